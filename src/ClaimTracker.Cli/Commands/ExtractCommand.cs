using System.CommandLine;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker extract</c>: what the articles claim and quote.</summary>
internal static class ExtractCommand
{
    public const string Name = "extract";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        Inputs:
          A file is HTML, MHTML or plain text, told by its content; gzip is unpacked. A web archive
          (.warc, .warc.gz) gives one report a page. A folder gives all its .html .htm .mht .mhtml .txt
          .warc files, however deep, but not the parts that a browser saved beside a page.
          A line of NDJSON (.ndjson, .jsonl, or any file with --input-format ndjson) is
          {"id", "html" or "text", "url", "title", "published"}.

        Formats:
          table     tables for a person (the default at a terminal), the claims that most deserve
                    checking first
          ndjson    one report a line, each written as soon as it is done (the default elsewhere)
          json      indented; an array where there are several inputs
          csv       one row a claim or quote; a text that a spreadsheet would run as a formula
                    gets an apostrophe before it
          html      one self-contained page an article, with every claim and quote marked in the text;
                    several articles go to the folder that -o names, with an index
          Without --format the ending of -o says it: .csv .json .ndjson .jsonl .html. An output never
          takes the place of an input.

        Examples:
          claimtracker extract article.html
          claimtracker extract article.html --top 3
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

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command(Name, "Finds the numeric claims, the attributed quotes and their sources in saved articles.");
        var options = new ExtractionOptions(command);
        command.SetAction((parsed, cancellationToken) => options.Extraction(parsed, surroundings).RunAsync(cancellationToken));
        return command;
    }
}
