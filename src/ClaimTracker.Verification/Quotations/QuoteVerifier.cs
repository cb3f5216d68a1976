using System.Globalization;
using ClaimTracker.Quotes;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Quotations;

/// <summary>Looks for the quotes of an article in transcripts and releases: verbatim first, then with their edits.</summary>
internal sealed class QuoteVerifier
{
    /// <summary>Fewer words may stand anywhere by chance.</summary>
    private const int FewestWords = 4;

    /// <summary>More of a document is not searched.</summary>
    private const int MostWords = 60_000;

    /// <summary>Of the words of an edited quote so many have to be as they were said.</summary>
    private const double LeastSame = 0.6;

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "not", "no", "never", "nor", "none", "nobody", "nothing", "neither", "without", "cannot" };

    private readonly List<(SourceDocument Document, SpokenWords Words)> _documents;

    public QuoteVerifier(IEnumerable<SourceDocument> documents) => _documents = [.. documents.Select(document => (document, SpokenWords.Of(document.Text, most: MostWords)))];

    /// <summary>The verdict; null for a quote without words in marks, or with too few to look for.</summary>
    public Verdict? Decide(Quote quote, string text)
    {
        if (quote.Nested || QuotedWords.Of(quote, text) is not { } quoted || quoted.Words.Count < FewestWords) return null;
        QuoteAlignment? best = null;
        SourceDocument? from = null;
        foreach (var (document, words) in _documents)
            if (QuoteAlignment.Find(quoted, words) is { } found && (best is null || found.Cost < best.Cost))
                (best, from) = (found, document);
        if (best is null || from is null || best.Same < quoted.Words.Count * LeastSame || best.Cost > quoted.Words.Count * (1 - LeastSame))
            return new Verdict { ClaimId = quote.Id, Kind = VerdictKind.NotEnoughData, Reason = VerdictReason.WordsAbsent, Explanation = $"These words stand in none of the texts given ({string.Join(", ", _documents.Select(pair => pair.Document.Name).Take(3))}{(_documents.Count > 3 ? ", …" : "")}).", Confidence = 0.5 };
        var (reason, kind) = best.Cost == 0 ? (VerdictReason.Verbatim, VerdictKind.Supported) : (VerdictReason.Edited, TurnsMeaning(best) ? VerdictKind.Contradicted : VerdictKind.Close);
        var place = Place.Of(best);
        return new Verdict
        {
            ClaimId = quote.Id,
            Kind = kind,
            Reason = reason,
            Evidence = [new EvidenceCell(from.Name, place.Paragraph, place.Label, "text", place.Passage)],
            Explanation = $"{(best.Cost == 0 ? "Verbatim" : "With edits")} in paragraph {place.Paragraph.ToString(CultureInfo.InvariantCulture)} of {from.Name}{(place.Label is { } label ? $", under \"{label}\"" : "")}{Changes(best)}.",
            Correction = best.Cost == 0 ? null : place.Passage,
            Confidence = Math.Round(Math.Clamp(best.Same / (double)quoted.Words.Count * (quoted.Words.Count < 7 ? 0.85 : 0.99), 0, 0.99), 2),
        };
    }

    /// <summary>True where a number or a negation is another than was said.</summary>
    private static bool TurnsMeaning(QuoteAlignment alignment) =>
        alignment.Edits.Any(edit => edit.Kind switch
        {
            EditKind.Changed => IsWeighty(edit.Quoted!) || IsWeighty(alignment.Source.Words[edit.Spoken].Word),
            EditKind.Dropped => IsNegation(alignment.Source.Words[edit.Spoken].Word),
            EditKind.Added => IsNegation(edit.Quoted!),
            _ => false,
        });

    private static bool IsWeighty(string word) => IsNegation(word) || char.IsAsciiDigit(word[0]);

    private static bool IsNegation(string word) => Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>What was dropped, changed and added, as the end of a sentence.</summary>
    private static string Changes(QuoteAlignment alignment)
    {
        List<string> parts = [];
        var edits = alignment.Edits;
        for (var i = 0; i < edits.Count;)
        {
            var kind = edits[i].Kind;
            var from = i;
            while (i < edits.Count && edits[i].Kind == kind) i++;
            if (kind is EditKind.Same or EditKind.Bracketed) continue;
            var quoted = string.Join(' ', edits.Skip(from).Take(i - from).Select(edit => edit.Quoted).OfType<string>());
            var spoken = edits[from].Spoken < 0 ? "" : alignment.Source.Text[alignment.Source.Words[edits[from].Spoken].Start..alignment.Source.Words[edits[i - 1].Spoken].End];
            if (spoken.Length > 120) spoken = spoken[..60] + " … " + spoken[^50..];
            parts.Add(kind switch
            {
                EditKind.Changed => $"\"{quoted}\" for \"{spoken}\"",
                EditKind.Dropped => $"\"{spoken}\" dropped",
                EditKind.Omitted => $"\"{spoken}\" left out, as the dots say",
                _ => $"\"{quoted}\" added",
            });
        }

        return parts.Count == 0 ? "" : ": " + string.Join("; ", parts.Take(6)) + (parts.Count > 6 ? "; and more" : "");
    }
}
