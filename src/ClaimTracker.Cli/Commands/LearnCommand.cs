using System.CommandLine;
using System.Globalization;
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
        Labels:
          CSV or TSV with a header: a column 'text' (or 'sentence', 'claim') and a column 'label' (or
          'class_label', 'check_worthy') that says yes or no; at least ten of each. Other columns are
          left alone.

        What it does:
          A new model learns on from the old one. Both are measured on the labelled sentences, the new
          one by five-fold cross-validation, and the one that ranks them better is written.

        Examples:
          claimtracker learn --labels decisions.csv -o newsroom.model
          claimtracker extract article.html --top 3 --model newsroom.model

        Exit codes:
          0    it ran: the better model is written
          1    the labels or the model cannot be used, or the output cannot be written
          130  cancelled

        """;

    public static Command Build()
    {
        var command = new Command(Name, "Learns from your own decisions which sentences deserve checking.");
        var labels = new Option<string>("--labels") { Description = "The decisions: CSV or TSV with a column of sentences and one of yes or no.", HelpName = "file", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "Where to write the model, for --model of the other verbs.", HelpName = "file", Required = true };
        var model = new Option<string>("--model") { Description = "The model to learn on from, in place of the one that ships.", HelpName = "file" };
        foreach (var option in new Option[] { labels, output, model }) command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (data, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                return await Task.Run(() => Learn(parsed.GetRequiredValue(labels), parsed.GetRequiredValue(output), parsed.GetValue(model), data, cancellationToken), cancellationToken);
            }
            catch (OperationCanceledException)
            {
                await error.WriteLineAsync("claimtracker: Cancelled.");
                return ExitCodes.Cancelled;
            }
            catch (Exception exception) when (exception is TrainingException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync("claimtracker: " + exception.Message);
                return ExitCodes.Usage;
            }
        });
        return command;
    }

    private static int Learn(string labels, string output, string? model, TextWriter data, CancellationToken cancellationToken)
    {
        var earlier = model is null ? CheckWorthinessModel.Shipped : CheckWorthinessModel.Load(model);
        var sentences = LabelFile.Read(labels);
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
