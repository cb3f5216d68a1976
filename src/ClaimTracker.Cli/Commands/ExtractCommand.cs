using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker extract</c>: what the articles claim and quote.</summary>
internal static class ExtractCommand
{
    public const string Name = "extract";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        Inputs:
          A file is HTML, MHTML or plain text, told by its content; gzip is unpacked. A folder gives all
          its .html .htm .mht .mhtml .txt files, however deep. A line of NDJSON (.ndjson, .jsonl, or any
          file with --input-format ndjson) is {"id", "html" or "text", "url", "title", "published"}.

        Formats:
          table     tables for a person (the default at a terminal)
          ndjson    one report a line, each written as soon as it is done (the default elsewhere)
          json      indented; an array where there are several inputs
          csv       one row a claim or quote; a text that a spreadsheet would run as a formula
                    gets an apostrophe before it
          html      one self-contained page an article, with every claim and quote marked in the text;
                    several articles go to the folder that -o names, with an index

        Examples:
          claimtracker extract article.html
          claimtracker extract article.html --format html -o article-claims.html
          claimtracker extract saved/ -o claims.ndjson
          claimtracker extract 'saved/**/*.html' --format csv --only claims -o claims.csv
          curl -s https://example.org/story | claimtracker extract - --url https://example.org/story
          claimtracker extract notes.txt --published 2026-03-02

        Exit codes:
          0    it ran
          1    the command line is wrong, or the output cannot be written
          2    it ran, but some inputs could not be read: standard error names them, and in JSON each
               has a report with an error among its diagnostics
          130  cancelled

        """;

    private static readonly string[] Formats = ["table", "json", "ndjson", "csv", "html"];

    public static Command Build(Surroundings surroundings)
    {
        var inputs = new Argument<string[]>("inputs")
        {
            Description = "Files, folders, patterns such as 'saved/**/*.html', or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format") { Description = "How to write: table, json, ndjson, csv or html." };
        var inputFormat = new Option<string>("--input-format")
        {
            Description = "How to read: auto (one document a file) or ndjson (one a line).",
            DefaultValueFactory = _ => "auto",
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Write to this file, which appears when it is complete; for html of several articles a folder.",
            HelpName = "file",
        };
        var only = new Option<string>("--only") { Description = "With table and csv: claims or quotes alone." };
        var published = new Option<string>("--published")
        {
            Description = "When the articles were published, whatever they say; 'last year' depends on it.",
            HelpName = "date",
        };
        var url = new Option<string>("--url")
        {
            Description = "Where the article came from; relative links are resolved against it.",
            HelpName = "url",
        };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "How many articles to work on at once.",
            HelpName = "n",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var noColor = new Option<bool>("--no-color") { Description = "No colours; the same as setting NO_COLOR." };
        var quiet = new Option<bool>("--quiet", "-q")
        {
            Description = "No progress and no summary on standard error; errors are still told.",
        };

        format.AcceptOnlyFromAmong(Formats);
        inputFormat.AcceptOnlyFromAmong("auto", "ndjson");
        only.AcceptOnlyFromAmong("claims", "quotes");
        // Without this a mistyped option would be looked for as a file.
        inputs.Validators.Add(result => Reject(result, token => token.StartsWith('-') && token != "-",
            "'{0}' is no option. A file of that name is './{0}'."));
        published.Validators.Add(result => Reject(result, token => !PublicationDate.TryParse(token, out _),
            "'{0}' is no date such as 2026-03-02 or 2026-03-02T09:30:00-05:00."));
        url.Validators.Add(result => Reject(result, token => !Uri.TryCreate(token, UriKind.Absolute, out _),
            "'{0}' is no absolute address."));
        jobs.Validators.Add(result => Reject(result, token => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is < 1 or > 1024,
            "'{0}' is no number of jobs from 1 to 1024."));

        var command = new Command(Name, "Finds the numeric claims, the attributed quotes and their sources in saved articles.")
        {
            inputs, format, output, only, inputFormat, published, url, jobs, noColor, quiet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(only) is not null && result.GetValue(format) is "json" or "ndjson" or "html")
                result.AddError("--only goes with --format table or csv.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var destination = parsed.GetValue(output);
            if (destination == "-") destination = null;
            var isWatched = surroundings.OutputIsTerminal && destination is null;
            var extraction = new Extraction(surroundings, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            {
                Inputs = parsed.GetRequiredValue(inputs),
                InputFormat = parsed.GetValue(inputFormat) == "ndjson" ? InputFormat.Ndjson : InputFormat.Auto,
                Format = parsed.GetValue(format) ?? (isWatched || parsed.GetValue(only) is not null ? "table" : "ndjson"),
                Destination = destination,
                Selection = parsed.GetValue(only) switch { "claims" => Selection.Claims, "quotes" => Selection.Quotes, _ => Selection.All },
                Known = new ArticleSource { Url = parsed.GetValue(url), Published = PublicationDate.TryParse(parsed.GetValue(published), out var date) ? date : null },
                Jobs = parsed.GetValue(jobs),
                UseColor = isWatched && !parsed.GetValue(noColor) && !surroundings.NoColor,
                IsQuiet = parsed.GetValue(quiet),
            };
            return extraction.RunAsync(cancellationToken);
        });
        return command;
    }

    private static void Reject(SymbolResult result, Predicate<string> isWrong, string message)
    {
        foreach (var token in result.Tokens)
        {
            if (isWrong(token.Value)) result.AddError(string.Format(CultureInfo.InvariantCulture, message, token.Value));
        }
    }
}
