namespace ClaimTracker.Cli;

/// <summary>What became of one input.</summary>
/// <param name="Name">The input as a person calls it: its path, or file and line.</param>
/// <param name="Report">The report; that of an empty article where the input could not be read.</param>
internal sealed record Outcome(string Name, ClaimReport Report)
{
    /// <summary>True where the input gave no article because it could not be read.</summary>
    public bool IsUnread => Report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>How the codes of what is odd about datasets begin: it is told when they are opened, not at each article.</summary>
    private const string OfDatasets = "CT7";

    /// <summary>What was odd about the article itself.</summary>
    public IEnumerable<Diagnostic> OfArticle => Report.Diagnostics.Where(diagnostic => !diagnostic.Code.StartsWith(OfDatasets, StringComparison.Ordinal));

    /// <summary>An input that could not be read.</summary>
    public static Outcome Unread(string name, string code, string message) =>
        new(name, ClaimReport.Unread(name, new Diagnostic(DiagnosticSeverity.Error, code, message)));
}
