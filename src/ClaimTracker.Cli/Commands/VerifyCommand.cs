using System.CommandLine;
using ClaimTracker.Cli.Output;
using ClaimTracker.Verification;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker verify</c>: the reports of <c>extract</c>, for articles whose source data is at hand.</summary>
internal static class VerifyCommand
{
    public const string Name = "verify";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        What it does:
          The articles are reported on as by 'extract', with the arithmetic inside each article worked
          out under "checks". This version does not compare claims with the cells of --data: it makes
          sure that each dataset can be opened, and gives no verdicts.

        Examples:
          claimtracker verify article.html --data budget.csv
          claimtracker verify saved/ --data tables/ -o reports.ndjson

        Exit codes:
          as for 'extract'; 2 also where a dataset cannot be opened.

        """;

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command(Name, "Reports on articles whose source datasets are at hand; the article's own arithmetic is checked.");
        var options = new ExtractionOptions(command);
        var data = new Option<string[]>("--data") { Description = "A dataset, or a folder of them; may be given several times.", HelpName = "path", AllowMultipleArgumentsPerToken = false };
        command.Add(data);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var catalog = await DatasetCatalog.OpenAsync(parsed.GetValue(data) ?? [], null, cancellationToken);
            foreach (var problem in catalog.Diagnostics) await parsed.InvocationConfiguration.Error.WriteLineAsync($"claimtracker: {PlainText.Of(problem.Message)}");
            var verifier = new ClaimVerifier();
            var code = await options.Extraction(parsed, surroundings, (report, stop) => verifier.VerifyAsync(report, catalog, stop)).RunAsync(cancellationToken);
            return code == ExitCodes.Ran && catalog.Diagnostics.Any(problem => problem.Severity == DiagnosticSeverity.Error) ? ExitCodes.SomeUnread : code;
        });
        return command;
    }
}
