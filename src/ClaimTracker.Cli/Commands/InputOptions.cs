using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Cli.Inputs;

namespace ClaimTracker.Cli.Commands;

/// <summary>The arguments and options of every verb that reads articles: which, and what is known of them.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _inputs = new("inputs")
    {
        Description = "Files, folders, patterns such as 'saved/**/*.html', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _inputFormat = new("--input-format")
    {
        Description = "How to read: auto (one document a file) or ndjson (one a line).",
        DefaultValueFactory = _ => "auto",
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
        CustomParser = result => Whole(result, "--jobs takes one from 1 to 1024"),
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "No progress, warnings and summary on standard error; errors are still told.",
    };

    /// <summary>Adds the argument to <paramref name="command"/>; its options are <see cref="OfReading"/> and <see cref="OfRunning"/>.</summary>
    public InputOptions(Command command)
    {
        _inputFormat.AcceptOnlyFromAmong("auto", "ndjson");
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
    }

    /// <summary>How the inputs are read.</summary>
    public IReadOnlyList<Option> OfReading => [_inputFormat, _published, _url, _model, _jobs];

    /// <summary>How much is said.</summary>
    public Option OfRunning => _quiet;

    /// <summary>The articles that a parsed command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="surroundings">Where it runs.</param>
    /// <param name="usesFullPaths">See <see cref="ArticleBatch.UsesFullPaths"/>.</param>
    /// <param name="tellsWarnings">See <see cref="ArticleBatch.TellsWarnings"/>.</param>
    public ArticleBatch Batch(ParseResult parsed, Surroundings surroundings, bool usesFullPaths, bool tellsWarnings) => new(surroundings, parsed.InvocationConfiguration.Error)
    {
        Inputs = parsed.GetRequiredValue(_inputs),
        InputFormat = parsed.GetValue(_inputFormat) == "ndjson" ? InputFormat.Ndjson : InputFormat.Auto,
        Model = parsed.GetValue(_model),
        Known = new ArticleSource { Url = parsed.GetValue(_url), Published = PublicationDate.TryParse(parsed.GetValue(_published), out var date) ? date : null },
        Jobs = parsed.GetValue(_jobs),
        IsQuiet = parsed.GetValue(_quiet),
        UsesFullPaths = usesFullPaths,
        TellsWarnings = tellsWarnings,
    };

    /// <summary>The whole number that an option was given; told in words where it is none.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="takes">What the option takes: "--top takes one from 1".</param>
    public static int Whole(ArgumentResult result, string takes)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        result.AddError($"'{text}' is no whole number; {takes}.");
        return 0;
    }

    /// <summary>Adds an error for every token that is wrong.</summary>
    public static void Reject(SymbolResult result, Predicate<string> isWrong, string message)
    {
        foreach (var token in result.Tokens)
        {
            if (isWrong(token.Value)) result.AddError(string.Format(CultureInfo.InvariantCulture, message, token.Value));
        }
    }
}
