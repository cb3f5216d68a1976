using System.CommandLine;
using System.Globalization;
using ClaimTracker.Cli.Output;
using ClaimTracker.Verification;
using Newtonsoft.Json;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker verify</c>: the reports of <c>extract</c>, with what datasets say about each claim.</summary>
internal static class VerifyCommand
{
    public const string Name = "verify";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        Verdicts:
          supported      the claim follows from the data, rounded and hedged as it is written
          close          not quite what the data rounds to, but near
          contradicted   entity, measure and period are in the data, and they say something else
          ambiguous      equally likely readings of the claim disagree with each other
          notEnoughData  the data cannot answer; the reason says what is missing
          notCheckable   a prediction, an opinion, a question or a vague word
          Each comes with the cells it rests on, the query, and the readings that lost. Nothing is
          contradicted that is not found in the data: where in doubt there is no verdict.

        Formats:
          as for 'extract'. The table shows a count and the verdicts, contradicted ones first with their
          cell and what it would have to say; --all shows the rest, --top N no more than N verdicts.
          CSV has the columns of 'extract' and then: verdict, verdictReason, data, dataset, row, rowKey,
          column, cell (the first the verdict rests on), correction, explanation.

        Datasets:
          .csv .tsv .json .ndjson .parquet .xlsx .xls .sqlite and the like; a folder gives all of them.
          .html .mhtml .txt are transcripts and releases: quotes are looked for in them, word by word.
          A side file NAME.meta.json may give title, source, units, and other names of columns and values.

        Examples:
          claimtracker verify article.html --data budget.csv
          claimtracker verify saved/ --data tables/ -o reports.ndjson
          claimtracker verify article.html --data tables/ --format html -o article-verdicts.html
          claimtracker verify article.html --data tables/ --explain '63 percent'
          claimtracker verify draft.txt --data tables/ --fail-on contradicted

        Exit codes:
          as for 'extract'; 1 also where no dataset at all can be read, 2 where some cannot, and
          3    a claim has the verdict that --fail-on names

        """;

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command(Name, "Compares the numeric claims of saved articles with the datasets they come from, and names the cell.");
        var options = new ExtractionOptions(command);
        var data = new Option<string[]>("--data") { Description = "A dataset, or a folder of them; may be given several times.", HelpName = "path", AllowMultipleArgumentsPerToken = false };
        var bindings = new Option<string>("--bindings") { Description = "A JSON file that says which cells a claim is about; it wins over what is found.", HelpName = "file" };
        var explain = new Option<string>("--explain") { Description = "Show the readings of one claim: its id, or words of it.", HelpName = "claim" };
        var failOn = new Option<string>("--fail-on") { Description = "End with 3 where a claim has this verdict: contradicted, ambiguous or close.", HelpName = "verdict" };
        var all = new Option<bool>("--all") { Description = "With table: also the claims that the data cannot answer, with the reason, and all claims and quotes." };
        failOn.AcceptOnlyFromAmong("contradicted", "ambiguous", "close");
        command.Validators.Add(result =>
        {
            if (result.GetResult(data) is null) result.AddError("verify needs --data: a dataset, or a folder of them. 'claimtracker extract' does without.");
        });
        foreach (var option in new Option[] { data, bindings, explain, failOn, all }) command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            VerificationOptions choices;
            try
            {
                choices = parsed.GetValue(bindings) is { } file ? new VerificationOptions { Bindings = ClaimBinding.ReadFile(file) } : VerificationOptions.Default;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
            {
                await error.WriteLineAsync(PlainText.Of($"claimtracker: The bindings cannot be read: {Problem(exception, parsed.GetValue(bindings)!)}"));
                return ExitCodes.Usage;
            }

            string[] paths = parsed.GetRequiredValue(data);
            await using var datasets = new OpeningDatasets(paths, error, cancellationToken);
            var verifier = new ClaimVerifier(choices);
            var coverage = new Coverage();
            var run = options.Extraction(parsed, surroundings, new Verification
            {
                Verify = async (report, stop) => coverage.Add(await verifier.VerifyAsync(report, await datasets.Catalog, stop)),
                Ready = datasets.ReportAsync,
                Around = evidence => datasets.Catalog.Result.Around(evidence),
                Explained = parsed.GetValue(explain),
                ShowsAll = parsed.GetValue(all),
                Reads = parsed.GetValue(bindings) is { } also ? [.. paths, also] : paths,
            });
            var code = await run.RunAsync(cancellationToken);
            if (code is ExitCodes.Usage or ExitCodes.Cancelled) return code;
            var catalog = await datasets.Catalog;
            if (!run.Articles.IsQuiet) await error.WriteLineAsync("claimtracker: " + coverage.Line);
            if (parsed.GetValue(failOn) is { } verdict && coverage.Has(verdict)) return ExitCodes.Found;
            return code == ExitCodes.Ran && catalog.Diagnostics.Any(problem => problem.Severity == DiagnosticSeverity.Error) ? ExitCodes.SomeUnread : code;
        });
        return command;
    }

    private static string Problem(Exception exception, string file) => exception switch
    {
        { InnerException: JsonReaderException { LineNumber: > 0 } json } => string.Create(CultureInfo.InvariantCulture, $"'{file}', line {json.LineNumber}: this is no JSON array of bindings such as [{{\"claim\": \"63 percent\", \"dataset\": \"budget.csv\", \"column\": \"share\"}}]."),
        FormatException => exception.Message,
        _ => $"'{file}': {FileProblem.OfReading(exception)}",
    };
}
