using ClaimTracker.ML.Learning;

namespace ClaimTracker.ML.Tests.Learning;

/// <summary>Learning at home.</summary>
public sealed class LearnerTests
{
    /// <summary>A newsroom that checks ferries and nothing else, whatever is said about them.</summary>
    private static readonly IReadOnlyList<LabelledSentence> Ferries =
        [.. Enumerable.Range(0, 24).SelectMany(i => new LabelledSentence[]
        {
            new($"I hope the {Pick(i, "ferry", "ferries")} to {Pick(i, "Holm", "Skerry", "the island")} will be {Pick(i, "better", "warm", "on time", "full")}.", true),
            new($"I hope the {Pick(i, "bus", "tram")} to {Pick(i, "Holm", "Skerry", "the island")} will be {Pick(i, "better", "warm", "on time", "full")}.", false),
        })];

    [Fact]
    public void Takes_over_a_newsrooms_own_taste()
    {
        var result = new CheckWorthinessLearner().Learn(Ferries);
        Assert.True(result.New.AveragePrecision > result.Old.AveragePrecision + 0.2, $"{result.Old} {result.New}");
        Assert.True(result.IsBetter);
        Assert.Same(result.Learned, result.Best);
        var scores = new CheckWorthinessScorer(result.Best).ScoreTexts(["I hope the ferry will be quick.", "I hope the bus will be quick."]);
        Assert.True(scores[0] >= 0.5 && scores[1] < 0.5, $"{scores[0]} {scores[1]}");
    }

    [Fact]
    public void The_same_sentences_give_the_same_model()
    {
        var once = ModelFile.Bytes(new CheckWorthinessLearner().Learn(Ferries).Learned);
        Assert.Equal(once, ModelFile.Bytes(new CheckWorthinessLearner().Learn(Ferries).Learned));
    }

    [Fact]
    public void Decisions_without_sense_leave_the_earlier_model_in_place()
    {
        // Labels from the model's own scores, so that it cannot be beaten.
        string[] texts = [.. Samples.Labels.Take(120).Select(label => label.Text)];
        var scores = new CheckWorthinessScorer().ScoreTexts(texts);
        var result = new CheckWorthinessLearner().Learn([.. texts.Zip(scores, (text, score) => new LabelledSentence(text, score >= 0.5))]);
        Assert.Equal(1, result.Old.AveragePrecision, 6);
        Assert.False(result.IsBetter);
        Assert.Same(CheckWorthinessModel.Shipped, result.Best);
    }

    [Theory]
    [InlineData(40, 0, "All 40 sentences are labelled yes")]
    [InlineData(0, 40, "All 40 sentences are labelled no")]
    [InlineData(0, 0, "There are no labelled sentences")]
    [InlineData(30, 9, "9 labelled no; 10 of each are needed")]
    public void Too_little_to_learn_from_is_told(int yes, int no, string message)
    {
        LabelledSentence[] sentences = [.. Enumerable.Range(0, yes + no).Select(i => new LabelledSentence($"Sentence number {i} is here.", i < yes))];
        Assert.Contains(message, Assert.Throws<TrainingException>(() => new CheckWorthinessLearner().Learn(sentences)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new CheckWorthinessLearner().Learn(Ferries, cancelled.Token));
    }

    private static string Pick(int i, params string[] words) => words[i % words.Length];
}
