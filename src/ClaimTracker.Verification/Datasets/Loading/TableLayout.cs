using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Where in a grid of cells the table is: title and unit lines above it, header rows, the first row of data. Immutable.</summary>
/// <param name="Headers">One a column, header rows joined; "column 3" where the file gives none.</param>
/// <param name="FirstRow">Index of the first row of data in the file.</param>
/// <param name="Title">The first line above the table that is not a unit; null for none.</param>
/// <param name="Notes">The other lines above it.</param>
/// <param name="Unit">The unit that a line above or the corner gives to the whole table; null for none.</param>
internal sealed record TableLayout(string[] Headers, int FirstRow, string? Title, IReadOnlyList<string> Notes, UnitPhrase? Unit)
{
    /// <summary>How many rows from the start of the file are looked at.</summary>
    public const int HeadRows = 120;

    private const int MostHeaderRows = 4;

    /// <summary>Finds the table in the first rows of a file; null where there is none.</summary>
    public static TableLayout? Find(IReadOnlyList<string?[]> head, string[]? declared)
    {
        if (declared is not null) return new TableLayout(Named(declared), 0, null, [], null);
        var width = Width(head);
        if (width == 0) return null;
        var first = FirstHeader(head, width);
        if (first < 0) return null;
        var numeric = NumericColumns(head, first + 1, width);
        if (IsData(head[first], numeric)) return new TableLayout(Named(new string[width]), first, Above(head, first, width, out var notes, out var unit), notes, unit);
        var last = first;
        while (last + 1 < head.Count && last - first < MostHeaderRows - 1 && ContinuesHeader(head, first, last + 1, NumericColumns(head, last + 2, width), width)) last++;
        var top = first;
        while (top > 0 && first - top < 2 && IsGroupRow(head[top - 1], width)) top--;
        var headers = Named(Join(head, top, last, width));
        var title = Above(head, top, width, out var lines, out var above);
        // A unit in the corner above the row labels is the table's: "GBP million | 2021 | 2022".
        if (above is null && headers.Length > 1 && HeaderReader.UnitLine(BeforeExcept(headers[0])) is { } corner && !numeric[0] && (corner.Scale != 1 || corner.Unit is "percent" || (corner.Unit is not null && UnitWords.IsMoney(corner.Unit)))) above = corner;
        // "Catch landed, in thousands of pounds" alone in the row below the headers is what all of them are.
        if (above is null && width > 1 && !numeric[0] && last + 1 < head.Count && Used(head[last + 1]) == 1 && head[last + 1][0] is { } below && below.LastIndexOf(',') is var comma && HeaderReader.UnitLine(below[(comma + 1)..]) is { } said)
            return new TableLayout(headers, last + 2, title ?? (comma > 0 ? below[..comma].Trim() : null), lines, said);
        return new TableLayout(headers, last + 1, title, lines, above);
    }

    /// <summary>"(in millions of dollars, except per-share amounts)": the unit stands before the exception.</summary>
    private static string BeforeExcept(string line) => line.IndexOf(", except", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? line[..at].TrimStart('(') : line;

    /// <summary>How many cells a row holds, empty ones at its end not counted.</summary>
    public static int Used(string?[] row)
    {
        var used = row.Length;
        while (used > 0 && string.IsNullOrWhiteSpace(row[used - 1])) used--;
        return used;
    }

    private static int Width(IReadOnlyList<string?[]> head)
    {
        var counts = head.Select(Used).Where(used => used > 0).ToList();
        if (counts.Count == 0) return 0;
        var wide = counts.Where(used => used > 1).ToList();
        if (wide.Count == 0) return 1;
        // The widest row that is not alone of its kind; empty cells at the end make rows look shorter.
        var common = wide.GroupBy(used => used).Where(group => group.Count() >= Math.Max(Math.Min(2, wide.Count), 0.2 * wide.Count)).Max(group => (int?)group.Key)
            ?? wide.GroupBy(used => used).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
        // A first wide row without numbers is the header; its last columns may be empty in all the rows looked at.
        var first = head.First(row => Used(row) > 1);
        return Used(first) > common && first.Take(Used(first)).All(cell => string.IsNullOrWhiteSpace(cell) || CellReader.Read(cell, DecimalMark.Point).Kind != CellKind.Number) ? Used(first) : common;
    }

    private static int FirstHeader(IReadOnlyList<string?[]> head, int width)
    {
        for (var i = 0; i < head.Count; i++)
        {
            var filled = Filled(head[i], width);
            if (filled == 0) continue;
            if (width == 1) return i;
            if (head[i][0] is { Length: > 0 } cell && cell[0] == '#' && Used(head[i]) < width) continue; // a comment
            if (filled >= Math.Max(2, (width + 1) / 2) && !IsOneText(head[i], width)) return i;
            if (filled == width - 1 && string.IsNullOrWhiteSpace(head[i][0])) return i; // the row labels have no header
        }

        return -1;
    }

    /// <summary>Columns in which most of the rows of data that fill them hold numbers.</summary>
    private static bool[] NumericColumns(IReadOnlyList<string?[]> head, int from, int width)
    {
        var numeric = new bool[width];
        for (var column = 0; column < width; column++)
        {
            var (numbers, texts) = (0, 0);
            for (var i = from; i < Math.Min(head.Count, from + 30); i++)
            {
                if (column >= head[i].Length || head[i][column] is not { } cell) continue;
                var kind = CellReader.Read(cell, NumberText.Evidence(cell) < 0 ? DecimalMark.Comma : DecimalMark.Point).Kind;
                if (kind == CellKind.Number) numbers++;
                else if (kind == CellKind.Text) texts++;
            }

            numeric[column] = numbers > texts;
        }

        return numeric;
    }

    /// <summary>A first row that holds no word where the rows below hold numbers has no header above it; years are headers.</summary>
    private static bool IsData(string?[] row, bool[] numeric)
    {
        var numbers = 0;
        for (var i = 0; i < numeric.Length; i++)
        {
            if (!numeric[i] || i >= row.Length || string.IsNullOrWhiteSpace(row[i])) continue;
            var kind = CellReader.Read(row[i], DecimalMark.Point).Kind;
            if (kind == CellKind.Text || PeriodReader.Read(row[i]).Shape != PeriodShape.None) return false;
            if (kind == CellKind.Number) numbers++;
        }

        return numbers > 0;
    }

    /// <summary>A second row of headers fills what the first left open (merged cells), or holds nothing but units.</summary>
    private static bool ContinuesHeader(IReadOnlyList<string?[]> head, int first, int at, bool[] numeric, int width)
    {
        var row = head[at];
        if (Filled(row, width) == 0) return false;
        if (TellsTwinsApart(head[first], row, width)) return true;
        var (units, filled, fills, numbers) = (0, 0, 0, 0);
        for (var i = 0; i < width; i++)
        {
            var cell = i < row.Length ? row[i]?.Trim() : null;
            if (string.IsNullOrEmpty(cell)) continue;
            filled++;
            var above = i < head[first].Length ? head[first][i] : null;
            var left = i > 0 && i - 1 < head[first].Length ? head[first][i - 1] : null;
            if (string.IsNullOrWhiteSpace(above) || (above == left && above is not null)) fills++;
            if (HeaderReader.UnitLine(cell) is not null) units++;
            if (numeric[i] && PeriodReader.Read(cell).Shape == PeriodShape.None && CellReader.Read(cell, DecimalMark.Point).Kind == CellKind.Number) numbers++;
        }

        if (numbers > 0 || !numeric.Contains(true)) return false;
        if (units == filled) return true;
        return fills > 0 && Same(head[first], width) && filled > 1;
    }

    /// <summary>"Boats | Crew | Boats | Crew" above " | 2023 | 2023 | 2024 | 2024": a row of times without a name in front, under headers that occur twice.</summary>
    private static bool TellsTwinsApart(string?[] headers, string?[] row, int width)
    {
        var filled = Enumerable.Range(0, Math.Min(width, row.Length)).Where(i => !string.IsNullOrWhiteSpace(row[i])).ToList();
        if (filled.Count < 2 || filled[0] == 0 || filled.Any(i => PeriodReader.Read(row[i]!.Trim()).Shape == PeriodShape.None)) return false;
        var named = filled.Where(i => i < headers.Length && !string.IsNullOrWhiteSpace(headers[i])).ToList();
        return named.Count == filled.Count && named.Select(i => headers[i]!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() < named.Count
            && named.Select(i => (headers[i]!.Trim(), row[i]!.Trim())).Distinct().Count() == named.Count;
    }

    /// <summary>True where the row has an open cell after a filled one, or the same text twice running, as merged headers leave it.</summary>
    private static bool Same(string?[] row, int width)
    {
        for (var i = 0; i < width; i++)
        {
            var cell = i < row.Length ? row[i] : null;
            if (string.IsNullOrWhiteSpace(cell) || (i > 0 && cell == row[i - 1])) return true;
        }

        return false;
    }

    /// <summary>A sparse row right above the headers that groups them: " | Fires | | Floods | ".</summary>
    private static bool IsGroupRow(string?[] row, int width)
    {
        if (IsOneText(row, width) && !string.IsNullOrWhiteSpace(row[0])) return false;
        var filled = Filled(row, width);
        if (filled == 0) return false;
        return string.IsNullOrWhiteSpace(row[0]) || filled >= 2;
    }

    private static string[] Join(IReadOnlyList<string?[]> head, int top, int last, int width)
    {
        var headers = new string[width];
        for (var r = top; r <= last; r++)
        {
            string? carried = null;
            var isLast = r == last;
            for (var i = 0; i < width; i++)
            {
                var cell = i < head[r].Length ? head[r][i]?.Trim() : null;
                if (string.IsNullOrEmpty(cell))
                {
                    // A merged header covers the open cells to its right, as long as a row below names them.
                    var named = !isLast && Enumerable.Range(r + 1, last - r).Any(below => i < head[below].Length && !string.IsNullOrWhiteSpace(head[below][i]));
                    cell = named ? carried : null;
                }
                else carried = cell;
                if (cell is null) continue;
                var sofar = headers[i] ?? "";
                if (sofar.Length > 0 && (sofar.Equals(cell, StringComparison.OrdinalIgnoreCase) || sofar.EndsWith(" " + cell, StringComparison.OrdinalIgnoreCase))) continue;
                headers[i] = sofar.Length == 0 ? cell : HeaderReader.UnitLine(cell) is not null && !cell.StartsWith('(') ? $"{sofar} ({cell})" : $"{sofar} {cell}";
            }
        }

        return headers;
    }

    private static string? Above(IReadOnlyList<string?[]> head, int until, int width, out IReadOnlyList<string> notes, out UnitPhrase? unit)
    {
        var lines = new List<string>();
        unit = null;
        string? title = null;
        for (var i = 0; i < until; i++)
        {
            var cells = head[i].Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell!.Trim().TrimStart('#').TrimStart()).Distinct().ToList();
            if (cells.Count == 0) continue;
            foreach (var cell in cells) unit ??= HeaderReader.UnitLine(cell);
            var line = string.Join(' ', cells);
            if (HeaderReader.UnitLine(line) is not null) continue;
            if (title is null) title = line;
            else lines.Add(line);
        }

        notes = lines;
        if (unit is null && title is not null && HeaderReader.TitleUnit(title) is { } said) unit = said;
        foreach (var line in lines) unit ??= HeaderReader.TitleUnit(line) ?? HeaderReader.LeadUnit(line);
        if (title is not null) unit ??= HeaderReader.LeadUnit(title);
        return title;
    }

    private static string[] Named(string?[] headers)
    {
        var named = new string[headers.Length];
        for (var i = 0; i < named.Length; i++)
        {
            var text = headers[i] is { } header ? string.Join(' ', header.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
            named[i] = text.Length == 0 ? $"column {i + 1}" : text.Length > 300 ? text[..300] : text;
        }

        return named;
    }

    private static int Filled(string?[] row, int width) => row.Take(width).Count(cell => !string.IsNullOrWhiteSpace(cell));

    private static bool IsOneText(string?[] row, int width) => row.Take(width).Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell!.Trim()).Distinct().Count() == 1;
}
