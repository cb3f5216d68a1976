using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds whom "the sheriff" or "the company" means among the names of an article.</summary>
internal sealed class RoleLookup(IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
{
    private static readonly FrozenDictionary<string, string> Bodies = WordList.ReadMap("role-bodies.txt");

    private static readonly FrozenSet<string> Press = WordList.Read("publication-words.txt");

    private static readonly FrozenSet<string> Networks = WordList.Read("social-networks.txt");

    private static readonly FrozenSet<string> PublicWords = WordList.Read("public-body-words.txt");

    /// <summary>The names that each kind of description fits, in text order: an article that says "the company" on every line asks often.</summary>
    private readonly Dictionary<(string Head, bool Hyphen), List<Name>> _fitting = [];

    /// <summary>How many people of one description are told apart: of more, the first are forgotten.</summary>
    private const int MostAlike = 60;

    /// <summary>How many characters may lie between a description and the name: two paragraphs.</summary>
    private const int NamedSoon = 700;

    private Dictionary<string, List<Apposition>>? _described;

    private Dictionary<string, int>? _bodies;

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
            _fitting.Add((head, hyphen), fitting = [.. names.Where(name => body ? FitsBody(name.Entity, head, hyphen) && !IsTitleWord(name) : FitsRole(name.Entity, head) || head == "doctor" && IsDoctor(name))]);
        var next = FirstFrom(fitting, offset);
        if (next > 0 && body && Bodies[head] == "any" && rest.Count(c => c == ' ') > 1 && !fitting[next - 1].Entity.FullName.Contains(head, StringComparison.OrdinalIgnoreCase)) return null; // "the civil protection agency" says itself who it is
        if (next > 0) return body && IsUnnamed(head, offset) && !fitting[next - 1].Entity.FullName.Contains(head, StringComparison.OrdinalIgnoreCase) ? null : fitting[next - 1].Entity;

        // Named only later, a body is meant where its name says what it is: "the union … Dock Workers' Union".
        return fitting.Find(name => !body || name.Entity.FullName.Contains(head, StringComparison.OrdinalIgnoreCase))?.Entity;
    }

    /// <summary>"A judge threw out the suit. … Judge Ann Cole wrote": who is named soon after by the office that describes him, where the article names nobody else by it.</summary>
    /// <param name="words">The description in lower case.</param>
    /// <param name="offset">Where it stands.</param>
    public Entity? NamedLater(string words, int offset)
    {
        if (!words.StartsWith("a ", StringComparison.Ordinal) && !words.StartsWith("an ", StringComparison.Ordinal) || words.Contains(" of ", StringComparison.Ordinal)) return null;
        var head = words[(words.LastIndexOf(' ') + 1)..];
        if (!NameWords.IsTitle(head)) return null;
        Name? found = null;
        foreach (var name in names)
        {
            if (!FitsRole(name.Entity, head)) continue;
            if (name.Span.Start < offset || found is not null && found.Entity != name.Entity) return null;
            found ??= name;
        }

        return found is not null && found.Span.Start - offset < NamedSoon ? found.Entity : null;
    }

    /// <summary>"The river authority … Clear Stream … the authority": an earlier body of that word, which nobody names, is meant rather than another one's name.</summary>
    private bool IsUnnamed(string head, int offset)
    {
        if (Bodies[head] != "any") return false;
        _bodies ??= FirstBodies();
        return _bodies.TryGetValue(head, out var at) && at < offset;
    }

    private Dictionary<string, int> FirstBodies()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var p in passages)
            for (var i = 1; i < p.Count; i++)
                if (p.Lower(i) is "researchers" or "scientists" or "authors") first.TryAdd("team", p.Tokens[i].Span.Start); // who found what "the team" found
                else if (IsBody(p.Lower(i)) && p.NameAt(i) < 0 && p.NameAt(i - 1) < 0 && p.NameAt(i + 1) < 0 && p.Tag(i - 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective)
                    first.TryAdd(p.Lower(i), p.Tokens[i].Span.Start);
        return first;
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

    /// <summary>"The 34-year-old" after "Kelly Ash, 34,": the last person before it to whom the article gives that age.</summary>
    public Entity? Aged(string words, int offset)
    {
        if (!words.EndsWith("-year-old", StringComparison.Ordinal) || passages.Count == 0) return null;
        var text = passages[0].Text;
        var age = words[(words.LastIndexOf(' ') + 1)..^"-year-old".Length];
        for (int i = FirstFrom(names, offset) - 1, steps = 0; i >= 0 && steps < MostAlike; i--, steps++)
            if (names[i].Entity.Kind == NameKind.Person && text.AsSpan(names[i].Span.End) is var behind && behind.StartsWith(", ", StringComparison.Ordinal) && behind[2..].StartsWith(age, StringComparison.Ordinal) && behind.Length > age.Length + 2 && behind[age.Length + 2] is ',' or '.')
                return names[i].Entity;
        return null;
    }

    private static int FirstFrom(IReadOnlyList<Name> names, int offset)
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

    public static bool IsBody(string head) => Bodies.ContainsKey(head);

    private static bool FitsBody(Entity entity, string head, bool hyphen)
    {
        if (entity.Kind is not (NameKind.Organization or NameKind.Other)) return false;
        var last = entity.FullName[(entity.FullName.LastIndexOf(' ') + 1)..];
        if (entity.FullName.Contains(head, StringComparison.OrdinalIgnoreCase)) return true;
        var means = Bodies[head];
        if (means is not ("firm" or "trade") && Networks.Contains(entity.FullName.ToLowerInvariant())) return false; // "posted on Facebook, the club said"
        if (means == "named" || means == "trade" && entity.Kind != NameKind.Organization || means != "press" && (Press.Contains(entity.FullName) || Press.Contains(last))) return false; // "the charity" is no newspaper
        if (means == "press") return Press.Contains(last) || Press.Contains(entity.FullName);
        return !(hyphen || means is "firm" or "trade") || !(NameWords.IsOrganizationWord(last) && PublicWords.Contains(last.ToLowerInvariant()));
    }

    /// <summary>"Flight director Ann Cole", "Rescue crews": the capital is that of the sentence.</summary>
    private bool IsTitleWord(Name name)
    {
        if (name.Entity.Kind != NameKind.Other || passages.Count == 0) return false;
        var text = passages[0].Text;
        var start = name.Span.Start;
        if (start > 1 && !(text[start - 1] == '\n' || text[start - 1] == ' ' && text[start - 2] is '.' or '?' or '!' or '-' or '–' or '—' or '”' or '"')) return false;
        var behind = text.AsSpan(name.Span.End);
        if (behind.Length < 2 || behind[0] != ' ' || !char.IsLower(behind[1])) return false;
        var end = 1;
        while (end < behind.Length && char.IsLetter(behind[end])) end++;
        var next = behind[1..end].ToString();
        return NameWords.IsTitle(next) || SpeakerWords.IsKnown(next);
    }

    /// <summary>"Dr Ada Toure": the title is dropped from the name, and no role.</summary>
    private bool IsDoctor(Name name) => name.Entity.Kind == NameKind.Person && passages.Count > 0 && TextSpan.FromBounds(name.TitledSpan.Start, name.Span.Start).Slice(passages[0].Text).Split(' ').Any(word => word is "Dr" or "Dr." or "Doctor");

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
