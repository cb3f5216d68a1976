using ClaimTracker.Json;
using ClaimTracker.ML.Learning;

namespace ClaimTracker.ML.Tests;

public sealed class ScorerTests
{
    private readonly CheckWorthinessScorer _scorer = new();

    [Theory]
    [InlineData("Unemployment in the valley has doubled since she took office.", "Thank you all so much for being here.")]
    [InlineData("They cut funding for schools by 40 percent in three years.", "I hope we can talk about schools.")]
    [InlineData("He voted against the bridge four times.", "Would you vote for the bridge?")]
    [InlineData("We pay more for insulin than any other country in the world.", "I will never stop caring about people who are ill.")]
    public void A_statement_of_fact_stands_above_small_talk(string fact, string talk)
    {
        var scores = _scorer.ScoreTexts([fact, talk]);
        Assert.True(scores[0] >= 0.5, $"{scores[0]:F3} {fact}");
        Assert.True(scores[1] < 0.5, $"{scores[1]:F3} {talk}");
    }

    [Fact]
    public void On_news_the_ranking_is_good()
    {
        var scores = Samples.Reports.SelectMany(report => report.Sentences.Zip(_scorer.ScoreSentences(report), (sentence, score) => (Text: sentence.Span.Slice(report.Article.Text), Score: score)))
            .GroupBy(pair => pair.Text).ToDictionary(group => group.Key, group => group.First().Score);
        var found = Samples.Labels.Where(label => scores.ContainsKey(label.Text)).ToList();
        // A change in how sentences are cut may cost a few, but not silently many.
        Assert.True(found.Count >= 0.97 * Samples.Labels.Count, $"{found.Count} of {Samples.Labels.Count} labelled sentences were found.");
        var ranking = Ranking.Of([.. found.Select(label => scores[label.Text])], [.. found.Select(label => label.IsCheckWorthy)]);
        Assert.True(ranking.AveragePrecision >= 0.8, $"average precision {ranking.AveragePrecision:F3}");
    }

    [Fact]
    public void Every_sentence_and_claim_gets_a_score_and_ids_and_order_stay()
    {
        foreach (var report in Samples.Reports)
        {
            var scored = _scorer.Score(report);
            Assert.Equal(report.Sentences.Count, scored.SentenceCheckWorthiness.Count);
            Assert.All(scored.SentenceCheckWorthiness, score => Assert.InRange(score, 0, 1));
            Assert.Equal(report.Claims.Select(claim => claim.Id), scored.Claims.Select(claim => claim.Id));
            Assert.All(scored.Claims, claim => Assert.InRange(claim.CheckWorthiness!.Score, 0, 1));
            Assert.Equal(_scorer.ScoreSentences(report), scored.SentenceCheckWorthiness);
        }
    }

    [Fact]
    public void A_change_without_a_source_says_so_and_one_with_a_source_names_it()
    {
        var bare = _scorer.Score(Samples.Of("Rents in the harbour rose by 31 percent last year.")).Claims.Single(claim => claim.Kind == ClaimKind.Percentage);
        Assert.Contains("a change with no source", bare.CheckWorthiness!.Reasons);

        var sourced = _scorer.Score(Samples.Of("Rents in the harbour rose by 31 percent last year, according to the Harbour Board.")).Claims.Single(claim => claim.Kind == ClaimKind.Percentage);
        Assert.DoesNotContain(sourced.CheckWorthiness!.Reasons, reason => reason.EndsWith("with no source", StringComparison.Ordinal));
    }

    [Fact]
    public void What_it_was_before_stands_below_what_it_is_now()
    {
        var claims = _scorer.Score(Samples.Of("Visits rose to 180 from 120 a year earlier.")).Claims;
        Assert.True(claims.Single(claim => claim.Value == 120).CheckWorthiness!.Score < claims.Single(claim => claim.Value == 180).CheckWorthiness!.Score);
    }

    [Fact]
    public void Indirect_speech_is_not_called_somebodys_own_words()
    {
        var claims = _scorer.Score(Samples.Of("Harbour director Ruth Amsel said that the port had lost 40 percent of its riders.")).Claims;
        Assert.DoesNotContain("stands in somebody's own words", claims.Single(claim => claim.Kind == ClaimKind.Percentage).CheckWorthiness!.Reasons);
    }

    [Fact]
    public void Whose_words_a_claim_stands_in_is_a_reason()
    {
        var claim = _scorer.Score(Samples.Of("“We lost 40 percent of our riders,” said harbour director Ruth Amsel.")).Claims.Single(found => found.Kind == ClaimKind.Percentage);
        Assert.Contains("stands in somebody's own words", claim.CheckWorthiness!.Reasons);
        Assert.Contains(claim.CheckWorthiness.Reasons, reason => reason.StartsWith("said by Ruth Amsel, ", StringComparison.Ordinal) && reason.EndsWith("director", StringComparison.Ordinal));
    }

    [Fact]
    public void An_age_is_worth_less_than_the_share_beside_it()
    {
        var claims = _scorer.Score(Samples.Of("Ruth Amsel, 58, said that 70 percent of the ferries were late last winter.")).Claims;
        var age = claims.Single(claim => claim.Kind == ClaimKind.Age);
        var share = claims.Single(claim => claim.Kind == ClaimKind.Percentage);
        Assert.True(age.CheckWorthiness!.Score < share.CheckWorthiness!.Score);
    }

    [Fact]
    public void A_sum_that_does_not_come_out_is_the_first_reason()
    {
        var report = _scorer.Score(Samples.Of("Visits rose to 180 from 120 a year earlier, an increase of 80 percent."));
        Assert.Contains(report.Checks, check => !check.Holds);
        Assert.Equal("does not agree with the article's other numbers", report.Claims.Single(claim => claim.Kind == ClaimKind.Percentage).CheckWorthiness!.Reasons[0]);
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var alone = Samples.Reports.Select(report => _scorer.ScoreSentences(report)).ToList();
        Parallel.For(0, 64, i => Assert.Equal(alone[i % alone.Count], _scorer.ScoreSentences(Samples.Reports[i % alone.Count])));
    }

    [Fact]
    public void Scores_do_not_depend_on_what_was_scored_before()
    {
        var first = _scorer.ScoreSentences(Samples.Reports[0]);
        _scorer.Score(Samples.Of(string.Concat(Enumerable.Repeat("Seven hundred wagons of coal ", 2000)) + "."));
        Assert.Equal(first, _scorer.ScoreSentences(Samples.Reports[0]));
        Assert.Equal(first, new CheckWorthinessScorer().ScoreSentences(Samples.Reports[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\uD800 \uFFFF \0 ?")]
    [InlineData("数字は三つある。")]
    public void Odd_texts_get_a_score(string text) => Assert.InRange(_scorer.ScoreTexts([text]).Single(), 0, 1);

    [Fact]
    public void An_empty_report_stays_empty()
    {
        var scored = _scorer.Score(Samples.Of(""));
        Assert.Empty(scored.SentenceCheckWorthiness);
        Assert.Empty(scored.Claims);
    }

    [Fact]
    public void The_report_has_scores_only_where_the_package_was_used()
    {
        var report = Samples.Of("The mill employed 400 people in 1950.");
        Assert.DoesNotContain("checkWorthiness", ReportJson.Serialize(report), StringComparison.Ordinal);
        var json = ReportJson.Serialize(_scorer.Score(report));
        Assert.Matches("\"sentences\":\\[\\{\"start\":0,\"end\":37,\"checkWorthiness\":0\\.[0-9]+\\}\\]", json);
        Assert.Matches("\"checkWorthiness\":0\\.[0-9]+,\"checkWorthinessReasons\":\\[\"", json);
    }

    [Fact]
    public void Scores_of_another_report_are_refused()
    {
        var report = Samples.Of("The mill employed 400 people in 1950.");
        Assert.Throws<ArgumentException>(() => report.WithCheckWorthiness([0.5, 0.5], []));
        Assert.Throws<ArgumentException>(() => report.WithCheckWorthiness([0.5], []));
    }
}
