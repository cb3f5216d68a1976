using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Commands;

/// <summary>The arguments and options of every verb that reads articles and reports on them.</summary>
internal sealed class ExtractionOptions
{
    private static readonly string[] Formats = ["table", "json", "ndjson", "csv", "html"];

    private readonly Argument<string[]> _inputs = new("inputs")
    {
        Description = "Files, folders, patterns such as 'saved/**/*.html', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format") { Description = "How to write: table, json, ndjson, csv or html." };

    private readonly Option<string> _inputFormat = new("--input-format")
    {
        Description = "How to read: auto (one document a file) or ndjson (one a line).",
        DefaultValueFactory = _ => "auto",
    };

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

    private readonly Option<string> _model = new("--model")
    {
        Description = "A check-worthiness model that 'claimtracker learn' made, in place of the one that ships.",
        HelpName = "file",
    };

    private readonly Option<string> _published = new("--published")
    {
        Description = "When the articles were published, whatever they say; 'last year' depends on it.",
        HelpName = "date",
    };

    private readonly Option<string> _url = new("--url")
    {
        Description = "Where the article came from; relative links are resolved against it.",
        HelpName = "url",
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "How many articles to work on at once.",
        HelpName = "n",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours; the same as setting NO_COLOR." };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "No progress and no summary on standard error; errors are still told.",
    };

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public ExtractionOptions(Command command)
    {
        _format.AcceptOnlyFromAmong(Formats);
        _inputFormat.AcceptOnlyFromAmong("auto", "ndjson");
        _only.AcceptOnlyFromAmong("claims", "quotes");
        // Without this a mistyped option would be looked for as a file.
        _inputs.Validators.Add(result => Reject(result, token => token.StartsWith('-') && token != "-",
            "'{0}' is no option. A file of that name is './{0}'."));
        _published.Validators.Add(result => Reject(result, token => !PublicationDate.TryParse(token, out _),
            "'{0}' is no date such as 2026-03-02 or 2026-03-02T09:30:00-05:00."));
        _url.Validators.Add(result => Reject(result, token => !Uri.TryCreate(token, UriKind.Absolute, out _),
            "'{0}' is no absolute address."));
        _jobs.Validators.Add(result => Reject(result, token => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is < 1 or > 1024,
            "'{0}' is no number of jobs from 1 to 1024."));

        command.Add(_inputs);
        foreach (var option in new Option[] { _format, _output, _only, _top, _inputFormat, _published, _url, _model, _jobs, _noColor, _quiet }) command.Add(option);
        _top.Validators.Add(result => Reject(result, token => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 1, "'{0}' is no number of claims from 1."));
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
    /// <param name="explained">The claim whose readings are shown instead of the report; null for the report.</param>
    public Extraction Extraction(ParseResult parsed, Surroundings surroundings, Func<ClaimReport, CancellationToken, Task<ClaimReport>>? verify = null, string? explained = null)
    {
        var destination = parsed.GetValue(_output);
        if (destination == "-") destination = null;
        var isWatched = surroundings.OutputIsTerminal && destination is null;
        return new Extraction(surroundings, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
        {
            Inputs = parsed.GetRequiredValue(_inputs),
            InputFormat = parsed.GetValue(_inputFormat) == "ndjson" ? InputFormat.Ndjson : InputFormat.Auto,
            Format = parsed.GetValue(_format) ?? (isWatched || parsed.GetValue(_only) is not null || parsed.GetValue(_top) is not null ? "table" : "ndjson"),
            Destination = destination,
            Top = parsed.GetValue(_top),
            Model = parsed.GetValue(_model),
            Selection = parsed.GetValue(_only) switch { null when parsed.GetValue(_top) is not null => Selection.Claims, "claims" => Selection.Claims, "quotes" => Selection.Quotes, _ => Selection.All },
            Known = new ArticleSource { Url = parsed.GetValue(_url), Published = PublicationDate.TryParse(parsed.GetValue(_published), out var date) ? date : null },
            Jobs = parsed.GetValue(_jobs),
            UseColor = isWatched && !parsed.GetValue(_noColor) && !surroundings.NoColor,
            IsQuiet = parsed.GetValue(_quiet),
            Verify = verify,
            Explained = explained,
        };
    }

    private static void Reject(SymbolResult result, Predicate<string> isWrong, string message)
    {
        foreach (var token in result.Tokens)
        {
            if (isWrong(token.Value)) result.AddError(string.Format(CultureInfo.InvariantCulture, message, token.Value));
        }
    }
}
