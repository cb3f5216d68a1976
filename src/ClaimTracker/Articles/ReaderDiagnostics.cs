using System.Globalization;

namespace ClaimTracker.Articles;

/// <summary>What the reader says of odd input: every message in one place.</summary>
internal static class ReaderDiagnostics
{
    private const int LongestQuoted = 60;

    public static Diagnostic Empty { get; } = new(DiagnosticSeverity.Error, DiagnosticCodes.EmptyInput, "The input is empty; the article is empty.");

    public static Diagnostic Binary { get; } = new(DiagnosticSeverity.Error, DiagnosticCodes.BinaryInput, "The input holds NUL or many control characters, so it is no text; it was not read.");

    public static Diagnostic NoArticle { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.NoArticle, "No article was found on the page; the text is empty.");

    public static Diagnostic BadEncoding { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.BadEncoding, "Some bytes are not valid in the page's encoding and were replaced with U+FFFD.");

    public static Diagnostic BadStructuredData { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.BadStructuredData, "A JSON-LD script of the page is malformed; what came before the fault was used.");

    public static Diagnostic BadContainer { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.BadContainer, "The file's container (MHTML or gzip) is cut or malformed; what could be read was used.");

    public static Diagnostic TooLarge(int limit) =>
        new(DiagnosticSeverity.Error, DiagnosticCodes.TooLarge, $"The input is larger than the limit of {limit.ToString(CultureInfo.InvariantCulture)} bytes; it was not read.");

    public static Diagnostic TooDeep(int depth) => new(
        DiagnosticSeverity.Warning,
        DiagnosticCodes.TooDeep,
        $"The page nests elements deeper than {depth.ToString(CultureInfo.InvariantCulture)}, or opens far more than a page has; the excess tags were ignored and their text was kept.");

    public static Diagnostic BadDate(string text) =>
        new(DiagnosticSeverity.Warning, DiagnosticCodes.BadDate, $"The page's date '{(text.Length > LongestQuoted ? text[..LongestQuoted] : text)}' does not exist or cannot be read; it was ignored.");

    public static Diagnostic NotEnglish(string language) =>
        new(DiagnosticSeverity.Info, DiagnosticCodes.NotEnglish, $"The page is in '{language}'; the rules for numbers and quotes are made for English.");
}
