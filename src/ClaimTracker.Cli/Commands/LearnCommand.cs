using System.CommandLine;
using System.Globalization;
using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;
using ClaimTracker.ML;
using ClaimTracker.ML.Learning;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker learn</c>: a check-worthiness model of the newsroom's own.</summary>
internal static class LearnCommand
{
    public const string Name = "learn";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        What it learns from:
          --store   the decisions that 'claimtracker review' recorded: a sentence is worth checking where
                    it, or any claim in it, was decided to be
          --labels  CSV or TSV with a header: a column 'text' (or 'sentence', 'claim') and a column
                    'label' (or 'class_label', 'check_worthy') that says yes or no; other columns are
                    left alone
          At least ten of each kind are needed. Both may be given.

        What it does:
          A new model learns on from the old one. Both are measured on the labelled sentences, the new
          one by five-fold cross-validation, and the one that ranks them better is written.
          'claimtracker track --model FILE' on articles of the store ranks them anew; decisions stay.

        Examples:
          claimtracker learn --store facts.db                       writes facts.model
          claimtracker learn --labels decisions.csv -o newsroom.model
          claimtracker extract article.html --top 3 --model newsroom.model

        Exit codes:
          0    it ran: the better model is written
          1    the store, the labels or the model cannot be used, they are too few or of one kind, or the
               output cannot be written; no model is touched then
          130  cancelled

        """;

    public static Command Build()
    {
        var command = new Command(Name, "Learns from your own decisions which sentences deserve checking.");
        var store = StoreOption.Of("The decisions: a store that 'track' and 'review' filled.", isRequired: false);
        var labels = new Option<string>("--labels") { Description = "The decisions: CSV or TSV with a column of sentences and one of yes or no.", HelpName = "file" };
        var output = new Option<string>("--output", "-o") { Description = "Where to write the model, for --model of the other verbs. [default: beside the store's file, as .model]", HelpName = "file" };
        var model = new Option<string>("--model") { Description = "The model to learn on from, in place of the one that ships.", HelpName = "file" };
        foreach (var option in new Option[] { store, labels, output, model }) command.Add(option);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(store) ?? result.GetResult(labels)) is null) result.AddError("There is nothing to learn from: give --store or --labels.");
            else if (result.GetResult(output) is null && result.GetResult(store) is null) result.AddError("--labels needs --output: where to write the model.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (data, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var (place, file) = (parsed.GetValue(store), parsed.GetValue(output));
                var earlier = parsed.GetValue(model) is { } path ? CheckWorthinessModel.Load(path) : CheckWorthinessModel.Shipped;
                var sentences = new List<LabelledSentence>();
                if (place is not null)
                {
                    await using var opened = await StoreOption.OpenAsync(place, cancellationToken);
                    file ??= opened.Path is { } beside ? Path.ChangeExtension(beside, ".model") : throw new TrainingException("A store on PostgreSQL has no place for a model: say with --output where to write it.");
                    if (opened.Path is { } database && new ReadFiles([database]).ReasonAgainstFile(file) is { } against) throw new TrainingException(against);
                    foreach (var sentence in await opened.DecidedSentencesAsync(cancellationToken)) sentences.Add(new LabelledSentence(sentence.Text, sentence.IsCheckWorthy));
                    if (sentences.Count == 0 && parsed.GetValue(labels) is null) throw new TrainingException($"{opened.Name} holds no decisions. 'claimtracker review' shows what waits for one.");
                }

                if (new ReadFiles(parsed.GetValue(labels) is { } read ? [read] : []).ReasonAgainstFile(file!) is { } reason) throw new TrainingException(reason);
                if (parsed.GetValue(labels) is { } table) sentences.AddRange(LabelFile.Read(table));
                return await Task.Run(() => Learn(sentences, file!, earlier, data, cancellationToken), cancellationToken);
            }
            catch (OperationCanceledException)
            {
                await error.WriteLineAsync("claimtracker: Cancelled.");
                return ExitCodes.Cancelled;
            }
            catch (Exception exception) when (exception is TrainingException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync(PlainText.Of("claimtracker: " + exception.Message));
                return ExitCodes.Usage;
            }
        });
        return command;
    }

    private static int Learn(IReadOnlyList<LabelledSentence> sentences, string output, CheckWorthinessModel earlier, TextWriter data, CancellationToken cancellationToken)
    {
        var result = new CheckWorthinessLearner(earlier).Learn(sentences, cancellationToken);
        data.WriteLine($"{sentences.Count} sentences, {sentences.Count(sentence => sentence.IsCheckWorthy)} of them worth checking");
        data.WriteLine("       average precision      F1  precision  recall");
        data.WriteLine("old  " + Figures(result.Old));
        data.WriteLine("new  " + Figures(result.New));
        result.Best.Save(output);
        data.WriteLine(result.IsBetter ? $"The new model is better; it is in '{output}'." : $"The new model is not better; '{output}' holds the old one.");
        data.Flush();
        return ExitCodes.Ran;
    }

    private static string Figures(Ranking ranking) => string.Create(
        CultureInfo.InvariantCulture, $"{100 * ranking.AveragePrecision,19:F1}{100 * ranking.F1,8:F1}{100 * ranking.Precision,11:F1}{100 * ranking.Recall,8:F1}");
}
