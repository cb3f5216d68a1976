using System.Text;

namespace ClaimTracker.ML.Learning;

/// <summary>Rows of CSV (RFC 4180) or, where the first line has a tab, TSV with the same quoting.</summary>
internal sealed class LabelRows(TextReader reader)
{
    private readonly StringBuilder _cell = new();
    private char _separator;
    private int _next = 1;

    /// <summary>The row that was read last.</summary>
    public List<string> Cells { get; } = [];

    /// <summary>Line on which it starts, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The line of a row in which a quotation mark is opened and never closed, so that all that follows was taken for one cell; null where there is none.</summary>
    public int? UnclosedLine { get; private set; }

    /// <summary>Reads the next row; false at the end.</summary>
    public bool Next()
    {
        if (_separator == '\0') _separator = Separator();
        Cells.Clear();
        if (reader.Peek() < 0) return false;
        Line = _next;
        while (Cell())
        {
        }

        return true;
    }

    /// <summary>Reads one cell; false where it was the row's last.</summary>
    private bool Cell()
    {
        _cell.Clear();
        if (reader.Peek() == '"') Quoted();
        while (true)
        {
            var c = reader.Read();
            if (c == '\r' && reader.Peek() == '\n') c = reader.Read();
            if (c is '\n' or '\r') _next++;
            var ends = c < 0 || c is '\n' or '\r';
            if (ends || c == _separator)
            {
                Cells.Add(_cell.ToString());
                return !ends;
            }

            _cell.Append((char)c);
        }
    }

    private void Quoted()
    {
        reader.Read();
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            if (c == '\n') _next++;
            if (c == '"')
            {
                if (reader.Peek() != '"') return;
                reader.Read();
            }

            _cell.Append((char)c);
        }

        UnclosedLine = Line;
    }

    /// <summary>Looks at the first line without losing it: a header needs no quoting that would hide its separator.</summary>
    private char Separator()
    {
        var line = reader.ReadLine() ?? "";
        if (line.StartsWith('\uFEFF')) line = line[1..];
        var separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) && !line.Contains(',', StringComparison.Ordinal) ? ';' : ',';
        reader = new Rest(line + "\n", reader);
        return separator;
    }

    /// <summary>A line and then the rest.</summary>
    private sealed class Rest(string first, TextReader rest) : TextReader
    {
        private int _at = first.Length == 1 && rest.Peek() < 0 ? 1 : 0;

        public override int Peek() => _at < first.Length ? first[_at] : rest.Peek();

        public override int Read() => _at < first.Length ? first[_at++] : rest.Read();
    }
}
