using System.Globalization;

namespace ClaimTracker.Articles;

/// <summary>
/// A date as a page gives it: a day, with the time of day and its offset from UTC only where the page gives them.
/// </summary>
/// <remarks>The day is the one written on the page; it is never shifted to another time zone. Immutable.</remarks>
/// <param name="Day">The day as written.</param>
/// <param name="Time">The time of day as written, or null.</param>
/// <param name="Offset">The offset from UTC as written, or null.</param>
public readonly record struct PublicationDate(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>Reads an ISO 8601 date or date with time, such as <c>2026-03-02</c> or <c>2026-03-02T09:30:00-05:00</c>.</summary>
    /// <param name="text">The text to read; white space around it is ignored.</param>
    /// <param name="date">The date where the method returns true.</param>
    /// <returns>False where the text is no such date, or names a day that does not exist.</returns>
    public static bool TryParse(string? text, out PublicationDate date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var s = text.AsSpan().Trim();
        if (s.Length < 10 || !DateOnly.TryParseExact(s[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        if (s.Length == 10)
        {
            date = new(day);
            return true;
        }

        if (s[10] is not ('T' or 't' or ' ')) return false;
        var rest = s[11..].Trim();
        TimeSpan? offset = null;
        if (rest.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            offset = TimeSpan.Zero;
            rest = rest[..^1];
        }
        else if (rest.LastIndexOfAny('+', '-') is var sign and > 0)
        {
            var digits = rest[(sign + 1)..].ToString().Replace(":", "", StringComparison.Ordinal);
            if (digits.Length is not (2 or 4) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hhmm)) return false;
            var (hours, minutes) = digits.Length == 2 ? (hhmm, 0) : (hhmm / 100, hhmm % 100);
            if (hours > 14 || minutes > 59) return false;
            offset = new TimeSpan(hours, minutes, 0) * (rest[sign] == '-' ? -1 : 1);
            rest = rest[..sign];
        }

        string[] formats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];
        if (!TimeOnly.TryParseExact(rest.Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return false;
        date = new(day, time, offset);
        return true;
    }

    /// <summary>ISO 8601: the day alone, or with time and offset where they are known.</summary>
    public override string ToString()
    {
        var text = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time) return text;
        text += "T" + time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (Offset is not { } offset) return text;
        return offset == TimeSpan.Zero ? text + "Z" : text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }
}
