using ClaimTracker.Articles;

namespace ClaimTracker.Cli;

/// <summary>What became of one input: its report, and why it could not be read where it could not.</summary>
/// <param name="Name">The input as a person calls it: its path, or file and line.</param>
/// <param name="Report">The report; that of an empty article after a failure.</param>
/// <param name="Failure">What kept the input from being read; null where it was read.</param>
internal sealed record Outcome(string Name, ClaimReport Report, Diagnostic? Failure = null)
{
    /// <summary>What went wrong, in the library or before it.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Failure is null ? Report.Diagnostics : [Failure, .. Report.Diagnostics];

    /// <summary>True where the input gave no article because it could not be read.</summary>
    public bool IsUnread => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>An input that could not be read, so that a batch has one answer for every input.</summary>
    public static Outcome Unread(ClaimExtractor extractor, string name, string code, string message) =>
        new(name, extractor.Extract(extractor.Articles.ReadText("", new ArticleSource { Id = name })), new Diagnostic(DiagnosticSeverity.Error, code, message));
}
