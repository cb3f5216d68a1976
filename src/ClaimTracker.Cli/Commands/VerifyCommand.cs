using System.CommandLine;

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
            var closed = await ClosedAsync(parsed.GetValue(data) ?? [], parsed.InvocationConfiguration.Error);
            var code = await options.Extraction(parsed, surroundings).RunAsync(cancellationToken);
            return code == ExitCodes.Ran && closed ? ExitCodes.SomeUnread : code;
        });
        return command;
    }

    /// <summary>Tells which datasets cannot be opened.</summary>
    private static async Task<bool> ClosedAsync(string[] paths, TextWriter error)
    {
        var any = false;
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) continue;
            try
            {
                await using var file = File.OpenRead(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                any = true;
                await error.WriteLineAsync($"claimtracker: The dataset '{path}' cannot be opened: {exception.Message}");
            }
        }

        return any;
    }
}
