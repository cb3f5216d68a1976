using System.CommandLine;
using System.Globalization;
using ClaimTracker.Cli.Output;
using ClaimTracker.ML;
using ClaimTracker.Tracking;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker track</c>: the claims of articles go into a store, where they wait for a decision.</summary>
internal static class TrackCommand
{
    public const string Name = "track";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        The store:
          One SQLite file, made where there is none; or PostgreSQL, for many machines: a connection
          string such as 'Host=db.example;Database=facts;Username=desk', or postgresql://desk@db.example/facts.
          A password is best left to PGPASSWORD or ~/.pgpass.

        An article that is saved again:
          Its claims take the place of the earlier ones. Decisions stay, and hold for every claim whose
          sentence still says the same, wherever it has moved to. It is the same article where its own
          address is the same; where a page has none, the one it came from; else the file or document id.
          What differs from the version before is listed: numbers that changed (old → new), that are new
          and that are gone, and decisions that stand on an earlier wording of their sentence.

        Formats:
          text      a line a change, and a summary (the default)
          json      an array with an object for each article: "changes" with "before" and "after",
                    "earlierDecisions"; the summary goes to standard error
          ndjson    such an object a line

        Examples:
          claimtracker track saved/ --store facts.db
          claimtracker track article.html --store facts.db --model newsroom.model
          claimtracker track saved/ --store facts.db --format ndjson | jq -c '.changes[]'
          claimtracker review --store facts.db

        Inputs:
          as for 'extract'.

        Exit codes:
          0    it ran
          1    the command line is wrong, or the store or the model cannot be used
          2    it ran, but some inputs could not be read; the others are in the store
          130  cancelled; what was saved before stays

        """;

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command(Name, "Keeps the claims of saved articles in a store, to be decided about and compared over time.");
        var articles = new InputOptions(command);
        var store = StoreOption.Of("Where to keep them: a file, or a PostgreSQL connection string.", isRequired: true);
        command.Add(store);
        var format = new Option<string>("--format") { Description = "How to tell what changed: text, json or ndjson.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "ndjson");
        command.Add(format);
        foreach (var option in articles.OfReading) command.Add(option);
        command.Add(articles.OfRunning);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                return await TrackAsync(articles.Batch(parsed, surroundings, usesFullPaths: true, tellsWarnings: true), parsed.GetRequiredValue(store), parsed.GetValue(format)!, surroundings, output, error, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await error.WriteLineAsync("claimtracker: Cancelled.");
                return ExitCodes.Cancelled;
            }
            catch (Exception exception) when (exception is FactStoreException or ModelFileException)
            {
                await error.WriteLineAsync(PlainText.Of("claimtracker: " + exception.Message));
                return ExitCodes.Usage;
            }
        });
        return command;
    }

    private static async Task<int> TrackAsync(ArticleBatch articles, string place, string format, Surroundings surroundings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var scorer = articles.ReadModel();
        await using var store = await FactStore.OpenAsync(place, null, cancellationToken);
        var json = format == "text" ? null : new ChangeJson(output, isLines: format == "ndjson");
        var text = json is null && !articles.IsQuiet ? new ChangeText(output, surroundings.Width) : null;
        var (saved, again, claims, kept, decided) = (0, 0, 0, 0, 0);
        var isLive = surroundings.CanRedraw && !surroundings.OutputIsTerminal;
        var anyUnread = await articles.RunAsync(articles.Find(), scorer, null, null, SaveAsync, isLive, cancellationToken);
        json?.Finish();
        if (!articles.IsQuiet)
        {
            await (json is null ? output : error).WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{(json is null ? "" : "claimtracker: ")}{Counted(saved, "article")} with {Counted(claims, "claim")} saved: {saved - again} new, {again} again ({Counted(kept, "claim")} as before); {claims - decided} of the claims are undecided."));
        }

        await output.FlushAsync(cancellationToken);
        return anyUnread ? ExitCodes.SomeUnread : ExitCodes.Ran;

        async Task SaveAsync(Outcome outcome)
        {
            if (outcome.IsUnread) return;
            var result = await store.SaveAsync(outcome.Report, cancellationToken);
            saved++;
            if (!result.IsNew) again++;
            claims += result.Claims;
            kept += result.Kept;
            decided += result.Decided;
            text?.Write(outcome.Name, outcome.Report.Article, result);
            json?.Write(outcome.Report, result);
        }
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");
}
