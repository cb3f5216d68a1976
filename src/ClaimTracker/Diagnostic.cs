namespace ClaimTracker;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Worth knowing; nothing is missing from the report.</summary>
    Info,

    /// <summary>Something in the input was odd and the report may be poorer for it.</summary>
    Warning,

    /// <summary>The input could not be read; the report is empty.</summary>
    Error,
}

/// <summary>
/// Something that went wrong, or was left out, while one document was read. Content never throws: it yields diagnostics.
/// </summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">A stable code, <c>CT</c> and four digits; the first digit names the room. See <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">One English sentence that says what, where, and what was done about it.</param>
/// <param name="Span">The place in the article's text, where there is one.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Code, string Message, TextSpan? Span = null)
{
    /// <summary>The severity, code and message on one line.</summary>
    public override string ToString() => $"{Severity} {Code}: {Message}";
}
