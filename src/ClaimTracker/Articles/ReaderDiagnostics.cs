using System.Globalization;

namespace ClaimTracker.Articles;

/// <summary>What the reader says of odd input: every message in one place.</summary>
internal static class ReaderDiagnostics
{
    private const int LongestQuoted = 60;

    public static Diagnostic Empty { get; } = new(DiagnosticSeverity.Error, DiagnosticCodes.EmptyInput, "The input is empty; the article is empty.");

    public static Diagnostic Binary { get; } = new(DiagnosticSeverity.Error, DiagnosticCodes.BinaryInput, "The input holds NUL or many control characters, so it is no text; it was not read.");

    public static Diagnostic Foreign(string kind) => new(DiagnosticSeverity.Error, DiagnosticCodes.ForeignFile, $"The file is {kind}, not a page or a text; it was not read. Save the article as HTML or as text.");

    public static Diagnostic NothingUnpacked { get; } = new(DiagnosticSeverity.Error, DiagnosticCodes.BadContainer, "The gzip file is cut or malformed; nothing of it could be unpacked.");

    public static Diagnostic NoArticle { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.NoArticle, "No article was found on the page; the text is empty.");

    public static Diagnostic BadEncoding { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.BadEncoding, "Some bytes are not valid in the page's encoding and were replaced with U+FFFD.");

    public static Diagnostic BadStructuredData { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.BadStructuredData, "A JSON-LD script of the page is malformed; what came before the fault was used.");

    public static Diagnostic BadContainer { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.BadContainer, "The file's container (MHTML or gzip) is cut or malformed; what could be read was used.");

    public static Diagnostic Truncated { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.Truncated, "The page holds only the beginning of its article.");

    public static Diagnostic ErrorPage { get; } = new(DiagnosticSeverity.Warning, DiagnosticCodes.ErrorPage, "The page is an error message or a test for robots, not an article; the text is empty.");

    public static Diagnostic FromScript { get; } = new(DiagnosticSeverity.Info, DiagnosticCodes.TextFromScript, "The page does not show its text; it was taken from the data in a script.");

    public static Diagnostic ViewOfSource { get; } = new(DiagnosticSeverity.Info, DiagnosticCodes.Unwrapped, "The file shows the source of another page; that page was read.");

    public static Diagnostic Archived(string address) => new(DiagnosticSeverity.Info, DiagnosticCodes.Unwrapped, $"The page is an archive's copy; the address is the original's, not '{Quoted(address)}'.");

    public static Diagnostic OtherEncoding(PageEncoding encoding) => new(
        DiagnosticSeverity.Info,
        DiagnosticCodes.OtherEncoding,
        encoding.IsRepaired ? "The text had been decoded wrongly before it was saved and was set right." : $"The page says that it is in '{Quoted(encoding.Declared!)}', but its bytes are {encoding.Name}, which was used.");

    public static Diagnostic Disagreement(string field, string taken, string origin, string other, string otherOrigin) => new(
        DiagnosticSeverity.Info,
        DiagnosticCodes.MetadataDisagrees,
        $"The page gives two values for '{field}': '{Quoted(taken)}' ({origin}) was taken, not '{Quoted(other)}' ({otherOrigin}).");

    public static Diagnostic TooLarge(int limit) =>
        new(DiagnosticSeverity.Error, DiagnosticCodes.TooLarge, $"The input is larger than the limit of {limit.ToString(CultureInfo.InvariantCulture)} bytes; it was not read.");

    public static Diagnostic TooDeep(int depth) => new(
        DiagnosticSeverity.Warning,
        DiagnosticCodes.TooDeep,
        $"The page nests elements deeper than {depth.ToString(CultureInfo.InvariantCulture)}, or opens far more than a page has; the excess tags were ignored and their text was kept.");

    public static Diagnostic BadDate(string text) =>
        new(DiagnosticSeverity.Warning, DiagnosticCodes.BadDate, $"The page's date '{Quoted(text)}' does not exist or cannot be read; it was ignored.");

    public static Diagnostic BadGivenDate(string text) =>
        new(DiagnosticSeverity.Warning, DiagnosticCodes.BadDate, $"'published' is '{Quoted(text)}', which is no date such as 2026-03-02; it was ignored.");

    public static Diagnostic NotEnglish(string language) =>
        new(DiagnosticSeverity.Info, DiagnosticCodes.NotEnglish, $"The page is in '{language}'; the rules for numbers and quotes are made for English.");

    private static string Quoted(string text) => text.Length > LongestQuoted ? text[..LongestQuoted] + "…" : text;
}
