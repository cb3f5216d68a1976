using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>One sentence with what was found in it: what the finders of this room look at.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Quantities">Its numbers in order.</param>
/// <param name="Times">Its temporal expressions in order.</param>
/// <param name="Names">Its names in order.</param>
internal sealed record ClauseContext(Sentence Sentence, IReadOnlyList<Quantity> Quantities, IReadOnlyList<TimeExpression> Times, IReadOnlyList<Name> Names)
{
    /// <summary>Nouns for a level that another is held against: "a forecast of 40".</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> LevelNouns = WordList.Read("level-nouns.txt");

    /// <summary>Adjectives of an old level: "from the usual 40".</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> LevelAdjectives = WordList.Read("level-adjectives.txt");

    /// <summary>First token after the quantity before this one; 0 for the first.</summary>
    public int AfterPrevious(int index) => index == 0 ? 0 : Quantities[index - 1].SpanLast + 1;

    /// <summary>First token of the quantity after this one; the sentence's end for the last.</summary>
    public int BeforeNext(int index) => index + 1 < Quantities.Count ? Quantities[index + 1].HedgeFirst : Sentence.Tokens.Length;

    /// <summary>
    /// The token right before the quantity and its hedge, past "just" and "only", which bind nothing, and past the article of a level
    /// that is compared with: "from" in "from just 40" and in "down from the 40".
    /// </summary>
    public int MarkBefore(int index)
    {
        var at = Quantities[index].HedgeFirst - 1;
        if (Sentence.Lower(at) is "just" or "only") at--;
        if (Sentence.Lower(at) is "'s" or "’s" && at > 0 && IsTime(at - 1))
        {
            var owner = at - 1; // than last year's 40
            while (owner > 0 && (IsTime(owner - 1) || Sentence.Lower(owner - 1) is "the" or "a")) owner--;
            if (IsCompared(owner - 1)) return owner - 1;
        }

        if (Sentence.Lower(at) == "of" && LevelNoun(at - 1) is { } level) return level; // from a peak of 40
        if (Sentence.Lower(at) is "record" or "fresh" or "new" && Sentence.Lower(at - 1) is "a" or "an" or "the" && Sentence.Lower(at - 2) is "to" or "at") return at - 2; // rose 6% to a record 40
        if (LevelAdjectives.Contains(Sentence.Lower(at)) && Sentence.Lower(at - 1) is "the" or "a" or "its" or "their" && Sentence.Lower(at - 2) == "from") return at - 2; // from the current 40
        if (Sentence.Lower(at) is not ("the" or "a" or "an" or "its" or "their" or "last")) return at;
        return IsCompared(at - 1) ? at - 1 : at;
    }

    /// <summary>The mark before "a peak" in "down from a peak of 40", "against a forecast of 40"; null where the noun is none for a level.</summary>
    private int? LevelNoun(int noun)
    {
        if (!IsLevel(Sentence.Lower(noun))) return null;
        var at = noun - 1;
        while (at > 0 && Sentence.Tags[at] is PartOfSpeech.Adjective or PartOfSpeech.Noun) at--;
        return at > 0 && Sentence.Lower(at) is "a" or "an" or "the" or "its" or "their" && (IsCompared(at - 1) || Sentence.Lower(at - 1) == "to" && IsPeak(noun)) ? at - 1 : null;
    }

    /// <summary>"rose to a high of 40", "fell to a low of 30".</summary>
    private bool IsPeak(int noun) => Sentence.Lower(noun) is "high" or "low" or "peak" or "record" or "total";

    /// <summary>True for what a baseline follows: "down from", "compared with", "against".</summary>
    private bool IsCompared(int at)
    {
        var (mark, before) = (Sentence.Lower(at), Sentence.Lower(at - 1));
        return mark is "from" or "than" && (TrendWords.Of(before) != Trend.None || at > 0 && mark == "from" && (Sentence.Tokens[at - 1].Kind == TokenKind.Number || IsMeasured(at - 1))) || mark is "with" or "to" && before is "compared" || mark is "against" or "versus" or "vs" or "vs.";
    }

    /// <summary>"lost 40 seats, or 8 percent,", "rose 2%, or £900,": the number says the one before it again, as a share or as an amount.</summary>
    public bool IsRestated(int index)
    {
        if (index == 0 || !(Quantities[index].Kind is ClaimKind.Percentage or ClaimKind.Ratio || Quantities[index].Kind is ClaimKind.Money or ClaimKind.Measure && Quantities[index - 1].Kind is ClaimKind.Percentage or ClaimKind.Ratio)) return false;
        var at = Quantities[index].HedgeFirst - 1;
        if (Sentence.Lower(at) != "or") return false;
        if (Sentence.Lower(at - 1) == ",") at--;
        return Math.Max(Quantities[index - 1].SpanLast, Quantities[index - 1].NounLast) == at - 1;
    }

    /// <summary>True where a clause with a verb of its own starts between the number and the next: "fell to -90 and climbs to -60", "from £4m, as sales fell to £8m".</summary>
    public bool HasClause(int index)
    {
        var joined = false;
        for (var i = Quantities[index].SpanLast + 1; i < Quantities[index + 1].HedgeFirst; i++)
            if (Sentence.Lower(i) is "and" or "as" or "when" or "after") joined = true;
            else if (joined && Sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return true;
        return false;
    }

    /// <summary>True for a token that ends a clause: a semicolon, a colon, a dash that stands apart, or a comma or conjunction before a new subject.</summary>
    public bool IsClauseBreak(int at)
    {
        var lower = Sentence.Lower(at);
        return lower is ";" or ":" or "—" or "--" || lower is "while" or "whereas" or "but" or "although" or "though" || (lower is "–" && !Sentence.IsGlued(at));
    }

    /// <summary>True for a token of a temporal expression: "year" in "rose 6 percent last year".</summary>
    public bool IsTime(int token)
    {
        if ((uint)token >= (uint)Sentence.Tokens.Length) return false;
        var at = TextOrder.FirstStarting(Times, Sentence.Tokens[token].Span.Start + 1, time => time.Span) - 1;
        return at >= 0 && Times[at].Span.Overlaps(Sentence.Tokens[token].Span);
    }

    /// <summary>True for a noun of a level that another is held against: "forecast", "total".</summary>
    public static bool IsLevel(string lower) => LevelNouns.Contains(lower) || MeasuredNoun.IsLight(lower);

    /// <summary>True for a token of a number that has a unit: any of "3 percent".</summary>
    public bool IsMeasured(int token) => MeasureAt(token) is not null;

    /// <summary>The number with a unit that the token is of; null where it is of none.</summary>
    public Quantity? MeasureAt(int token) => NumberAt(token) is { Unit: not null } quantity ? quantity : null;

    /// <summary>The number that the token is of; null where it is of none.</summary>
    public Quantity? NumberAt(int token)
    {
        int low = 0, high = Quantities.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quantities[middle].First <= token) low = middle + 1;
            else high = middle;
        }

        return low > 0 && Quantities[low - 1] is var quantity && token <= quantity.Last ? quantity : null;
    }
}
