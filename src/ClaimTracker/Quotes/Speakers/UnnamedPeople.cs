using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Looks back for somebody whom nobody names and a pronoun means: "A clerk said it was late. “Go home,” | he said."</summary>
internal sealed class UnnamedPeople(IReadOnlyList<Passage> passages)
{
    /// <summary>How many tokens back such a person reaches.</summary>
    private const int Reach = 120;

    private readonly Dictionary<int, string> _described = [];

    /// <summary>Notes that somebody without a name spoke, and what the report calls them.</summary>
    public void Spoke(string description, int at) => _described.TryAdd(at, description);

    /// <summary>The last subject before a place that brings in a person of the gender without a name, where nobody who has one is named behind it.</summary>
    /// <param name="passage">Position of the passage that the pronoun stands in.</param>
    /// <param name="offset">Where it stands.</param>
    /// <param name="gender">Its gender.</param>
    /// <returns>What to call them; null where a name is meant.</returns>
    public string? Before(int passage, int offset, Gender gender)
    {
        for (var at = passage; at >= 0 && passage - at <= 1; at--)
        {
            var p = passages[at];
            var end = Math.Min(p.Count, p.TokenAt(offset));
            for (var i = end - 1; i >= Math.Max(0, end - Reach); i--)
            {
                if (!p.IsFree(i)) continue;
                if (p.NameAt(i) is var name and >= 0)
                {
                    if (p.Names[name].Entity is { Kind: NameKind.Person } named && (named.Gender == gender || named.Gender == Gender.None) && !IsInside(p, i)) return null;
                    continue;
                }

                if (Person(p, i, gender) is not { } person) continue;
                var span = p.SpanOf(person.First, person.Last);
                if (_described.TryGetValue(span.Start, out var description)) return description;
                if (p.Lower(person.First) is "my" || p.Lower(i).StartsWith("spokes", StringComparison.Ordinal)) return SpeakerDescription.Of(p, span); // not "Ada Renn lost. A judge threw it out. “I go on,” she said"
            }
        }

        return null;
    }

    /// <summary>A name that only tells of such a subject, as in "a lawyer for Tom Cole said", is not who is meant.</summary>
    private static bool IsInside(Passage p, int name)
    {
        for (int i = p.Head(name), steps = 0; i >= 0 && steps < 4; i = p.Head(i), steps++)
            if (Person(p, i, Gender.None) is not null && name > i && !p.HasComma(i, name))
                return true;
        return false;
    }

    /// <summary>"a clerk", "another neighbour", "my father", "the man" as a subject; null for what is named or no person.</summary>
    private static (int First, int Last)? Person(Passage p, int i, Gender gender)
    {
        if (!p.IsFree(i) || p.Relation(i) is not (Relation.Subject or Relation.PassiveSubject) || p.Penn(i) != PennTag.NN || !NameWords.IsTitle(p.Lower(i)) && !IsManOrWoman(p.Lower(i))) return null;
        var own = SpeakerWords.GenderOf(p.Lower(i));
        if (own != Gender.None && gender != Gender.None && own != gender || p.PhraseAt(i) is not { } phrase || phrase.First >= i || p.NameAt(i + 1) >= 0) return null;
        if (p.IsComma(phrase.First - 1) && p.NameAt(phrase.First - 2) >= 0 || !IsMain(p, p.Head(i))) return null; // "Ada Renn, a researcher, …", "asked whether a judge would come"
        return p.Lower(phrase.First) is "a" or "an" or "another" or "my" or "his" or "her" or "our" || p.Lower(phrase.First) == "the" && IsManOrWoman(p.Lower(i)) ? (phrase.First, i) : null;
    }

    private static bool IsMain(Passage p, int verb) => verb >= 0 && p.Relation(verb) is Relation.Root or Relation.Conjunct or Relation.Parataxis;

    private static bool IsManOrWoman(string word) => word is "man" or "woman" or "boy" or "girl";
}
