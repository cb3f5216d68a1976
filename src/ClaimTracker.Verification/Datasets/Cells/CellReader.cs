namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>Reads the text of one cell: a number as statisticians and accountants write it, a mark for "no number", or text.</summary>
/// <remarks>Linear in the text; never throws. What is no single number ("&lt;5", "10-14", "12:30", "45 (12)") is text.</remarks>
internal static class CellReader
{
    private const int Longest = 64;

    /// <summary>Reads a cell of a column whose decimals are marked as said.</summary>
    public static Cell Read(ReadOnlySpan<char> raw, DecimalMark mark)
    {
        var text = raw.Trim();
        if (text.IsEmpty) return new Cell(CellKind.Blank);
        if (CellText.IsMissing(text)) return new Cell(CellKind.Missing);
        if (text.Length > Longest) return new Cell(CellKind.Text);
        text = CellText.WithoutFootnotes(text);
        if (CellText.IsMissing(text)) return new Cell(CellKind.Missing); // "..[1]"
        if (!text.ContainsAnyInRange('0', '9')) return new Cell(CellKind.Text);
        var negative = false;
        ReadBrackets(ref text, ref negative);
        if (!ReadSign(ref text, ref negative)) return new Cell(CellKind.Text);
        var unit = ReadPrefix(ref text);
        if (unit is not null) ReadBrackets(ref text, ref negative); // "£(1,203)"
        if (unit is not null && !negative && !ReadSign(ref text, ref negative)) return new Cell(CellKind.Text); // "$-5"
        var count = NumberText.Length(text, mark);
        if (count == 0) return new Cell(CellKind.Text);
        if (NumberText.Parse(text[..count], mark) is not { } number) return new Cell(CellKind.Text);
        var (value, decimals) = number;
        var rest = text[count..].Trim();
        if (!rest.IsEmpty && !ReadSuffix(rest, ref value, ref decimals, ref unit, ref negative)) return new Cell(CellKind.Text);
        return new Cell(CellKind.Number, negative ? -value : value, decimals, unit, IsCode: count > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]) && unit is null);
    }

    /// <summary>The minus of accountants: "(1,203)".</summary>
    private static void ReadBrackets(ref ReadOnlySpan<char> text, ref bool negative)
    {
        if (negative || text.Length < 3 || text[0] != '(' || text[^1] != ')') return;
        text = text[1..^1].Trim();
        negative = true;
    }

    private static bool ReadSign(ref ReadOnlySpan<char> text, ref bool negative)
    {
        if (text.IsEmpty) return false;
        if (text[0] is '-' or '−' or '–' or '+')
        {
            if (negative) return false;
            negative = text[0] != '+';
            text = text[1..].TrimStart();
        }

        return !text.IsEmpty;
    }

    /// <summary>A currency before the digits: "£", "US$", "GBP ".</summary>
    private static string? ReadPrefix(ref ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyInRange('0', '9');
        if (digits <= 0) return null;
        var prefix = text[..digits].TrimEnd("(.,-−– ");
        if (prefix.IsEmpty || prefix.Length > 5) return null;
        if (UnitWords.Currency(prefix.ToString()) is not { } currency) return null;
        text = text[prefix.Length..].TrimStart();
        return currency;
    }

    /// <summary>What follows the digits: "%", "€", "million", "km", the minus of old ledgers.</summary>
    private static bool ReadSuffix(ReadOnlySpan<char> rest, ref decimal value, ref int decimals, ref string? unit, ref bool negative)
    {
        if (rest is "-" or "−")
        {
            if (negative) return false;
            negative = true;
            return true;
        }

        var space = rest.IndexOf(' ');
        var word = (space < 0 ? rest : rest[..space]).ToString();
        if (UnitWords.Scale(word, unit is not null) is { } factor && factor > 1 && char.IsAsciiLetter(word[0]))
        {
            if (value > decimal.MaxValue / factor) return false;
            value *= factor;
            decimals -= (int)Math.Round(Math.Log10((double)factor));
            rest = space < 0 ? [] : rest[space..].Trim();
            if (rest.IsEmpty) return true;
        }

        if (rest.Length > 24 || UnitWords.Find(rest.ToString()) is not { } found) return false;
        if (unit is not null && unit != found) return false;
        unit = found;
        return true;
    }
}
