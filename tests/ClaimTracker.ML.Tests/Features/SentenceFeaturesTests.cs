using ClaimTracker.ML.Features;

namespace ClaimTracker.ML.Tests.Features;

public sealed class SentenceFeaturesTests
{
    [Fact]
    public void Each_place_comes_once()
    {
        var features = Of("The men and the women and the men and the women saw the sea and the sea.");
        Assert.Equal(features.Set.Places.ToArray().Distinct().Count(), features.Set.Count);
    }

    [Fact]
    public void Another_number_of_the_same_form_is_the_same_sentence() =>
        Assert.Equal(Of("It costs 41 dollars.").Set.Places.ToArray(), Of("It costs 57 dollars.").Set.Places.ToArray());

    [Theory]
    [InlineData("voted", "votes", "voting", "vote")]
    [InlineData("stopped", "stops", "stopping")]
    [InlineData("cities", "city")]
    [InlineData("raised", "raises", "raising", "raise")]
    public void The_forms_of_a_word_share_a_stem(params string[] forms) => Assert.Single(forms.Select(form => Stem.Hash(form)).Distinct());

    [Theory]
    [InlineData("press", "presume")]
    [InlineData("sing", "sting")]
    public void Different_words_do_not(string first, string second) => Assert.NotEqual(Stem.Hash(first), Stem.Hash(second));

    [Fact]
    public void A_hostile_sentence_costs_no_more_than_a_long_one()
    {
        var text = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => "w" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "x")) + " will was they never more.";
        Assert.InRange(Of(text).Set.Count, 1, 60_000);
        Assert.InRange(Of(new string('a', 300_000)).Set.Count, 1, 1000);
    }

    [Fact]
    public void Traits_say_what_kind_of_sentence_it_is()
    {
        var names = Of("They never raised more than $9 in 2019, did they?").Traits.Paired.Select(trait => trait.Name).ToHashSet();
        Assert.Superset(new HashSet<string> { "thirdPlural", "negation", "comparative", "currency", "question", "pastVerb1" }, names);
    }

    private static SentenceFeatures Of(string text)
    {
        SentenceFeatures? last = null;
        new ReportFeatures().Walk(Samples.Of(text), (_, _, features) => last = features);
        return last!;
    }
}
