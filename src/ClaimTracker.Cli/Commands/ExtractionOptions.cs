using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Commands;

/// <summary>The arguments and options of every verb that reads articles and reports on them.</summary>
internal sealed class ExtractionOptions
{
    private static readonly string[] Formats = ["table", "json", "ndjson", "csv", "html"];

    private readonly Option<string> _format = new("--format") { Description = "How to write: table, json, ndjson, csv or html; else the ending of --output says it." };

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
        CustomParser = result => InputOptions.Whole(result, "--top takes one from 1"),
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
                if (Chosen(result) is "json" or "ndjson" or "html") result.AddError("--top goes with --format table or csv.");
                if (result.GetValue(_only) is "quotes") result.AddError("--top shows claims; --only quotes leaves none.");
            }

            if (result.GetValue(_only) is not null && Chosen(result) is "json" or "ndjson" or "html")
                result.AddError("--only goes with --format table or csv.");
        });
    }

    private string? Chosen(CommandResult result) => OutputFormat.Of(result.GetValue(_format), result.GetValue(_output));

    /// <summary>The run that a parsed command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="surroundings">Where it runs.</param>
    /// <param name="verification">What is done to each report before it is written; null for nothing.</param>
    public Extraction Extraction(ParseResult parsed, Surroundings surroundings, Verification? verification = null)
    {
        var destination = parsed.GetValue(_output);
        if (destination == "-") destination = null;
        var isWatched = surroundings.OutputIsTerminal && destination is null;
        var chosen = OutputFormat.Of(parsed.GetValue(_format), destination);
        return new Extraction(surroundings, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
        {
            Articles = _articles.Batch(parsed, surroundings, usesFullPaths: false, tellsWarnings: chosen == "csv" || verification?.Explained is not null),
            Format = chosen ?? (isWatched || parsed.GetValue(_only) is not null || parsed.GetValue(_top) is not null ? "table" : "ndjson"),
            Destination = destination,
            Top = parsed.GetValue(_top),
            Selection = parsed.GetValue(_only) switch { null when parsed.GetValue(_top) is not null => Selection.Claims, "claims" => Selection.Claims, "quotes" => Selection.Quotes, _ => Selection.All },
            UseColor = isWatched && !parsed.GetValue(_noColor) && !surroundings.NoColor,
            Verification = verification,
        };
    }
}
