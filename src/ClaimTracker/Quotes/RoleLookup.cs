using System.Collections.Frozen;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes;

/// <summary>Finds whom "the sheriff" or "the company" means among the names of an article.</summary>
internal sealed class RoleLookup(IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
{
    private static readonly FrozenDictionary<string, string> Bodies = WordList.ReadMap("role-bodies.txt");

    private static readonly FrozenSet<string> PublicWords = WordList.Read("public-body-words.txt");

    /// <summary>The names that each kind of description fits, in text order: an article that says "the company" on every line asks often.</summary>
    private readonly Dictionary<(string Head, bool Hyphen), List<Name>> _fitting = [];

    /// <summary>How many people of one description are told apart: of more, the first are forgotten.</summary>
    private const int MostAlike = 60;

    private Dictionary<string, List<Apposition>>? _described;

    /// <summary>The entity that a definite description points to: the last one named before it that fits, else the first after it.</summary>
    /// <param name="words">The description in lower case.</param>
    /// <param name="offset">Where it stands.</param>
    public Entity? Find(string words, int offset)
    {
        if (!IsDefinite(words, out var rest)) return null;
        var space = rest.LastIndexOf(' ');
        var head = rest[(space + 1)..];
        var body = IsBody(head);
        if (!body && !NameWords.IsTitle(head)) return Described(head, rest, offset);
        var hyphen = body && rest.Contains('-', StringComparison.Ordinal);
        if (!_fitting.TryGetValue((head, hyphen), out var fitting))
            _fitting.Add((head, hyphen), fitting = [.. names.Where(name => body ? FitsBody(name.Entity, head, hyphen) : FitsRole(name.Entity, head))]);
        var next = FirstFrom(fitting, offset);
        if (next > 0) return fitting[next - 1].Entity;

        // Named only later, a body is meant where its name says what it is: "the union … Dock Workers' Union".
        return fitting.Find(name => !body || name.Entity.FullName.Contains(head, StringComparison.OrdinalIgnoreCase))?.Entity;
    }

    /// <summary>"The courier" after "Gary Munk, a self-employed courier,": the last person before it whom such words describe.</summary>
    private Entity? Described(string head, string rest, int offset)
    {
        _described ??= Appositions.Find(passages);
        if (!_described.TryGetValue(head, out var list)) return null;
        for (var i = list.Count - 1; i >= Math.Max(0, list.Count - MostAlike); i--)
            if (list[i].At < offset && rest.Split(' ').All(list[i].Words.Contains))
                return list[i].Entity;
        return null;
    }

    private static int FirstFrom(List<Name> names, int offset)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsDefinite(string words, out string rest)
    {
        rest = words;
        if (!words.StartsWith("the ", StringComparison.Ordinal)) return false;
        rest = words[4..];
        return !rest.Contains('\'', StringComparison.Ordinal) && !rest.Contains('’', StringComparison.Ordinal) && !rest.Contains(" of ", StringComparison.Ordinal) && rest.Count(c => c == ' ') < 4;
    }

    private static bool IsBody(string head) => Bodies.ContainsKey(head);

    private static bool FitsBody(Entity entity, string head, bool hyphen)
    {
        if (entity.Kind is not (NameKind.Organization or NameKind.Other)) return false;
        var last = entity.FullName[(entity.FullName.LastIndexOf(' ') + 1)..];
        if (entity.FullName.Contains(head, StringComparison.OrdinalIgnoreCase)) return true;
        var means = Bodies[head];
        if (means == "named") return false;
        if (means == "press") return NameWords.IsOrganizationWord(last);
        return !(hyphen || means == "firm") || !(NameWords.IsOrganizationWord(last) && PublicWords.Contains(last.ToLowerInvariant()));
    }

    private static bool FitsRole(Entity entity, string head)
    {
        if (entity.Kind != NameKind.Person || entity.Role is not { } role) return false;
        var last = role[(role.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return last == head || Long(last) == head || role.Contains(head, StringComparison.OrdinalIgnoreCase);
    }

    private static string Long(string title) => title switch
    {
        "gov." => "governor",
        "sen." => "senator",
        "rep." => "congressman",
        "lt." => "lieutenant",
        "capt." => "captain",
        "gen." => "general",
        "sgt." => "sergeant",
        "councillor" => "councilor",
        "nominee" => "candidate",
        _ => title,
    };
}
