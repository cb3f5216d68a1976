using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Articles.Bodies;

namespace ClaimTracker.Articles.Metadata;

/// <summary>Reads the people's names out of bylines ("By Ada Quill and Ben Marsh, Staff Writers"): no outlets, roles, addresses or leading "By".</summary>
internal static class AuthorNames
{
    private const int LongestName = 60;
    private const int LongestByline = 400;
    private const int MostWords = 6;
    private const int LongestPlaceLine = 80;

    /// <summary>A byline with its date and how long the reading takes.</summary>
    private const int LongestDatedLine = 120;
    private const int LongestDate = 50;

    private static readonly string[] Leads = [.. Rows("lead").OrderByDescending(lead => lead.Length)];
    private static readonly FrozenSet<string> Organisations = Rows("organisation").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Roles = Rows("role").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Agencies = Rows("agency").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NoName = SearchValues.Create(":;?!()");
    private static readonly FrozenSet<string> Particles = Rows("particle").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Logins = Rows("login").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Nobody = Rows("login").Concat(Rows("nobody")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tails = Rows("tail").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] Suffixes = [.. Rows("suffix").OrderByDescending(suffix => suffix.Length)];

    private static readonly string[] Joints = [", and ", " and ", " & ", ", ", ";", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " with ", " mit ", "/", "|", " - ", " – ", " — ", "•", "·", "\n"];

    /// <summary>Adds the names in a byline to the list, unless they are there.</summary>
    /// <param name="names">The names so far.</param>
    /// <param name="byline">A byline, or one name.</param>
    /// <param name="outlet">The outlet, which pages often name as the author.</param>
    public static void Add(List<string> names, string? byline, string? outlet)
    {
        if (string.IsNullOrWhiteSpace(byline) || byline.Length > LongestByline) return;
        foreach (var part in Split(WithoutLead(Collapse(byline))))
            if (Name(part, outlet) is { } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
    }

    /// <summary>True where the name is that of a news agency, which stands in a byline where no person does.</summary>
    public static bool IsAgency(string name) => Agencies.Contains(name.Trim());

    /// <summary>The agency in the brackets or before the dash of a place line: "QUAY, Jan 5 (Reuters) -", "QUAY (AP) —"; null where there is none.</summary>
    public static string? AgencyInPlaceLine(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LongestPlaceLine));
        var open = head.IndexOf('(');
        var close = open < 0 ? -1 : head.IndexOf(')');
        if (open < 0 || close < open || close + 2 >= text.Length || !head[..open].ContainsAnyInRange('A', 'Z')) return null;
        var rest = head[(close + 1)..].TrimStart();
        return rest.Length > 0 && rest[0] is '-' or '–' or '—' && IsAgency(head[(open + 1)..close].ToString()) ? head[(open + 1)..close].Trim().ToString() : null;
    }

    /// <summary>True for a line that is nothing but names: "ADA QUILL", "Ada Quill/Ben Marsh".</summary>
    public static bool IsOnlyNames(string line)
    {
        if (line.Length is < 5 or > LongestName || UnitValue.EndsSentence(line)) return false;
        foreach (var part in line.Split(["/", " & ", " and ", ", "], StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is < 2 or > 4 || Name(part, null) is null) return false;
            foreach (var word in words)
                if (!char.IsUpper(word[0]) && !Particles.Contains(word) || word.AsSpan().ContainsAny(NoName)) return false;
        }

        return true;
    }

    /// <summary>True for a line that says who wrote and no more, but when: "By Ada Quill and Ben Marsh", "By Courier Staff", "By Ada Quill · 3 March 2024 · 4 min".</summary>
    public static bool IsByline(string line)
    {
        if (line.Length > LongestDatedLine) return false;
        var named = false;
        foreach (var part in line.Split(['·', '|', '•', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = WithoutLead(part);
            if (bare.Length < part.Length && (IsOnlyNames(bare) || IsTeam(bare))) named = true;
            else if (!IsReadingTime(part) && !(part.Length < LongestDate && DateText.Read(part, monthFirst: true) is not null)) return false;
        }

        return named;
    }

    /// <summary>"4 min", "3-minute read".</summary>
    private static bool IsReadingTime(string part) => part.Length < LongestDate && char.IsAsciiDigit(part[0]) && part.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is [_, var unit, ..] && unit.TrimEnd('.').ToLowerInvariant() is "min" or "mins" or "minute" or "minutes";

    /// <summary>The byline without "By" and its kin; the same text where there is none.</summary>
    public static string WithoutLead(string byline)
    {
        foreach (var lead in Leads)
            if (byline.Length > lead.Length && byline.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && byline[lead.Length] is ' ' or ':')
                return byline[lead.Length..].TrimStart(' ', ':');
        return byline;
    }

    /// <summary>True for a name that an organisation may bear: no address, no login, not "Staff".</summary>
    public static bool IsOrganization(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is < 2 or > LongestName || trimmed.Contains('@', StringComparison.Ordinal) || trimmed.Contains("://", StringComparison.Ordinal)) return false;
        foreach (var word in trimmed.Split(' '))
            if (Nobody.Contains(word)) return false;
        return true;
    }

    /// <summary>True for the name of a part of an outlet, which says more than what its people do: "Courier Staff", "Team Harbour", not "Staff Writer".</summary>
    public static bool IsTeam(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || name.Length > LongestName || IsAddress(name) || !char.IsUpper(words[0][0])) return false;
        var (named, team) = (false, false);
        foreach (var word in words)
        {
            if (Logins.Contains(word) || Tails.Contains(word)) return false;
            if (word.Equals("the", StringComparison.OrdinalIgnoreCase)) continue;
            team |= Organisations.Contains(word) || Nobody.Contains(word);
            named |= !Nobody.Contains(word) && !Roles.Contains(word);
        }

        return named && team;
    }

    /// <summary>True where two names are one, "the" and case apart.</summary>
    public static bool IsSame(string? a, string? b) => a is { Length: > 1 } && b is { Length: > 1 } && Same(a.Trim(), b.Trim());

    private static string? Name(string part, string? outlet)
    {
        var name = WithoutLead(part.Trim(' ', ',', '*', '(', ')', '"', '“', '”'));
        name = WithoutSuffix(WithoutDate(WithoutTail(name)));
        if (!name.EndsWith("r.", StringComparison.Ordinal)) name = name.TrimEnd('.');
        if (name.IndexOf('(', StringComparison.Ordinal) is var bracket and > 0) name = name[..bracket].TrimEnd();
        if (name.Length > LongestName || name.Length < (name.Length > 0 && IsUncased(name[0]) ? 2 : 3) || IsAddress(name)) return null;
        if (outlet is not null && (Same(name, outlet) || (outlet.Length > 5 && name.Contains(outlet, StringComparison.OrdinalIgnoreCase)))) return null;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || !words.Any(StartsName) || char.IsLower(words[^1][0]) || (char.IsLower(words[0][0]) && !Particles.Contains(words[0]))) return null;
        foreach (var word in words)
        {
            var bare = word.Trim('.', ',');
            if (bare.Contains(':', StringComparison.Ordinal) || Organisations.Contains(bare) || Roles.Contains(bare)) return null;
            if (bare.Any(char.IsAsciiDigit)) return null;
            // "MDR Leipzig" is a room of the outlet "MDR".
            if (outlet is { Length: > 2 } && words.Length > 1 && bare.Equals(outlet, StringComparison.Ordinal)) return null;
        }

        return string.Join(' ', words);
    }

    /// <summary>Scripts without capitals, such as Hangul and Devanagari, write names like any word.</summary>
    private static bool StartsName(string word) => char.IsUpper(word[0]) || IsUncased(word[0]);

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    /// <summary>"Ada Quill in Port Amery", "Ada Quill for the Courier" and "Ada Quill quill@courier.example" go on with where, for whom and how to write to her.</summary>
    private static string WithoutTail(string name)
    {
        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            var next = name.AsSpan(space + 1);
            var end = next.IndexOf(' ');
            var word = end < 0 ? next : next[..end];
            if (word.Contains('@') || (end > 0 && name.AsSpan(0, space).Contains(' ') && Tails.Contains(word))) return name[..space];
        }

        return name;
    }

    /// <summary>"Ada Quill March 5, 2026" and "Ada Quill | 10:15" go on with the date.</summary>
    private static string WithoutDate(string name)
    {
        var digit = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 4) return name;
        var head = name.AsSpan(0, digit);
        while (true)
        {
            head = head.TrimEnd(" ,.|-–—:·•(");
            var last = head.LastIndexOf(' ');
            if (last < 0 || !DateText.IsDateWord(head[(last + 1)..].ToString())) return head.Contains(' ') ? head.ToString() : name;
            head = head[..last];
        }
    }

    /// <summary>Scripts without capitals write the role behind the name: "기자", "記者".</summary>
    private static string WithoutSuffix(string name)
    {
        if (name.Length < 3 || !IsUncased(name[^1])) return name;
        foreach (var suffix in Suffixes)
            if (name.Length > suffix.Length + 1 && name.EndsWith(suffix, StringComparison.Ordinal)) return name[..^suffix.Length].TrimEnd();
        return name;
    }

    private static bool IsAddress(string name) =>
        name.Contains('@', StringComparison.Ordinal)
        || name.Contains("://", StringComparison.Ordinal)
        || name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || name.Contains(".com", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
        || string.Equals("the " + a, b, StringComparison.OrdinalIgnoreCase) || string.Equals(a, "the " + b, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Split(string byline)
    {
        var parts = byline.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            // "Ada Quill, Jr." is one name.
            if (i + 1 < parts.Length && parts[i + 1] is "Jr." or "Jr" or "Sr." or "Sr" or "MD" or "M.D." or "PhD" or "Ph.D.") yield return parts[i] + (parts[++i][0] is 'J' or 'S' ? " " + parts[i] : "");
            else yield return parts[i];
        }
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Rows(string kind) => WordList.Rows("author-words.txt").Where(row => row[1] == kind).Select(row => row[0]);
}
