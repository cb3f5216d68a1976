using System.CommandLine;
using System.Globalization;
using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;
using ClaimTracker.Tracking.Decisions;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker review</c>: what waits for a decision, and the decisions.</summary>
internal static class ReviewCommand
{
    public const string Name = "review";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        What it shows:
          The claims that nobody decided about, those that most deserve checking first. A table shows 20
          and as much of each id as --decide needs; the other formats show all.

        Deciding:
          --decide ID=check   it deserves checking, or was checked: --verdict says with what result
          --decide ID=skip    it is not worth a checker's time
          --decide ID=undecided takes a decision back
          The beginning of an id is enough where it is the only one that begins so. A later decision
          takes an earlier one's place. --verdict and --note are about one claim, and a verdict goes with check.

        In a spreadsheet:
          --format csv writes a sheet with empty columns 'decision', 'verdict' and 'note'. Fill them in,
          save as CSV, and give the file to --import. Rows without a decision are left alone; other
          columns do not matter. A text that a spreadsheet would run as a formula has an apostrophe
          before it, which --import takes off again.

        Examples:
          claimtracker review --store facts.db
          claimtracker review --store facts.db --decide bcdfghjk=check --verdict contradicted --note 'it was 14'
          claimtracker review --store facts.db --format csv -o decide.csv
          claimtracker review --store facts.db --import decide.csv
          claimtracker learn --store facts.db

        Exit codes:
          0    it ran
          1    the command line, the store or the imported file cannot be used; nothing was recorded
          2    it ran, but some decisions are about nothing in the store: standard error names them
          130  cancelled; nothing was recorded

        """;

    private const int TableRows = 20;

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command(Name, "Shows which claims of a store wait for a decision, the most check-worthy first, and records decisions.");
        var store = StoreOption.Of("The store: the file that 'track' wrote, or a PostgreSQL connection string.", isRequired: true);
        var decide = new Option<string[]>("--decide") { Description = "Record a decision: ID=check, ID=skip or ID=undecided; may be given several times.", HelpName = "id=word", AllowMultipleArgumentsPerToken = true };
        var verdict = new Option<string>("--verdict") { Description = $"With --decide: what the check found, one of {FindingText.VerdictNames}.", HelpName = "verdict" };
        var note = new Option<string>("--note") { Description = "With --decide: whatever else there is to say.", HelpName = "text" };
        var import = new Option<string>("--import") { Description = "Record the decisions of a sheet that --format csv wrote and a person filled in.", HelpName = "file" };
        var by = new Option<string>("--by") { Description = "Who decided. [default: the user's name on this machine]", HelpName = "name" };
        var top = new Option<int?>("--top") { Description = "Show this many.", HelpName = "n", CustomParser = result => InputOptions.Whole(result, "--top takes one from 1") };
        var all = new Option<bool>("--all") { Description = "Show what is decided, too." };
        var sentences = new Option<bool>("--sentences") { Description = "Show sentences that hold no claim, too." };
        var format = new Option<string>("--format") { Description = "How to write: table (the default at a terminal), json, ndjson (the default elsewhere) or csv." };
        var output = new Option<string>("--output", "-o") { Description = "Write to this file, which appears when it is complete.", HelpName = "file" };
        var noColor = new Option<bool>("--no-color") { Description = "No colours; the same as setting NO_COLOR." };
        format.AcceptOnlyFromAmong("table", "json", "ndjson", "csv");
        decide.Validators.Add(result => InputOptions.Reject(result, token => ReviewDecisions.Parse(token) is null, "'{0}' is no decision such as bcdfghjk=check, =skip or =undecided."));
        verdict.Validators.Add(result => InputOptions.Reject(result, token => FindingText.Verdict(token) is null, "'{0}' is no verdict."));
        top.Validators.Add(result => InputOptions.Reject(result, token => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 1, "'{0}' is no number from 1."));
        command.Validators.Add(result =>
        {
            if (result.GetResult(decide) is null && (result.GetResult(verdict) ?? result.GetResult(note)) is not null) result.AddError("--verdict and --note go with --decide.");
            if (result.GetResult(by) is not null && (result.GetResult(decide) ?? result.GetResult(import)) is null) result.AddError("--by goes with --decide or --import.");
            if (result.GetResult(decide) is not { Errors: var wrong } || wrong.Any()) return;
            string[] decisions = result.GetValue(decide) ?? [];
            foreach (var option in new Option[] { verdict, note })
                if (decisions.Length > 1 && result.GetResult(option) is not null)
                    result.AddError($"{option.Name} is about one --decide, and there are {decisions.Length.ToString(CultureInfo.InvariantCulture)}. Run 'review' once for each, or give all of them in a sheet to --import.");
            if (result.GetResult(verdict) is not null && decisions.Any(decision => ReviewDecisions.Parse(decision)?.Choice is not DecisionChoice.Check))
                result.AddError("--verdict goes with =check: what was not checked has no verdict.");
        });
        foreach (var option in new Option[] { store, decide, verdict, note, import, by, top, all, sentences, format, output, noColor }) command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (standardOutput, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var decisions = new ReviewDecisions
                {
                    Arguments = parsed.GetValue(decide) ?? [],
                    Verdict = parsed.GetValue(verdict) is { } name ? FindingText.Verdict(name) : null,
                    Note = parsed.GetValue(note),
                    Import = parsed.GetValue(import),
                    By = parsed.GetValue(by) ?? surroundings.Variable("USER") ?? surroundings.Variable("USERNAME"),
                };
                await using var opened = await StoreOption.OpenAsync(parsed.GetRequiredValue(store), cancellationToken);
                if (decisions.IsAny) return await decisions.RecordAsync(opened, standardOutput, error, cancellationToken);
                var destination = parsed.GetValue(output) is "-" ? null : parsed.GetValue(output);
                if (destination is not null && opened.Path is { } file && new ReadFiles([file]).ReasonAgainstFile(destination) is { } reason) throw new FormatException(reason);
                var isWatched = surroundings.OutputIsTerminal && destination is null;
                var list = new ReviewList(surroundings)
                {
                    Format = OutputFormat.Of(parsed.GetValue(format), destination) is { } chosen && chosen != "html" ? chosen : (isWatched ? "table" : "ndjson"),
                    Destination = destination,
                    Top = parsed.GetValue(top),
                    IncludesDecided = parsed.GetValue(all),
                    IncludesSentences = parsed.GetValue(sentences),
                    IsTerminal = isWatched,
                    UseColor = isWatched && !parsed.GetValue(noColor) && !surroundings.NoColor,
                    TableRows = TableRows,
                };
                await list.WriteAsync(opened, standardOutput, error, cancellationToken);
                return ExitCodes.Ran;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await error.WriteLineAsync("claimtracker: Cancelled.");
                return ExitCodes.Cancelled;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
            {
                await error.WriteLineAsync(PlainText.Of("claimtracker: " + exception.Message));
                return ExitCodes.Usage;
            }
        });
        return command;
    }
}
