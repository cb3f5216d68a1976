using System.Collections.Frozen;
using ClaimTracker.Claims;
using ClaimTracker.Language;

namespace ClaimTracker.Facts;

/// <summary>The question that a claim answers: what is measured, in which unit, where. Two claims with equal keys answer the same one.</summary>
/// <remarks>The time is not part of it: a fact has a value at each time. Immutable.</remarks>
/// <param name="Kind">Kind of number.</param>
/// <param name="Unit">Unit, as <see cref="NumericClaim.Unit"/>.</param>
/// <param name="Subject">The subject's content words in the singular, lower case, sorted, joined by spaces.</param>
/// <param name="Place">The place in lower case.</param>
public sealed record FactKey(ClaimKind Kind, string? Unit, string Subject, string? Place)
{
    private static readonly FrozenSet<string> StopWords = WordList.Read("subject-stop-words.txt");

    /// <summary>The key of a claim; null where the claim says no subject, so that nothing can be compared with it.</summary>
    /// <param name="report">The report that holds the claim.</param>
    /// <param name="claim">One of its claims.</param>
    public static FactKey? Of(ClaimReport report, NumericClaim claim)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Kind == ClaimKind.Date || claim.Subject is not { } span) return null;
        var subject = Words(span.Slice(report.Article.Text));
        return subject.Length == 0 ? null : new FactKey(claim.Kind, claim.Unit, subject, claim.Place?.Slice(report.Article.Text).ToLowerInvariant());
    }

    /// <summary>The content words of a phrase, in the singular, sorted.</summary>
    private static string Words(string phrase)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in phrase.ToLowerInvariant().Split([' ', '-', ',', '’', '\'', '“', '”', '"', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries))
            if (!StopWords.Contains(word))
                words.Add(Nouns.Singular(word));
        return string.Join(' ', words);
    }
}
