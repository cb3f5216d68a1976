using System.Collections.Frozen;

namespace ClaimTracker.Quotes.Cues;

/// <summary>What a word does beside a reporting verb or noun.</summary>
[Flags]
internal enum Role
{
    None = 0,

    /// <summary>"not", "never".</summary>
    Not = 1 << 0,

    /// <summary>"nor", which joins.</summary>
    Nor = 1 << 1,

    /// <summary>A form of "be".</summary>
    Be = 1 << 2,

    /// <summary>A form of "have".</summary>
    Have = 1 << 3,

    /// <summary>"will": the report is to come.</summary>
    Will = 1 << 4,

    /// <summary>"would", "might": the report is imagined.</summary>
    Would = 1 << 5,

    /// <summary>"can", "must": what somebody is able to say is not said.</summary>
    Able = 1 << 6,

    /// <summary>A form of "do".</summary>
    Do = 1 << 7,

    /// <summary>"also", "later": may stand between auxiliaries and the verb.</summary>
    Adverb = 1 << 8,

    /// <summary>"declined to say".</summary>
    Deny = 1 << 9,

    /// <summary>"continued to say".</summary>
    GoOn = 1 << 10,

    /// <summary>"went on to say".</summary>
    Go = 1 << 11,

    /// <summary>"is set to say".</summary>
    Ahead = 1 << 12,

    /// <summary>"led the mayor to say".</summary>
    Make = 1 << 13,

    /// <summary>"made the promise to".</summary>
    Give = 1 << 14,

    /// <summary>"signs reading": things whose words nobody speaks.</summary>
    Show = 1 << 15,

    /// <summary>"the court heard that", "jurors were told that": who listens where people speak one after the other.</summary>
    Listen = 1 << 16,

    /// <summary>"a promise that she made", "claims that he repeats": verbs whose object a claim or promise is.</summary>
    Issue = 1 << 17,
}

/// <summary>The words around reporting verbs and nouns, by what they do there.</summary>
internal static class Contexts
{
    private static readonly FrozenDictionary<string, Role> Roles = Read();

    /// <summary>True where the word has one of the roles.</summary>
    public static bool Is(string word, Role roles) => Roles.TryGetValue(word, out var has) && (has & roles) != 0;

    private static FrozenDictionary<string, Role> Read()
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("quotes-contexts.txt"))
        {
            var role = Enum.Parse<Role>(row[1].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
            roles[row[0]] = roles.GetValueOrDefault(row[0]) | role;
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
