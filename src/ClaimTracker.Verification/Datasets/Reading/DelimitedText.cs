namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Cuts delimited text (RFC 4180, any delimiter) into rows of cells, streaming.</summary>
/// <remarks>A quote inside an unquoted cell is text. A quoted cell may hold line breaks. Linear, and bounded by the longest cell.</remarks>
internal static class DelimitedText
{
    private const int LongestCell = 1 << 20;

    /// <summary>Reads the rows; empty lines give empty arrays.</summary>
    /// <exception cref="DatasetException">A quote is never closed, or a row has more cells than <paramref name="mostCells"/>.</exception>
    public static IEnumerable<string?[]> Rows(TextReader reader, char delimiter, int mostCells, CancellationToken cancellationToken)
    {
        var buffer = new char[1 << 15];
        var (length, at, line) = (0, 0, 1);
        var cell = new System.Text.StringBuilder();
        var cells = new List<string?>();
        var last = Array.Empty<string?>();
        var (quoted, wasQuoted, opened) = (false, false, 0);

        int Peek()
        {
            if (at < length) return buffer[at];
            cancellationToken.ThrowIfCancellationRequested();
            (length, at) = (reader.Read(buffer, 0, buffer.Length), 0);
            return length > 0 ? buffer[0] : -1;
        }

        while (Peek() is var next)
        {
            if (next == -1 && quoted) throw new DatasetException(DatasetCodes.WrongFormat, $"the quotation mark opened on line {opened} is never closed");
            if (!quoted && (next == -1 || next == delimiter || next is '\n' or '\r'))
            {
                cells.Add(Text(cell, wasQuoted, last, cells.Count));
                wasQuoted = false;
                if (cells.Count > mostCells) throw new DatasetException(DatasetCodes.WrongFormat, $"line {line} has more than {mostCells} cells");
                at++;
                if (next == delimiter) continue;
                if (next == '\r' && Peek() == '\n') at++;
                if (next == -1 && cells.Count == 1 && cells[0] is null) yield break;
                line++;
                yield return last = [.. cells];
                cells.Clear();
                if (next == -1) yield break;
                continue;
            }

            if (next == '"' && quoted)
            {
                at++;
                if (Peek() == '"') { cell.Append('"'); at++; }
                else quoted = false;
            }
            else if (next == '"' && cell.Length == 0 && !wasQuoted)
            {
                (quoted, wasQuoted, opened) = (true, true, line);
                at++;
            }
            else
            {
                // The run up to the next character that means something is copied at once.
                var run = Math.Max(1, quoted ? Run(buffer.AsSpan(at, length - at), '"', '"') : Run(buffer.AsSpan(at, length - at), delimiter, '\0'));
                if (quoted) line += buffer.AsSpan(at, run).Count('\n');
                if (cell.Length + run > LongestCell) throw new DatasetException(DatasetCodes.WrongFormat, quoted ? $"the quotation mark opened on line {opened} is never closed, or its cell is longer than a million characters" : $"a cell on line {line} is longer than a million characters");
                cell.Append(buffer, at, run);
                at += run;
            }
        }
    }

    private static int Run(ReadOnlySpan<char> text, char stop, char quote)
    {
        var run = quote == '"' ? text.IndexOf('"') : text.IndexOfAny(stop, '\n', '\r');
        return run < 0 ? text.Length : run;
    }

    /// <summary>The cell's text; that of the row above where it is the same, which columns of categories mostly are.</summary>
    private static string? Text(System.Text.StringBuilder cell, bool wasQuoted, string?[] above, int column)
    {
        if (cell.Length == 0) return wasQuoted ? "" : null;
        var text = column < above.Length && above[column] is { } same && cell.Equals(same.AsSpan()) ? same : cell.ToString();
        cell.Clear();
        return text;
    }
}
