using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using ClaimTracker.Cli.Commands;
using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli;

/// <summary>The root command: what <c>claimtracker</c> offers, one verb a file in Commands/.</summary>
internal static class CommandLine
{
    /// <summary>Help is laid out for this width where nobody's terminal says otherwise.</summary>
    private const int HelpWidth = 100;

    /// <summary>Parses and runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings, InvocationConfiguration invocation, CancellationToken cancellationToken = default)
    {
        if (args.Count > 0 && args[0] == "help") args = [.. args.Skip(1), "--help"];
        // An article may be called "@home.html": no response files.
        var parsed = Build(surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            foreach (var problem in Problems(parsed)) await invocation.Error.WriteLineAsync(PlainText.Of("claimtracker: " + problem));
            var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            await invocation.Error.WriteLineAsync($"Try 'claimtracker {verb}--help'.");
            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is not RootCommand root || parsed.UnmatchedTokens.Count == 0 || parsed.UnmatchedTokens[0].StartsWith('-'))
            return parsed.Errors.Select(problem => problem.Message).Distinct();
        var word = parsed.UnmatchedTokens[0];
        var meant = Spelling.Nearest(word, root.Subcommands.Select(command => command.Name));
        return [$"'{word}' is no command{(meant is null ? "." : $"; did you mean '{meant}'?")}"];
    }

    private static RootCommand Build(Surroundings surroundings)
    {
        var root = new RootCommand("Finds every numeric claim and every attributed quote in saved news articles, with their sources.")
        {
            HelpName = "claimtracker",
        };
        root.Add(ExtractCommand.Build(surroundings));
        root.Add(VerifyCommand.Build(surroundings));
        root.Add(TrackCommand.Build(surroundings));
        root.Add(ReviewCommand.Build(surroundings));
        root.Add(LearnCommand.Build());
        root.Add(ArticleCommand.Build(surroundings));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpWithNotes(surroundings.OutputIsTerminal ? surroundings.Width : HelpWidth);
            else if (option is VersionOption version) version.Action = new PrintVersion();
        }

        return root;
    }

    /// <summary>The generated help, then the notes of the verb: examples, formats, exit codes.</summary>
    private sealed class HelpWithNotes(int width) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            new HelpAction { MaxWidth = width }.Invoke(parseResult);
            var notes = parseResult.CommandResult.Command.Name switch
            {
                ExtractCommand.Name => ExtractCommand.Notes,
                VerifyCommand.Name => VerifyCommand.Notes,
                TrackCommand.Name => TrackCommand.Notes,
                ReviewCommand.Name => ReviewCommand.Notes,
                LearnCommand.Name => LearnCommand.Notes,
                ArticleCommand.Name => ArticleCommand.Notes,
                _ => RootNotes,
            };
            parseResult.InvocationConfiguration.Output.Write(notes);
            return ExitCodes.Ran;
        }
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
            return ExitCodes.Ran;
        }
    }

    private const string RootNotes =
        """
        Examples:
          claimtracker extract article.html                 a table, when a person is looking
          claimtracker extract article.html --top 3         what to check first, and why
          claimtracker extract saved/ -o claims.ndjson      a folder, one report a line
          claimtracker extract article.html --format html -o article-claims.html
          claimtracker track saved/ --store facts.db        keep the claims; then 'review' and 'learn'

        'claimtracker extract --help' tells the formats and the exit codes.

        """;
}
