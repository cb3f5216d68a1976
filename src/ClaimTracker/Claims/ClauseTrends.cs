using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>
/// The direction of the change that each number of a sentence is the new level or the size of, and which numbers are baselines, which
/// have none. Worked out once, from left to right, since a number may share the direction of the one before it.
/// </summary>
internal sealed class ClauseTrends
{
    /// <summary>How many tokens before a number a direction word may stand.</summary>
    private const int Reach = 8;

    /// <summary>The same for the old level of "lift the average yield of such strips of young trees from 3 to 5 percent".</summary>
    private const int FromReach = 16;

    /// <summary>How many tokens a second baseline may stand after the first: "from 64 in 2019 and 51 in 2018".</summary>
    private const int BaselineReach = 6;

    /// <summary>Verbs that only say that a number moved: "went from 175 to 450".</summary>
    private static readonly FrozenSet<string> GoingVerbs = WordList.Read("going-verbs.txt");

    /// <summary>Verbs that say what level a number came to: "rose and hit 40".</summary>
    private static readonly FrozenSet<string> ReachingVerbs = WordList.Read("reaching-verbs.txt");

    /// <summary>Nouns whose lost number changes nothing: "lost four games".</summary>
    private static readonly FrozenSet<string> ContestNouns = WordList.Read("contest-nouns.txt");

    /// <summary>Nouns for people that "of" and a number say the size of: "a family of four".</summary>
    private static readonly FrozenSet<string> GroupNouns = WordList.Read("group-nouns.txt");

    private readonly ClauseContext _clause;
    private readonly bool[] _baseline;
    private readonly Trend[] _before;
    private readonly Trend[] _trends;

    public ClauseTrends(ClauseContext clause)
    {
        _clause = clause;
        var count = clause.Quantities.Count;
        (_baseline, _before, _trends) = (new bool[count], new Trend[count], new Trend[count]);
        for (var i = 0; i < count; i++)
        {
            _baseline[i] = FollowsBaselineMark(i);
            _before[i] = Before(i);
            _trends[i] = Find(i);
        }
    }

    /// <summary>The direction of the number at <paramref name="index"/>; <see cref="Trend.None"/> for a baseline.</summary>
    public Trend Of(int index) => _trends[index];

    /// <summary>True for the old level of a change: 211 in "from 211 to 344" and in "to 344 from 211", 12,115 in "more than 12,115 a year ago".</summary>
    public bool IsBaseline(int index) => _baseline[index];

    /// <summary>"from 211", "up from 64 in 2019 and 51 in 2018", "than 12,115", "against $4", "compared with 40".</summary>
    private bool FollowsBaselineMark(int index)
    {
        var (sentence, quantities) = (_clause.Sentence, _clause.Quantities);
        var mark = _clause.MarkBefore(index);
        var before = sentence.Lower(mark);
        if (before == "from" && IsSpread(sentence, quantities[index])) return false;
        if (before is "against" or "versus" && TrendWords.Of(sentence.Lower(quantities[index].SpanLast + 1)) != Trend.None) return false; // against a rise of its own
        if (before is "from" or "than" or "against" or "versus" or "vs." or "vs") return true;
        if (before is "with" or "to" && sentence.Lower(mark - 1) is "compared") return true;
        return before is "and" && index > 0 && _baseline[index - 1] && sentence.Lower(mark - 1) != "," && quantities[index].HedgeFirst - quantities[index - 1].SpanLast <= BaselineReach;
    }

    /// <summary>"fines range from 30 to 900": both ends are one number here; "from 14-18" is an old level.</summary>
    private static bool IsSpread(Sentence sentence, Quantity quantity)
    {
        if (quantity.Bound != Bound.Between) return false;
        for (var i = quantity.First + 1; i < quantity.Last; i++)
            if (sentence.Lower(i) == "to")
                return true;
        return false;
    }

    private Trend Find(int index)
    {
        var (sentence, quantity) = (_clause.Sentence, _clause.Quantities[index]);
        if (quantity.Kind == ClaimKind.Rank || quantity.Kind == ClaimKind.Age && sentence.Lower(_clause.MarkBefore(index)) is not ("to" or "by") || _baseline[index]) return Trend.None;
        if (quantity.Kind == ClaimKind.Multiple) return Multiple(sentence, quantity);
        if (sentence.Lower(quantity.First - 1) == "+" && sentence.IsGlued(quantity.First)) return Trend.Up; // Nikkei +0.2%
        if (Conversions.Original(_clause, index) is var original and >= 0) return _trends[original]; // fell by 1.5 degrees Celsius (2.7 Fahrenheit)
        if (quantity.Kind == ClaimKind.Duration && sentence.Lower(_clause.MarkBefore(index)) is "in" or "over" or "within" or "during" or "for" || quantity.Kind == ClaimKind.Duration && sentence.Lower(quantity.SpanLast + 1) == "after") return Trend.None; // fell in 24 hours, fell two days after
        if (Imposed.Of(sentence, quantity) is var imposed and not Trend.None) return imposed;
        if (After(sentence, quantity) is var after and not Trend.None) return after;
        if (index + 1 < _clause.Quantities.Count && _clause.IsRestated(index + 1) && After(sentence, _clause.Quantities[index + 1]) is var restated and not Trend.None) return restated; // closed 60 points, or 0.8%, higher
        if (_before[index] is var before and not Trend.None) return before;
        if (Gone(index) is var gone and not Trend.None) return gone;
        return Gapping.Owner(_clause, index) is not null ? _trends[index - 1] : Trend.None;
    }

    /// <summary>"went from 175 to 450 boats": the verb only says that the number moved, and the two ends say where.</summary>
    private Trend Gone(int index)
    {
        var (sentence, quantities) = (_clause.Sentence, _clause.Quantities);
        if (index == 0 || !_baseline[index - 1] || sentence.Lower(_clause.MarkBefore(index)) != "to" || quantities[index].Kind != quantities[index - 1].Kind && quantities[index] is not { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } || (quantities[index].Value ?? quantities[index].Low) is not { } level || (quantities[index - 1].Value ?? quantities[index - 1].Low) is not { } old) return Trend.None;
        if (!GoingVerbs.Contains(sentence.Lower(_clause.MarkBefore(index - 1) - 1))) return Trend.None;
        return level > old ? Trend.Up : level < old ? Trend.Down : Trend.None;
    }

    private static Trend Multiple(Sentence sentence, Quantity quantity)
    {
        if (quantity.IsVerb) return quantity.Value < 1 ? Trend.Down : Trend.Up;
        for (var i = quantity.HedgeFirst - 1; i >= Math.Max(0, quantity.HedgeFirst - 4); i--)
            if (TrendWords.Of(sentence.Lower(i)) is var trend and not Trend.None)
                return trend;
        return sentence.Lower(quantity.Last + 1) is "more" or "higher" or "what" ? Trend.Up : Trend.None;
    }

    /// <summary>"6.3 percent more than", "140 fewer pupils", "a 3.7 percent drop", "8 per cent lower".</summary>
    private Trend After(Sentence sentence, Quantity quantity)
    {
        var from = Hedges.StartingAt(sentence, quantity.Last + 1) is { } hedge ? hedge.Last + 1 : quantity.Last + 1; // £650 or so less
        for (var i = from; i <= from + 1 && i < sentence.Tokens.Length; i++)
        {
            var lower = sentence.Lower(i);
            if (lower is "more" && (sentence.Lower(i + 1) is "of" or "." or "," || quantity.Kind == ClaimKind.Count && !IsComparison(sentence, i))) return Trend.None;
            if (i == quantity.SpanLast + 1 && lower is "up" or "down" && (sentence.Lower(i + 1) is "on" or "from" || quantity.Kind != ClaimKind.Count && sentence.Lower(i + 1) is "year" or "at" or "," or "." or "")) return TrendWords.Of(lower); // 3p up on the day
            if (lower == "," && TrendWords.Of(sentence.Lower(i + 1)) != Trend.None && sentence.Lower(quantity.HedgeFirst - 1) == "or") continue; // or 0.8%, higher
            if (lower is "below" or "above" && _clause.IsTime(i + 1) && i == from) return lower == "above" ? Trend.Up : Trend.Down; // 40 percent above 2019
            if (lower is "longer" or "shorter" && sentence.Lower(i + 1) == "than") return lower == "longer" ? Trend.Up : Trend.Down; // 13 minutes longer than in 1990
            if (lower is "up" or "down" or "below" or "above" or "gain" or "added") continue;
            if (quantity.Kind is ClaimKind.Count or ClaimKind.Rate && sentence.PennTags[i] == PennTag.NNS) return Trend.None; // four price rises: how many, not by how much
            if (TrendWords.Of(lower) is var trend and not Trend.None && (sentence.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Adverb || lower is "more" or "fewer" or "less" or "lower" or "higher")) return trend;
            if (lower is not ("a" or "year" or "annual" or "net" or "-" or "sharp")) break;
        }

        return Trend.None;
    }

    /// <summary>"40 more nurses than in May"; "three more nurses" are others, and no change.</summary>
    private static bool IsComparison(Sentence sentence, int more)
    {
        for (var i = more + 1; i < Math.Min(sentence.Tokens.Length, more + Reach) && sentence.Tags[i] is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Punctuation); i++)
            if (sentence.Lower(i) == "than")
                return true;
        return false;
    }

    private Trend Before(int index)
    {
        var (clause, sentence, quantity) = (_clause, _clause.Sentence, _clause.Quantities[index]);
        if (IsInsidePhrase(quantity)) return Trend.None;
        var mark = clause.MarkBefore(index);
        var stop = Math.Max(0, quantity.HedgeFirst - (sentence.Lower(mark) == "from" || sentence.Lower(mark) == "to" && sentence.Lower(mark - 1) == "," ? FromReach : Reach)); // slid for the fifth year in a row, to 41
        if (IsGroupSize(index)) return Trend.None;
        var back = index;
        while (back > 0 && IsGroupSize(back - 1)) back--; // raising the rate for a party of six from 154 to 220
        var previous = clause.AfterPrevious(back);
        if (sentence.Lower(quantity.HedgeFirst - 1) == "by" && SharesVerb(index)) return _trends[index - 1]; // fish fell by 2%, bread by 3%
        if (clause.IsRestated(index)) return _trends[index - 1];
        if (index > 0 && sentence.Lower(quantity.HedgeFirst - 1) is "and" or "," && quantity.HedgeFirst - previous == 1 && clause.Quantities[index - 1].Kind == quantity.Kind && quantity.Kind is not (ClaimKind.Count or ClaimKind.Age)) return _trends[index - 1]; // rose 12%, 8% and 30%
        if (SharesTime(index)) return _trends[index - 1];
        for (var i = quantity.HedgeFirst - 1; i >= stop; i--)
        {
            var lower = sentence.Lower(i);
            if (i < previous)
            {
                // "slid 7.5% to $512.6 million": the new level shares the direction of the amount before it.
                return sentence.Lower(mark) is "to" or "at" && !clause.HasClause(index - 1) ? Inherited(index - 1) : Trend.None;
            }

            if (clause.IsClauseBreak(i) || lower is "who" or "which" or "because" or "after" or "that" || (lower == "," && sentence.Lower(i + 1) is not ("by" or "to" or "from"))) return Trend.None;
            if (lower is "more" or "less" or "fewer" or "lower" or "higher" && (sentence.Lower(i + 1) is "than" || sentence.Lower(i - 1) == "or")) continue; // open for an hour or more with 2 GW
            if (lower == "off" && i + 1 == quantity.HedgeFirst && sentence.Lower(i - 1) is "," or "is" or "was" or "are" or "were" && quantity.Kind is ClaimKind.Money or ClaimKind.Percentage or ClaimKind.Measure) return Trend.Down; // at $63.28, off $1.07
            if (IsAddition(quantity, i)) return Negated(sentence, i) ? Trend.None : Trend.Up;
            if (TrendWords.Of(lower) is var trend and not Trend.None)
            {
                if (IsNoChange(quantity, i)) return Trend.None;
                if (lower is "lower" or "higher" or "fewer" or "less" or "more" && sentence.Lower(quantity.HedgeFirst - 1) == "(") return Trend.None; // fewer votes for it (44 percent say yes)
                if (lower is "up" or "down" && !IsPercentChange(quantity, i) && (sentence.IsGlued(i) || IsParticle(sentence, i))) return Trend.None; // start-up, set up, boils down
                if (lower is "more" or "fewer" or "less" && i + 1 < quantity.HedgeFirst && sentence.Tags[i + 1] is PartOfSpeech.Noun or PartOfSpeech.Adjective) return Trend.None; // more lenders charge 9 percent
                if (lower is "raised" or "raise" or "raising" && quantity.Kind is ClaimKind.Money or ClaimKind.Count && i + 1 == quantity.HedgeFirst) return Trend.None; // raised $280 million for the pier, raised three children
                if (sentence.Tags[i] == PartOfSpeech.Noun && i + 1 < quantity.HedgeFirst && sentence.Lower(i + 1) is not ("of" or "to" or "in" or "from" or "by") && !(sentence.Lower(quantity.HedgeFirst - 1) == "by" && quantity.Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints)) return Trend.None; // "cut fares on Friday by 4 percent" is a verb whatever its tag
                if (lower is "up" && sentence.Lower(i + 1) is "to" or "for") return Trend.None; // up for grabs in six ports
                if (lower is "more" or "fewer" or "less" && i + 1 < quantity.HedgeFirst && sentence.Tags[i + 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return Trend.None; // thousands more mend two nets
                if (quantity.Kind == ClaimKind.Count && sentence.Relations[i] == Relation.AdjectivalModifier && lower.EndsWith("ing", StringComparison.Ordinal) && i + 1 < quantity.HedgeFirst && sentence.Tags[i + 1] == PartOfSpeech.Noun && !(sentence.Lower(i + 2) == "of" && i + 3 == quantity.HedgeFirst)) return Trend.None; // rising imports cost 40,000 jobs; but falling sales of 40,000
                if (DoesElse(sentence, i, quantity.HedgeFirst)) return Trend.None;
                return Negated(sentence, i) ? Trend.None : trend;
            }
        }

        return Trend.None;
    }

    /// <summary>"have been gaining and now beat the Blues by 17 points": what follows "and" is another act, unless it only says where the number came to.</summary>
    private static bool DoesElse(Sentence sentence, int trend, int number)
    {
        var joined = false;
        for (var i = trend + 1; i < number; i++)
            if (sentence.Lower(i) == "and") joined = true;
            else if (joined && sentence.PennTags[i] is PennTag.VBZ or PennTag.VBP or PennTag.VBD or PennTag.VB && sentence.Tags[i] == PartOfSpeech.Verb && sentence.Lower(i - 1) != "to") return !ReachingVerbs.Contains(sentence.Lower(i));
        return false;
    }

    /// <summary>"lowered down a 30-foot shaft", "raised the $5 fee": what a number after an article or owner says of a noun is no change of the number.</summary>
    private bool IsInsidePhrase(Quantity quantity)
    {
        var sentence = quantity.Sentence;
        if (quantity.Unit is null || quantity.NounFirst <= quantity.Last || sentence.Lower(quantity.SpanLast + 1) is "of" or "in" || _clause.IsTime(quantity.NounLast)) return false;
        var at = quantity.HedgeFirst - 1;
        while (at > 0 && (sentence.Tags[at] == PartOfSpeech.Adjective || sentence.PennTags[at] == PennTag.VBN)) at--;
        return sentence.Lower(at) is "a" or "an" or "the" or "its" or "their" or "his" or "her" or "our" or "my" or "'s";
    }

    /// <summary>"a family of four".</summary>
    private bool IsGroupSize(int index)
    {
        var (sentence, quantity) = (_clause.Sentence, _clause.Quantities[index]);
        return quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } && sentence.Lower(quantity.HedgeFirst - 1) == "of" && GroupNouns.Contains(sentence.Lower(quantity.HedgeFirst - 2));
    }

    /// <summary>"wrapped up in two hours", "whipped up 40 meals": "up" and "down" say where a number went only after verbs of moving.</summary>
    private static bool IsParticle(Sentence sentence, int at) => at > 0 && sentence.Tags[at - 1] == PartOfSpeech.Verb && !TrendWords.Moves(sentence.Lower(at - 1), sentence.Lower(at));

    /// <summary>"added 15 cents to $2.70": said of money and percentages; whoever "added 40 rooms" may only have listed them.</summary>
    private static bool IsAddition(Quantity quantity, int at) =>
        quantity.Sentence.Lower(at) is "added" or "adds" or "adding" or "add" && at + 1 == quantity.HedgeFirst && (quantity.Kind is ClaimKind.Money or ClaimKind.Percentage or ClaimKind.PercentagePoints || quantity.Unit is "point" or "basis point");

    /// <summary>Words of change that change nothing here: "fell short of 40", "a loss of $3 a share", "recovered 15 guns", "accelerates to 100 km/h".</summary>
    private static bool IsNoChange(Quantity quantity, int at) => quantity.Sentence.Lower(at) switch
    {
        "fall" or "falls" or "fell" or "falling" or "fallen" => quantity.Sentence.Lower(at + 1) == "short",
        "loss" => quantity.Kind == ClaimKind.Money && quantity.Sentence.Lower(at + 1) == "of",
        "lost" or "lose" or "loses" or "losing" or "dropped" or "drop" or "drops" or "dropping" when quantity.Kind == ClaimKind.Count && quantity.NounLast >= 0 && ContestNouns.Contains(quantity.Sentence.Lower(quantity.NounLast)) => true, // lost four of six games
        "lost" or "lose" or "loses" or "losing" when quantity.Sentence.Lower(quantity.HedgeFirst - 1) == "by" && quantity.Kind == ClaimKind.Count || quantity.Sentence.Lower(quantity.HedgeFirst - 1) == "by" && quantity.Unit == "point" => true, // lost the vale by 400 votes
        "dropped" or "drops" or "drop" when quantity.Unit is "millimetre" or "centimetre" or "inch" => quantity.Sentence.Lower(quantity.SpanLast + 1) is "on" or "of", // dropped 90mm on the glen
        "lifted" or "lift" or "lifts" or "dropped" or "drop" or "drops" or "cut" or "cuts" => quantity.Sentence.Lower(at + 1) == "off", // lifted off with 23 satellites
        "recovered" or "recover" => quantity.Kind == ClaimKind.Count && at + 1 == quantity.HedgeFirst,
        "sink" or "sinks" or "sank" or "sunk" or "sinking" => quantity.Kind == ClaimKind.Money && quantity.Sentence.Lower(quantity.SpanLast + 1) is "into" or "in", // sunk £4m into the dam
        "dip" or "dips" or "dipped" or "dipping" => quantity.Sentence.Lower(at + 1) == "into",
        "accelerate" or "accelerated" => quantity.Unit is not null && quantity.Unit.EndsWith("per hour", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>"ended down 1%": whatever the verb, up or down by so many percent is a direction; "signed up 12% of them" is none.</summary>
    private static bool IsPercentChange(Quantity quantity, int at) =>
        at + 1 == quantity.HedgeFirst && quantity.Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints && quantity.Sentence.Lower(quantity.SpanLast + 1) != "of" && !quantity.Sentence.IsGlued(at);

    /// <summary>True where no verb stands between a number and the one before it of its kind, which also follows "by" or its verb directly.</summary>
    private bool SharesVerb(int index)
    {
        var sentence = _clause.Sentence;
        if (index == 0 || _clause.Quantities[index - 1].Kind != _clause.Quantities[index].Kind) return false;
        for (var i = _clause.AfterPrevious(index); i < _clause.Quantities[index].HedgeFirst; i++)
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || _clause.IsClauseBreak(i))
                return false;
        return true;
    }

    /// <summary>"fell 2 percent over the month and 6 percent over the year": only the time of the first stands between the two.</summary>
    private bool SharesTime(int index)
    {
        var (sentence, quantity) = (_clause.Sentence, _clause.Quantities[index]);
        if (index == 0 || _baseline[index - 1] || quantity.NounFirst >= 0 || _clause.Quantities[index - 1] is not { NounFirst: < 0 } first || first.Kind != quantity.Kind || quantity.Kind is not (ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Money)) return false;
        if (quantity.SpanLast + 1 < sentence.Tokens.Length && sentence.Tags[quantity.SpanLast + 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return false; // "rose 4 percent in May, and 6 percent were late"
        var at = quantity.HedgeFirst - 1;
        if (sentence.Lower(at) == "by") at--;
        if (sentence.Lower(at) == "another" || sentence.Lower(at) == "further" && sentence.Lower(--at) == "a") at--; // and another 6% a year later
        if (sentence.Lower(at) is not ("and" or "," or "then")) return false;
        if (sentence.Lower(--at) is "," or "and") at--;
        var times = 0;
        for (; at > first.SpanLast; at--)
            if (_clause.IsTime(at) || sentence.Lower(at) is "month" or "quarter" or "year" or "week" or "day") times++;
            else if (sentence.Lower(at) is not ("in" or "over" or "on" or "for" or "during" or "from" or "the")) return false;
        return times > 0;
    }

    /// <summary>The direction of the number before; a baseline has none of its own, but its verb says it: "fell from A to B".</summary>
    private Trend Inherited(int index) => _baseline[index] ? _before[index] : _trends[index];

    /// <summary>"did not rise", "never really fell": the negation stands right before the verb, at most an adverb between.</summary>
    private static bool Negated(Sentence sentence, int index)
    {
        if (IsNegation(sentence.Lower(index - 1))) return true;
        return index > 1 && sentence.Tags[index - 1] is PartOfSpeech.Adverb or PartOfSpeech.Auxiliary && IsNegation(sentence.Lower(index - 2));
    }

    private static bool IsNegation(string lower) => lower is "not" or "n't" or "never";
}
