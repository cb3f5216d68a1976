using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Describing;

/// <summary>Reads the data dictionary in a README: tables "Header | Definition", lists "- `header`: definition", and tables that give a file a row.</summary>
internal static class DataDictionary
{
    private const int LongestText = 500;

    /// <summary>What the text says about the columns, and about the file of that name.</summary>
    public static TableDescription Read(string markdown, string file)
    {
        var columns = new Dictionary<string, ColumnDescription>();
        string? description = null, source = null;
        string[]? header = null;
        foreach (var raw in markdown.Split('\n'))
        {
            var line = raw.Trim();
            var cells = Cells(line);
            if (cells is null)
            {
                header = null;
                if (Entry(line) is { } entry) columns.TryAdd(TableDescription.Key(entry.Name), Column(entry.Text));
                else if (source is null && line.StartsWith("Source:", StringComparison.OrdinalIgnoreCase)) source = Plain(line[7..]);
                else if (description is null && line.Contains(file, StringComparison.OrdinalIgnoreCase) && line.Length > file.Length + 10) description = Cut(Plain(line));
                continue;
            }

            if (header is null)
            {
                header = cells;
                continue;
            }

            if (cells.All(cell => cell.Length > 0 && cell.All(c => c is '-' or ':' or ' '))) continue;
            if (cells[0].Equals(file, StringComparison.OrdinalIgnoreCase))
            {
                var said = new List<string>();
                for (var i = 1; i < cells.Length; i++)
                {
                    var name = i < header.Length ? header[i] : "";
                    if (name.StartsWith("source", StringComparison.OrdinalIgnoreCase) || name.StartsWith("origin", StringComparison.OrdinalIgnoreCase)) source ??= cells[i];
                    else if (!List(cells[i], columns) && cells[i].Contains(' ')) said.Add(cells[i]);
                }

                if (said.Count > 0) description = Cut(string.Join(". ", said));
            }
            else if (cells.Length > 1 && cells[0].Length is > 0 and < 200) columns.TryAdd(TableDescription.Key(cells[0]), Column(cells[1]));
        }

        return new TableDescription { Description = description, Source = source, Columns = columns };
    }

    private static ColumnDescription Column(string text) => new() { Description = Cut(text), ImpliedUnit = Unit(text) };

    /// <summary>The cells of a row of a table; null where the line is none.</summary>
    private static string[]? Cells(string line)
    {
        if (line.Length < 3 || !line.Contains('|')) return null;
        var inner = line.Trim('|');
        var cells = inner.Split('|');
        return cells.Length < 2 && !line.StartsWith('|') ? null : cells.Select(Plain).ToArray();
    }

    /// <summary>"- `fires`: fires per ward" or "* **fires** – fires per ward".</summary>
    private static (string Name, string Text)? Entry(string line)
    {
        if (line.Length < 6 || line[0] is not ('-' or '*' or '+') || line[1] != ' ') return null;
        var rest = line[2..].TrimStart();
        var mark = rest.StartsWith("**", StringComparison.Ordinal) ? "**" : rest.StartsWith('`') ? "`" : null;
        if (mark is null || rest.IndexOf(mark, mark.Length, StringComparison.Ordinal) is not (> 0 and var end)) return null;
        var text = rest[(end + mark.Length)..].TrimStart(' ', ':', '-', '–', '—', '=');
        return text.Length == 0 ? null : (rest[mark.Length..end], Plain(text));
    }

    /// <summary>"branch; loans, visits (items); fines_usd (US dollars)": names, and what they mean in brackets after the last of them.</summary>
    private static bool List(string cell, Dictionary<string, ColumnDescription> columns)
    {
        if (!cell.Contains(';')) return false;
        foreach (var group in cell.Split(';'))
        {
            var open = group.IndexOf('(', StringComparison.Ordinal);
            var meaning = open > 0 && group.TrimEnd().EndsWith(')') ? group[(open + 1)..].TrimEnd()[..^1].Trim() : null;
            if (meaning is null) continue;
            foreach (var name in group[..open].Split(','))
                if (TableDescription.Key(name) is { Length: > 0 } key)
                    columns.TryAdd(key, Column(meaning));
        }

        return true;
    }

    /// <summary>"Percentage of homes that …" is in percent, "Rent (US dollars)" in dollars, "US dollars" too.</summary>
    private static string? Unit(string text)
    {
        if (HeaderReader.UnitLine(text) is { Scale: 1, Unit: { } whole }) return whole;
        if (text.StartsWith("percent", StringComparison.OrdinalIgnoreCase) || text.StartsWith('%')) return "percent";
        var open = text.LastIndexOf('(');
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        return close > open + 1 && HeaderReader.UnitLine(text[(open + 1)..close]) is { Scale: 1, Unit: { } unit } ? unit : null;
    }

    /// <summary>Without the marks of Markdown: links keep their text, code and emphasis theirs.</summary>
    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '`' or '*') continue;
            if (c == ']' && i + 1 < text.Length && text[i + 1] == '(' && text.IndexOf(')', i) is > 0 and var end) i = end;
            else if (c is not ('[' or ']')) plain.Append(c);
        }

        return plain.ToString().Trim();
    }

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
