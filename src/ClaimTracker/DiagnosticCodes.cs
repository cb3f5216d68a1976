namespace ClaimTracker;

/// <summary>Every code a <see cref="Diagnostic"/> can carry. Codes are never reused.</summary>
public static class DiagnosticCodes
{
    /// <summary>The input holds no bytes or no text.</summary>
    public const string EmptyInput = "CT1001";

    /// <summary>The input is not text: it holds NUL bytes or is mostly control characters.</summary>
    public const string BinaryInput = "CT1002";

    /// <summary>No article body was found on the page.</summary>
    public const string NoArticle = "CT1003";

    /// <summary>The input is larger than <c>ArticleReaderOptions.MaxBytes</c>; it was not read.</summary>
    public const string TooLarge = "CT1004";

    /// <summary>Elements nest deeper than <c>ArticleReaderOptions.MaxDepth</c>; the excess tags were ignored.</summary>
    public const string TooDeep = "CT1005";

    /// <summary>Some bytes are not valid in the page's encoding and were replaced.</summary>
    public const string BadEncoding = "CT1006";

    /// <summary>A date in the page's metadata, or one given beside the content, does not exist or cannot be read; it was ignored.</summary>
    public const string BadDate = "CT1007";

    /// <summary>Structured data in the page is malformed and was ignored.</summary>
    public const string BadStructuredData = "CT1008";

    /// <summary>The page is in a language other than English, for which the rules are not made.</summary>
    public const string NotEnglish = "CT1009";

    /// <summary>The MHTML container or gzip file is cut or malformed; what could be read was.</summary>
    public const string BadContainer = "CT1010";

    /// <summary>The file could not be opened or read.</summary>
    public const string UnreadableFile = "CT1011";

    /// <summary>A line of NDJSON input is not a document.</summary>
    public const string BadDocument = "CT1012";

    /// <summary>The text is longer than <c>SentenceSplitter.MaxText</c>; what lies beyond was kept but not searched.</summary>
    public const string TextTooLong = "CT1013";

    /// <summary>The page names another encoding than its bytes are in, or its text was spoilt by one.</summary>
    public const string OtherEncoding = "CT1014";

    /// <summary>The page holds only the beginning of its article.</summary>
    public const string Truncated = "CT1015";

    /// <summary>The page is an error message or a test for robots, not an article.</summary>
    public const string ErrorPage = "CT1016";

    /// <summary>Two places of the page give different values for one field of the metadata.</summary>
    public const string MetadataDisagrees = "CT1017";

    /// <summary>The text was taken from the data in a script, since the page does not show it.</summary>
    public const string TextFromScript = "CT1018";

    /// <summary>The page was taken out of what showed it: an archive's copy, or a view of its source.</summary>
    public const string Unwrapped = "CT1019";

    /// <summary>The file is of a kind that holds no text as it stands, such as a PDF, an office document or a picture; it was not read.</summary>
    public const string ForeignFile = "CT1020";

    /// <summary>An error inside the library stopped the work on one document; the rest of the batch goes on.</summary>
    public const string InternalError = "CT1099";

    /// <summary>A number is too large for a decimal and was left out.</summary>
    public const string NumberTooLarge = "CT3001";

    /// <summary>A written date does not exist in the calendar and got no value.</summary>
    public const string ImpossibleDate = "CT3002";

    /// <summary>The digits of a number are of two scripts, or its separators set off no thousands; it was left out.</summary>
    public const string UnreadableNumber = "CT3003";

    /// <summary>A quotation mark is never closed; the quote was ended at its paragraph.</summary>
    public const string UnclosedQuote = "CT5001";
}
