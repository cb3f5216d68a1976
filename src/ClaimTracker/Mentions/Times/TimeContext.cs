using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>What the rules see: the sentence, what was found in it so far, and the dates that relative expressions lean on.</summary>
/// <remarks>Belongs to one call of <see cref="TimeFinder.Find"/>.</remarks>
internal sealed class TimeContext(Article article, Sentence sentence, ICollection<Diagnostic> diagnostics)
{
    public Sentence Sentence { get; set; } = sentence;

    /// <summary>The expressions of the sentence so far, in order.</summary>
    public List<TimeMatch> Matches { get; } = [];

    /// <summary>The first token that no expression holds yet.</summary>
    public int Floor => Matches.Count == 0 ? 0 : Matches[^1].Last + 1;

    public DateOnly? Published { get; set; } = article.Published?.Day;

    public TimeOnly? PublishedTime { get; } = article.Published?.Time;

    /// <summary>The last piece of the calendar that was mentioned.</summary>
    public CalendarValue? Last { get; set; }

    /// <summary>The last day that was mentioned, and the sentence that did.</summary>
    public (CalendarValue Day, int Sentence)? LastDay { get; set; }

    /// <summary>The day that "the next day" counts from: what was mentioned last, or a day not far before it.</summary>
    public CalendarValue? RecentDay =>
        Recent is { Grain: Grain.Day } recent ? recent : LastDay is { } day && Sentence.Index - day.Sentence <= 3 ? day.Day : null;

    /// <summary>True where "3/4/2026" is the third of April: British and other English outside America.</summary>
    public bool DayFirst { get; } = article.Language is { Length: > 3 } language && language.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
        && !language.EndsWith("US", StringComparison.OrdinalIgnoreCase) && !language.EndsWith("CA", StringComparison.OrdinalIgnoreCase);

    public string Lower(int index) => Sentence.Lower(index);

    public TimeWord Head(int index) => TimeVocabulary.Head(Sentence.Lower(index));

    public bool Is(int index, string name) => TimeVocabulary.Is(Sentence.Lower(index), name);

    public bool IsCapitalized(int index) => (uint)index < (uint)Sentence.Tokens.Length && Sentence.Tokens[index].IsCapitalized;

    /// <summary>True for a hyphen or dash with no space on either side: "mid-May", "2015–16".</summary>
    public bool IsHyphen(int index) =>
        Sentence.Lower(index) is { Length: 1 } mark && Characters.IsDash(mark[0]) && Sentence.IsGlued(index) && Sentence.IsGlued(index + 1);

    /// <summary>True beyond either end of the sentence and at punctuation that closes a phrase.</summary>
    public bool IsEnd(int index) => (uint)index >= (uint)Sentence.Tokens.Length || (Sentence.Tokens[index].Kind == TokenKind.Punctuation && !IsHyphen(index));

    /// <summary>The piece of the calendar that holds the day of publication.</summary>
    public CalendarValue? This(Grain grain) => Published is { } day ? CalendarValue.Of(day, grain) : null;

    /// <summary>The date mentioned last, else the day of publication.</summary>
    public CalendarValue? Recent => Last ?? This(Grain.Day);

    public Tense Tense(int first, int last) => TenseReader.Read(Sentence, first, last);

    /// <summary>Notes a date that the calendar does not have, such as "February 30".</summary>
    public void Impossible(int first, int last)
    {
        var span = Sentence.SpanOf(first, last);
        diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.ImpossibleDate, $"The calendar has no '{span.Slice(article.Text)}'; it got no value.", span));
    }
}
