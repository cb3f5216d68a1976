using ClaimTracker.Claims;
using ClaimTracker.Language;

namespace ClaimTracker.Verification.Binding;

/// <summary>What a statement without a number says of a table.</summary>
internal enum StatementKind
{
    /// <summary>A name is the first by a measure: "has the highest rents", "nobody drinks more than".</summary>
    First,

    /// <summary>A period is the first by a measure: "the deadliest year was 2007", "peaked in 2007".</summary>
    FirstPeriod,

    /// <summary>A period is the first since another: "the most since 1991", "the highest in 41 years".</summary>
    Since,

    /// <summary>Every period goes the same way: "declined every year since 2007".</summary>
    EveryPeriod,

    /// <summary>A period is the last of so many that went the same way: "the third month in a row".</summary>
    Run,

    /// <summary>The step to a period is the largest of all: "the fastest growth since 2012".</summary>
    FirstChange,
}

/// <summary>A statement that a table can be asked about though it has no number of its own.</summary>
/// <param name="Claim">The statement as a claim: a rank of 1, or a share of 1 for "every".</param>
/// <param name="Kind">What it says.</param>
/// <param name="IsLeast">True for the lowest, the fewest.</param>
/// <param name="IsAlone">True where nobody may share the place.</param>
internal sealed record Statement(NumericClaim Claim, StatementKind Kind, bool IsLeast, bool IsAlone);

/// <summary>Finds superlatives and universals that are no numeric claims.</summary>
internal static class StatementFinder
{
    /// <summary>More would be a list, not an article.</summary>
    private const int MostStatements = 200;

    public static IReadOnlyList<Statement> Find(ClaimReport report)
    {
        var statements = new List<Statement>();
        foreach (var sentence in report.Sentences)
        {
            if (statements.Count >= MostStatements) break;
            for (var i = 0; i < sentence.Tokens.Length; i++)
                if (At(sentence, i) is var (first, last, kind, isLeast, isAlone))
                {
                    var span = sentence.SpanOf(first, last);
                    if (report.Claims.Any(claim => claim.Span.Overlaps(span) && claim.Kind is not (ClaimKind.Duration or ClaimKind.Date))) continue;
                    statements.Add(new Statement(new NumericClaim
                    {
                        Id = "v" + (statements.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Span = span,
                        Kind = kind switch { StatementKind.EveryPeriod => ClaimKind.Ratio, StatementKind.Run => ClaimKind.Count, _ => ClaimKind.Rank },
                        Value = kind == StatementKind.Run ? RunLength.At(sentence, first)!.Value.Count : 1,
                        Bound = Bound.Exactly,
                        Sentence = sentence.Span,
                        Modality = report.Claims.FirstOrDefault(claim => claim.Sentence == sentence.Span)?.Modality ?? Modality.Asserted,
                    }, kind, isLeast, isAlone));
                    i = last;
                }
        }

        return statements;
    }

    private static (int First, int Last, StatementKind Kind, bool IsLeast, bool IsAlone)? At(Sentence sentence, int i)
    {
        var word = sentence.Lower(i);
        if (RunLength.At(sentence, i) is var (end, _)) return (i, end, StatementKind.Run, false, false);
        switch (word)
        {
            case "every" or "each" when sentence.Lower(i + 1) is "year" or "month" or "quarter":
                return (i, i + 1, StatementKind.EveryPeriod, false, false);
            case "peaked" or "peak" when sentence.Lower(i + 1) is "in" or "of":
                return (i, i + 1, StatementKind.FirstPeriod, false, false);
            case "nobody" or "no" when Than(sentence, i) is { } than:
                return (i, than, StatementKind.First, sentence.Lower(than - 2) is "fewer" or "less" or "lower" || Has(sentence, i, than, "fewer", "less", "lower"), false);
            case "more" or "higher" or "fewer" or "less" or "lower" when sentence.Lower(i + 1) == "than" && sentence.Lower(i + 2) is "any" or "in" && Has(sentence, i, Math.Min(i + 5, sentence.Tokens.Length - 1), "any"):
                return (i, i + 2, Has(sentence, i, sentence.Tokens.Length - 1, "since") ? StatementKind.Since : StatementKind.First, word is "fewer" or "less" or "lower", false);
        }

        // "The next largest harbour" is not the largest.
        if (!Superlatives.Is(word) || word is "record" || sentence.Lower(i - 1) is "at" or "next" || word is "most" && sentence.Lower(i + 1) is "of" && sentence.Lower(i - 1) is not "the") return null;
        var tag = sentence.PennTags[i];
        if (word is "most" or "least" && sentence.Lower(i - 1) is not "the" && !(i > 0 && tag is PennTag.RBS)) return null;
        var last = i;
        if (word is "most" or "least" && i + 1 < sentence.Tokens.Length && sentence.PennTags[i + 1] is PennTag.JJ) last = i + 1;
        if (sentence.Lower(last + 1) is "change" or "improvement") return null;
        if (RankedChange.IsFall(sentence.Lower(last + 1)) is { } isFall) return IsLeast(word) ? null : (sentence.Lower(i - 1) is "the" or "its" or "their" ? i - 1 : i, last + 1, StatementKind.FirstChange, isFall, false);
        var first = sentence.Lower(i - 1) is "the" or "its" or "their" ? i - 1 : i;
        var isAlone = false;
        for (var j = Math.Max(0, first - 4); j < first; j++)
            if (sentence.Lower(j) is "alone" or "only")
                (first, isAlone) = (Math.Min(first, j), true);
        if (sentence.Lower(last + 1) is "year" or "month" or "quarter" or "day" or "season" && sentence.Lower(last + 2) is not "since" && (sentence.Lower(last + 2) is "was" or "is" or "came" || sentence.Lower(last + 2) is "on" or "of" && Has(sentence, last, Math.Min(last + 6, sentence.Tokens.Length - 1), "was", "is")))
            return (first, last + 1, StatementKind.FirstPeriod, IsLeast(word), isAlone);
        if (sentence.Lower(last + 1) is "since" || sentence.Lower(last + 2) is "since" || (sentence.Lower(last + 1) is "in" && sentence.Lower(last + 3) is "years" or "decades" or "months")) return (first, last, StatementKind.Since, IsLeast(word), isAlone);
        return (first, last, StatementKind.First, IsLeast(word), isAlone);
    }

    private static bool IsLeast(string word) => Superlatives.IsLeast(word);

    /// <summary>"Nobody drinks more beer than": where "than" stands.</summary>
    private static int? Than(Sentence sentence, int no)
    {
        var compares = false;
        for (var i = no + 1; i < Math.Min(sentence.Tokens.Length, no + 12); i++)
        {
            compares |= sentence.Lower(i) is "more" or "fewer" or "less" or "higher" or "lower";
            if (sentence.Lower(i) == "than") return compares ? i : null;
        }

        return null;
    }

    private static bool Has(Sentence sentence, int first, int last, params ReadOnlySpan<string> words)
    {
        for (var i = first; i <= last; i++)
            foreach (var word in words)
                if (sentence.Lower(i) == word)
                    return true;
        return false;
    }
}
