using System.Collections.Frozen;

namespace ClaimTracker.Quotes.Cues;

/// <summary>What tells, beside a verb that can report, that it does something else there; see the header of <c>quotes-senses.txt</c>.</summary>
internal static class OtherSenses
{
    private static readonly FrozenSet<(string Verb, string Place, string Word)> Senses =
        WordList.Rows("quotes-senses.txt").Select(row => (row[0], row[1], row[2])).ToFrozenSet();

    /// <summary>"recalled 41,000 vans", "reckoned with the past".</summary>
    public static bool IsNext(VerbPlace place) =>
        Senses.Contains((place.Verb.Lemma, "next", place.Next)) || place.IsBeforeNumber && Senses.Contains((place.Verb.Lemma, "next", "#number"));

    /// <summary>"told a story": nothing of it is reported.</summary>
    /// <param name="verb">The verb's lemma.</param>
    /// <param name="head">The head of its object, in lower case.</param>
    public static bool IsObject(string verb, string head) => Senses.Contains((verb, "object", head));

    /// <summary>"admits more foreign students".</summary>
    public static bool TakesPeople(string verb) => Senses.Contains((verb, "object", "#person"));
}
