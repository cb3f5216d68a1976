namespace ClaimTracker.Cli.Inputs;

/// <summary>Expands <c>*</c>, <c>?</c> and <c>**</c> as shells do, for shells that do not.</summary>
/// <remarks>Names that start with a dot are matched only by a dot; linked folders are not entered by <c>**</c>, so that no circle traps it.</remarks>
internal static class Glob
{
    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>True where the text can only be meant as a pattern.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?') && !File.Exists(text);

    /// <summary>The files that match, in ordinal order of their paths.</summary>
    /// <param name="pattern">The pattern, relative to the current folder or absolute.</param>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        if (OperatingSystem.IsWindows()) pattern = pattern.Replace('\\', '/');
        var segments = Segments(pattern);
        var first = Array.FindIndex(segments, segment => segment.AsSpan().ContainsAny('*', '?'));
        var root = string.Join('/', segments[..first]);
        if (first == 1 && root.Length == 0) root = "/";
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk(root, segments.AsSpan(first), found);
        return [.. found];
    }

    /// <summary>All files inside a folder and the folders in it, in ordinal order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> Under(string folder)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk(folder == "." ? "" : folder, ["**", "*"], found);
        return [.. found];
    }

    /// <summary>"a/**/**/b" asks nothing that "a/**/b" does not, but would ask it again and again.</summary>
    private static string[] Segments(string pattern)
    {
        var segments = new List<string>();
        foreach (var segment in pattern.Split('/'))
        {
            if (segment != "**" || segments.Count == 0 || segments[^1] != "**") segments.Add(segment);
        }

        return [.. segments];
    }

    private static void Walk(string folder, ReadOnlySpan<string> segments, SortedSet<string> found)
    {
        var place = new DirectoryInfo(folder.Length == 0 ? "." : folder);
        if (!place.Exists) return;
        var segment = segments[0];
        var rest = segments[1..];
        if (segment == "**")
        {
            // "**" is no folder, or one folder and again "**".
            Walk(folder, rest.Length == 0 ? new[] { "*" } : rest, found);
            foreach (var child in place.EnumerateDirectories("*", Everything))
            {
                if (!child.Name.StartsWith('.') && child.LinkTarget is null) Walk(Join(folder, child.Name), segments, found);
            }

            return;
        }

        if (rest.Length == 0)
        {
            foreach (var file in place.EnumerateFiles("*", Everything))
            {
                if (Matches(file.Name, segment)) found.Add(Join(folder, file.Name));
            }
        }
        else if (!segment.AsSpan().ContainsAny('*', '?'))
        {
            Walk(Join(folder, segment), rest, found);
        }
        else
        {
            foreach (var child in place.EnumerateDirectories("*", Everything))
            {
                if (Matches(child.Name, segment)) Walk(Join(folder, child.Name), rest, found);
            }
        }
    }

    /// <summary>True where a single name matches a single segment of a pattern.</summary>
    /// <remarks>One pass with one place to return to: linear for practical patterns, never exponential.</remarks>
    public static bool Matches(string name, string pattern)
    {
        if (name.StartsWith('.') && !pattern.StartsWith('.')) return false;
        int n = 0, p = 0, star = -1, from = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] != '*' && pattern[p] == name[n])))
            {
                n++;
                p++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                from = n;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++from;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static string Join(string folder, string name) =>
        folder.Length == 0 ? name : folder.EndsWith('/') ? folder + name : folder + "/" + name;
}
