using System.Globalization;
using ClaimTracker.Claims;

namespace ClaimTracker.Verification.Comparison;

/// <summary>Reads off a claim's text how exactly its number is written.</summary>
internal static class ClaimedNumberReader
{
    /// <summary>The number of a claim; null for a date, and for a range without ends.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">Its words.</param>
    public static ClaimedNumber? Read(NumericClaim claim, string text)
    {
        if (claim.Kind is ClaimKind.Date or ClaimKind.None) return null;
        var isFraction = claim.Kind == ClaimKind.Ratio;
        if (claim.Value is not { } value)
        {
            if (claim.Low is null && claim.High is null) return null;
            var isVague = claim.Bound is null;
            return new ClaimedNumber(claim.Low ?? 0)
            {
                High = claim.High ?? (isVague && claim.Low is > 0 and < 1_000_000_000_000 ? VagueEnd(claim.Low.Value) : null),
                LastPlace = Places(text, claim.Low ?? claim.High ?? 0).Last,
                Form = isVague ? NumberForm.Vague : NumberForm.Digits,
                IsCount = claim.Kind == ClaimKind.Count,
            };
        }

        if (isFraction) value *= 100;
        var (last, coarsest) = Places(text, value);
        var hasDigits = text.Any(char.IsAsciiDigit);
        return new ClaimedNumber(value)
        {
            LastPlace = last,
            CoarsestPlace = coarsest,
            Bound = claim.Bound == Bound.LessThan && SaysNear(text) ? Bound.Almost : claim.Bound ?? Bound.Exactly,
            Form = isFraction && !text.Contains('%', StringComparison.Ordinal) ? NumberForm.Fraction : claim.Kind == ClaimKind.Multiple && !(hasDigits && text.Contains('.', StringComparison.Ordinal)) ? NumberForm.Multiple : NumberForm.Digits,
            IsCount = claim.Kind is ClaimKind.Count or ClaimKind.Rank && value == Math.Truncate(value),
            IsExact = text.Contains("exactly", StringComparison.OrdinalIgnoreCase) || text.Contains("precisely", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>"just under 40" is below 40 and near it, which "under 40" does not say.</summary>
    private static bool SaysNear(string text) =>
        text.StartsWith("just ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("slightly ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("a little ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the next larger word begins: dozens end at a hundred, hundreds at a thousand.</summary>
    private static decimal VagueEnd(decimal low)
    {
        var end = 100m;
        while (end <= low) end *= 10;
        return end - 1;
    }

    /// <summary>The place values of the last written digit and of the last that is not a trailing zero.</summary>
    /// <param name="text">The number as written, with hedge and unit.</param>
    /// <param name="value">What it stands for, magnitude words multiplied out.</param>
    public static (decimal Last, decimal Coarsest) Places(string text, decimal value)
    {
        var digits = Written(text);
        if (digits is null)
        {
            // In words: "two million" is to a million, "forty" to one or to ten.
            var word = 1m;
            foreach (var (name, size) in Magnitudes)
                if (text.Contains(name, StringComparison.OrdinalIgnoreCase)) word = Math.Max(word, size);
            if (value != 0 && value % word != 0) word = value == Math.Truncate(value) ? 1 : 0.1m;
            return (word, Coarsest(value, word));
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var last = 1m;
        for (var i = point < 0 ? digits.Length : point + 1; i < digits.Length; i++) last /= 10;
        var written = decimal.Parse(digits, CultureInfo.InvariantCulture);
        if (written != 0 && value != 0)
        {
            var scale = Math.Abs(value) / written;
            // Only a power of ten, or a word such as lakh, is a magnitude; anything else is a unit that was worked in.
            last *= scale >= 1 ? Math.Round(scale, 0) : scale;
        }

        return (last, point >= 0 ? last : Coarsest(value, last));
    }

    private static readonly (string Name, decimal Size)[] Magnitudes = [("hundred", 100), ("thousand", 1_000), ("lakh", 100_000), ("million", 1_000_000), ("crore", 10_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000)];

    private static decimal Coarsest(decimal value, decimal last)
    {
        var place = last;
        while (value != 0 && place < Math.Abs(value) && value % (place * 10) == 0) place *= 10;
        return place;
    }

    private static string? Written(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start])) start++;
        if (start == text.Length) return null;
        var number = new System.Text.StringBuilder();
        if (start > 0 && text[start - 1] == '.') number.Append("0.");
        var hasPoint = number.Length > 0;
        for (var i = start; i < text.Length && number.Length < 27; i++)
        {
            var next = i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            if (char.IsAsciiDigit(text[i])) number.Append(text[i]);
            else if (text[i] == '.' && next && !hasPoint)
            {
                number.Append('.');
                hasPoint = true;
            }
            else if (!(text[i] is ',' or '\u202f' or '\u00a0' or '\u2009' && next)) break;
        }

        return number.ToString();
    }
}
