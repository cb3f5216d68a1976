using System.CommandLine;
using System.Globalization;
using ClaimTracker.Cli.Output;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Commands;

/// <summary>The arguments and options of every verb that reads articles and reports on them.</summary>
internal sealed class ExtractionOptions
{
    private static readonly string[] Formats = ["table", "json", "ndjson", "csv", "html"];

    private readonly Option<string> _format = new("--format") { Description = "How to write: table, json, ndjson, csv or html." };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write to this file, which appears when it is complete; for html of several articles a folder.",
        HelpName = "file",
    };

    private readonly Option<string> _only = new("--only") { Description = "With table and csv: claims or quotes alone." };

    private readonly Option<int?> _top = new("--top")
    {
        Description = "With table and csv: the claims of each article that most deserve checking, the best of each sentence first, and why.",
        HelpName = "n",
    };

    private readonly InputOptions _articles;

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours; the same as setting NO_COLOR." };

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public ExtractionOptions(Command command)
    {
        _format.AcceptOnlyFromAmong(Formats);
        _only.AcceptOnlyFromAmong("claims", "quotes");
        _articles = new InputOptions(command);
        foreach (var option in new Option[] { _format, _output, _only, _top }) command.Add(option);
        foreach (var option in _articles.OfReading) command.Add(option);
        command.Add(_noColor);
        command.Add(_articles.OfRunning);
        _top.Validators.Add(result => InputOptions.Reject(result, token => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 1, "'{0}' is no number of claims from 1."));
        command.Validators.Add(result =>
        {
            if (result.GetResult(_top) is { Errors: var wrong } && !wrong.Any())
            {
                if (result.GetValue(_format) is "json" or "ndjson" or "html") result.AddError("--top goes with --format table or csv.");
                if (result.GetValue(_only) is "quotes") result.AddError("--top shows claims; --only quotes leaves none.");
            }

            if (result.GetValue(_only) is not null && result.GetValue(_format) is "json" or "ndjson" or "html")
                result.AddError("--only goes with --format table or csv.");
        });
    }

    /// <summary>The run that a parsed command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="surroundings">Where it runs.</param>
    /// <param name="verify">What is done to each report before it is written; null for nothing.</param>
    /// <param name="ready">Waited for before anything of an article is told; null for nothing.</param>
    /// <param name="explained">The claim whose readings are shown instead of the report; null for the report.</param>
    /// <param name="around">Gives the piece of a table around the cells of a verdict; null where no data was given.</param>
    public Extraction Extraction(ParseResult parsed, Surroundings surroundings, Func<ClaimReport, CancellationToken, Task<ClaimReport>>? verify = null, Func<Task>? ready = null, string? explained = null, Func<IReadOnlyList<EvidenceCell>, TableExcerpt?>? around = null)
    {
        var destination = parsed.GetValue(_output);
        if (destination == "-") destination = null;
        var isWatched = surroundings.OutputIsTerminal && destination is null;
        return new Extraction(surroundings, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
        {
            Articles = _articles.Batch(parsed, surroundings),
            Format = parsed.GetValue(_format) ?? (isWatched || parsed.GetValue(_only) is not null || parsed.GetValue(_top) is not null ? "table" : "ndjson"),
            Destination = destination,
            Top = parsed.GetValue(_top),
            Selection = parsed.GetValue(_only) switch { null when parsed.GetValue(_top) is not null => Selection.Claims, "claims" => Selection.Claims, "quotes" => Selection.Quotes, _ => Selection.All },
            UseColor = isWatched && !parsed.GetValue(_noColor) && !surroundings.NoColor,
            Verify = verify,
            Ready = ready,
            Explained = explained,
            Around = around,
        };
    }
}
