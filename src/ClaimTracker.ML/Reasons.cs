using ClaimTracker.ML.Features;

namespace ClaimTracker.ML;

/// <summary>Says in words what speaks for a claim: its own form, and the traits of its sentence that the model gives weight to.</summary>
internal sealed class Reasons
{
    /// <summary>More are no help.</summary>
    private const int Most = 4;

    private readonly List<(string Text, double Weight)> _ofSentence = [];

    /// <param name="model">The model.</param>
    /// <param name="features">The sentence.</param>
    public Reasons(CheckWorthinessModel model, SentenceFeatures features)
    {
        var scale = model.Calibration.Slope / Math.Sqrt(Math.Max(1, features.Set.Count));
        var paired = features.Traits.Paired;
        foreach (var trait in paired)
        {
            if (trait.Phrase is null) continue;
            double weight = model.WeightOf(SentenceFeatures.Of(trait));
            // What two traits say together belongs half to either.
            foreach (var other in paired)
                if (other != trait)
                    weight += model.WeightOf(SentenceFeatures.Of(trait, other)) / 2;
            Add(trait.Phrase, weight * scale);
        }

        foreach (var trait in features.Traits.Single)
            if (trait.Phrase is not null)
                Add(trait.Phrase, model.WeightOf(SentenceFeatures.Of(trait)) * scale);
    }

    /// <summary>The reasons for a claim of the sentence, the strongest first.</summary>
    public IReadOnlyList<string> Of(ClaimPrior prior) =>
        [.. prior.Reasons.Concat(_ofSentence).OrderByDescending(reason => reason.Weight).Select(reason => reason.Text).Distinct().Take(Most)];

    private void Add(string phrase, double weight)
    {
        if (weight > 0.02) _ofSentence.Add((phrase, weight));
    }
}
