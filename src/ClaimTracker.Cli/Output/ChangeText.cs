using ClaimTracker.Articles;
using ClaimTracker.Tracking.Findings;

namespace ClaimTracker.Cli.Output;

/// <summary>What changed in an article that was tracked again, for a person: a line a number.</summary>
/// <param name="output">Where to write.</param>
/// <param name="width">Columns of the terminal.</param>
internal sealed class ChangeText(TextWriter output, int width)
{
    private const int WidestNumbers = 40;

    /// <summary>Writes the changes; nothing where there are none.</summary>
    public void Write(string name, Article article, SavedReport saved)
    {
        if (saved.Changes.Count + saved.EarlierDecisions.Count == 0) return;
        var parts = saved.Changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key).Select(kind => $"{ValueText.Number(kind.Count())} {EnumText.Of(kind.Key)}");
        Line($"{article.Title ?? name}{(article.Title is null ? "" : $" ({name})")}: {(saved.Changes.Count == 0 ? "no number changed" : string.Join(", ", parts))}");
        var widest = Math.Min(WidestNumbers, saved.Changes.Select(change => Numbers(change).Length).DefaultIfEmpty().Max());
        foreach (var change in saved.Changes)
            Line($"  {EnumText.Of(change.Kind),-8} {Numbers(change).PadRight(widest)}  {(change.After ?? change.Before)!.Sentence}");
        foreach (var decision in saved.EarlierDecisions)
            Line($"  decided  {FindingText.Earlier(decision)}{(decision.FindingId is { } id ? $" Undecided now: {id[..FindingText.ShortId]}." : " The article has nothing like it now.")}", isWhole: true);
    }

    private static string Numbers(ClaimChange change) => string.Join(" → ", new[] { change.Before?.Text, change.After?.Text }.OfType<string>());

    private void Line(string text, bool isWhole = false)
    {
        text = PlainText.Of(text);
        output.WriteLine(isWhole ? text : PlainText.Cut(text, width));
    }
}
