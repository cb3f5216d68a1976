using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Says which numbers of a sentence are no claims because they cannot be kept or read; a wrong value would be worse than none.</summary>
internal static class LeftOutNumbers
{
    /// <summary>The longest number that a decimal is sure to hold.</summary>
    private const int SafeLength = 28;

    private static readonly System.Buffers.SearchValues<char> NumberCharacters = System.Buffers.SearchValues.Create("0123456789.,");

    /// <summary>Appends a diagnostic for each.</summary>
    public static void Report(Sentence sentence, ICollection<Diagnostic> diagnostics)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind == TokenKind.Number) ReportDigits(sentence, i, token, diagnostics);
            else if (token.Kind == TokenKind.Word && NumberReader.SmallWord(token.Lower) is { } small && IsMagnitudeBeyond(sentence, i, small, NumberReader.MaxInWords, out var last))
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.NumberTooLarge, "A number in words is too large to be kept and was left out.", sentence.SpanOf(i, last)));
        }
    }

    private static void ReportDigits(Sentence sentence, int index, Token token, ICollection<Diagnostic> diagnostics)
    {
        var text = token.Text;
        if (IsPowerBeyond(sentence, index, out var last))
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.NumberTooLarge, "A power of ten is beyond what can be kept; the number was left out.", sentence.SpanOf(index, last)));
        else if (text.Length > SafeLength && NumberReader.Digits(text) is null && !text.AsSpan().ContainsAnyExcept(NumberCharacters))
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.NumberTooLarge, $"A number of {text.Length} characters is too large to be kept and was left out.", token.Span));
        else if (NumberReader.MixesScripts(text))
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.UnreadableNumber, "The digits of a number are of two scripts; it was left out.", token.Span));
        else if (IsMisgrouped(text))
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.UnreadableNumber, "The separators of a number set off no thousands; it was left out.", token.Span));
        else if (NumberReader.Digits(text) is { } value && IsMagnitudeBeyond(sentence, index, value, decimal.MaxValue, out last))
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.NumberTooLarge, "A number with its magnitude is too large to be kept and was left out.", sentence.SpanOf(index, last)));
    }

    /// <summary>"1e9999", "6 × 10^99": the power multiplies the number out of range.</summary>
    private static bool IsPowerBeyond(Sentence sentence, int index, out int last)
    {
        last = index;
        var text = sentence.Tokens[index].Text;
        var letter = text.IndexOf('e', StringComparison.Ordinal);
        if (letter > 0)
            return NumberReader.Digits(text.AsSpan(0, letter)) is { } mantissa && PowersOfTen.Glued(text[letter..]) is { } exponent && mantissa != 0 && !PowersOfTen.TryMultiply(ref mantissa, exponent);
        if (PowersOfTen.After(sentence, index) is not { } power || NumberReader.Digits(text) is not { } value) return false;
        last = power.Last;
        return value != 0 && !PowersOfTen.TryMultiply(ref value, power.Exponent);
    }

    /// <summary>"5 trillion trillion trillion": the words after the number multiply it out of range.</summary>
    private static bool IsMagnitudeBeyond(Sentence sentence, int index, decimal value, decimal most, out int last)
    {
        last = index;
        while (NumberReader.Magnitude(sentence.Lower(last + 1)) is { } magnitude && magnitude > 1)
        {
            last++;
            if (value > most / magnitude) return true;
            value *= magnitude;
        }

        return false;
    }

    /// <summary>"10,70", "1,2345", "1,234,56"; "1,2,3" is a list, and more than one point makes a version, a date or an address.</summary>
    private static bool IsMisgrouped(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal) || text.AsSpan().ContainsAnyExcept(NumberCharacters) || NumberReader.Digits(text) is not null) return false;
        foreach (var group in text.AsSpan(text.IndexOf(',', StringComparison.Ordinal) + 1).Split(','))
            if (group.End.Value - group.Start.Value > 1)
                return true;
        return false;
    }
}
