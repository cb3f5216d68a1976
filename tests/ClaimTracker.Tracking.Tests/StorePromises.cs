using ClaimTracker.Facts;
using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Tracking.Findings;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Tracking.Tests;

/// <summary>What a store promises, whatever database it is in.</summary>
public abstract class StorePromises
{
    private readonly StoppedClock _clock = new();

    /// <summary>A new, empty place; null where there is no database to test with.</summary>
    private protected abstract string? Place { get; }

    private protected FactStoreOptions Options => new() { Clock = _clock };

    [Fact]
    public async Task Gives_back_the_claims_that_were_saved_the_best_first()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        var report = Reports.Of(Reports.Ferry, url: "https://port.example/fares?id=1");
        Assert.Equal(new SavedReport(IsNew: true, report.Claims.Count, Kept: 0, Decided: 0), await store.SaveAsync(report));
        var found = await store.FindAsync();
        Assert.Equal(report.Claims.Count, found.Count);
        Assert.Equal(found.Select(finding => finding.Score).OrderDescending(), found.Select(finding => finding.Score));
        foreach (var claim in report.Claims)
        {
            var finding = found.Single(finding => finding.Claim!.Id == claim.Id);
            Assert.Equal(claim.Span.Slice(report.Article.Text), finding.Text);
            Assert.Equal(claim.Sentence.Slice(report.Article.Text), finding.Sentence);
            Assert.Equal(claim.CheckWorthiness!.Reasons, finding.Reasons);
            Assert.Equal(claim with { CheckWorthiness = null, SourceIds = [], QuoteId = null, Change = null }, finding.Claim! with { CheckWorthiness = null, SourceIds = [] }, Same);
            Assert.Equal(("https://port.example/fares?id=1", "Ferry fares rise", report.Article.Published), (finding.Article.Url, finding.Article.Title, finding.Article.Published));
            Assert.Matches("^[b-df-hj-np-tv-z]{14}$", finding.Id);
            Assert.Null(finding.Decision);
        }

        static bool Same(Claims.NumericClaim one, Claims.NumericClaim other) =>
            (one.Span, one.Sentence, one.Kind, one.Value, one.Low, one.High, one.Bound, one.Unit) == (other.Span, other.Sentence, other.Kind, other.Value, other.Low, other.High, other.Bound, other.Unit)
            && (one.Subject, one.Place, one.Time, one.Trend, one.Modality) == (other.Subject, other.Place, other.Time, other.Trend, other.Modality);
    }

    [Fact]
    public async Task What_is_decided_no_longer_waits()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        var all = await store.FindAsync();
        var result = await store.DecideAsync([new Decision(all[0].Id, DecisionChoice.Check) { Verdict = VerdictKind.Contradicted, By = "rosa", Note = "it was 4" }]);
        Assert.Equal((1, 0), (result.Recorded, result.Rejected.Count));
        Assert.Equal(all.Skip(1).Select(finding => finding.Id), (await store.FindAsync()).Select(finding => finding.Id));
        var decided = (await store.FindAsync(new FindingQuery { IncludesDecided = true })).Single(finding => finding.Decision is not null);
        Assert.Equal(new Decision(all[0].Id, DecisionChoice.Check) { Verdict = VerdictKind.Contradicted, By = "rosa", Note = "it was 4", At = _clock.Now }, decided.Decision);
    }

    [Fact]
    public async Task A_later_decision_takes_an_earlier_ones_place_and_none_takes_it_back()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        var id = (await store.FindAsync())[0].Id;
        await store.DecideAsync([new Decision(id, DecisionChoice.Check)]);
        _clock.Now += TimeSpan.FromHours(1);
        await store.DecideAsync([new Decision(id, DecisionChoice.Check)]);
        Assert.Equal(_clock.Now - TimeSpan.FromHours(1), (await DecisionAsync())!.At);
        await store.DecideAsync([new Decision(id, DecisionChoice.Check), new Decision(id[..8], DecisionChoice.Skip)]);
        Assert.Equal((DecisionChoice.Skip, _clock.Now), ((await DecisionAsync())!.Choice, (await DecisionAsync())!.At));
        await store.DecideAsync([new Decision(id, DecisionChoice.None)]);
        Assert.Null(await DecisionAsync());

        async Task<Decision?> DecisionAsync() => (await store.FindAsync(new FindingQuery { IncludesDecided = true })).Single(finding => finding.Id == id).Decision;
    }

    [Fact]
    public async Task An_article_saved_again_keeps_its_decisions_wherever_the_sentence_has_moved_to()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        var fares = (await store.FindAsync()).Single(finding => finding.Text.StartsWith("40", StringComparison.Ordinal));
        var people = (await store.FindAsync()).Single(finding => finding.Text.StartsWith("412", StringComparison.Ordinal));
        await store.DecideAsync([new Decision(fares.Id, DecisionChoice.Check), new Decision(people.Id, DecisionChoice.Skip)]);

        // One sentence more at the top, one changed, one as it was.
        var changed = Reports.Ferry.Replace("412,000", "421,000", StringComparison.Ordinal);
        var saved = await store.SaveAsync(Reports.Of("Three crews went on strike. " + changed));
        Assert.False(saved.IsNew);
        Assert.Equal(1, saved.Decided);
        Assert.InRange(saved.Kept, 1, saved.Claims - 1);
        var all = await store.FindAsync(new FindingQuery { IncludesDecided = true });
        Assert.Equal(saved.Claims, all.Count);
        var moved = all.Single(finding => finding.Id == fares.Id);
        Assert.Equal((DecisionChoice.Check, fares.Claim!.Span.Start + 28), (moved.Decision!.Choice, moved.Claim!.Span.Start));
        Assert.DoesNotContain(all, finding => finding.Id == people.Id);

        // What was decided about the sentence that is gone is still there to learn from, and holds again when the sentence is back.
        Assert.Contains(new DecidedSentence(people.Sentence, false), await store.DecidedSentencesAsync());
        Assert.Equal(2, (await store.SaveAsync(Reports.Of(Reports.Ferry))).Decided);
    }

    [Fact]
    public async Task An_article_saved_again_tells_which_numbers_changed()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        const string First = "The ferry carried 412,000 people in 2025. Fares rose by 40 percent in two years, the port said. Nine boats were sold to a dealer in Gdansk.";
        Assert.Empty((await store.SaveAsync(Reports.Of(First))).Changes);
        Assert.Empty((await store.SaveAsync(Reports.Of("A word before. " + First))).Changes);
        var changed = First.Replace("412,000", "421,500", StringComparison.Ordinal).Replace("the port said", "the port office said", StringComparison.Ordinal).Replace("Nine boats were sold to a dealer in Gdansk.", "Some 300 residents signed the petition.", StringComparison.Ordinal);
        var saved = await store.SaveAsync(Reports.Of(changed));
        Assert.Equal(
            ["Changed 412,000 people -> 421,500 people", "New  -> Some 300 residents", "Gone Nine boats -> "],
            saved.Changes.Select(change => $"{change.Kind} {change.Before?.Text} -> {change.After?.Text}"));
        Assert.Equal((412_000m, 421_500m), (saved.Changes[0].Before!.Claim.Value, saved.Changes[0].After!.Claim.Value));
        Assert.Contains(saved.Changes[0].After!.Id, (await store.FindAsync()).Select(finding => finding.Id));
    }

    [Fact]
    public async Task A_decision_about_a_sentence_that_was_edited_is_shown_as_of_an_earlier_wording()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        var fares = (await store.FindAsync()).Single(finding => finding.Text.StartsWith("40", StringComparison.Ordinal));
        await store.DecideAsync([new Decision(fares.Id, DecisionChoice.Check) { Verdict = VerdictKind.Close, By = "rosa" }]);
        var saved = await store.SaveAsync(Reports.Of(Reports.Ferry.Replace("40 percent", "45 percent", StringComparison.Ordinal)));
        var earlier = Assert.Single(saved.EarlierDecisions);
        Assert.Equal((fares.Id, fares.Sentence, fares.Text, "rosa"), (earlier.Decision.FindingId, earlier.Sentence, earlier.Claim, earlier.Decision.By));
        var now = (await store.FindAsync()).Single(finding => finding.Earlier is not null);
        Assert.Equal((earlier.FindingId, "45 percent"), (now.Id, now.Text));
        Assert.Null(now.Decision);

        // The decision about what stands there now is one of its own.
        await store.DecideAsync([new Decision(now.Id, DecisionChoice.Skip)]);
        Assert.Null(Assert.Single(await store.EarlierDecisionsAsync()).FindingId);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        Assert.Equal(now.Id, Assert.Single(await store.EarlierDecisionsAsync()).Decision.FindingId);
    }

    [Fact]
    public async Task A_verdict_without_a_check_is_rejected()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        var id = (await store.FindAsync())[0].Id;
        var result = await store.DecideAsync([new Decision(id, DecisionChoice.Skip) { Verdict = VerdictKind.Supported }]);
        Assert.Equal((0, 1), (result.Recorded, result.Rejected.Count));
        Assert.Contains("a verdict goes with a check", result.Rejected[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_told_apart_by_their_address_else_by_their_id()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        Assert.True((await store.SaveAsync(Reports.Of(Reports.Ferry, "a", "https://port.example/fares"))).IsNew);
        Assert.False((await store.SaveAsync(Reports.Of(Reports.Ferry, "b", "https://port.example/fares#top"))).IsNew);
        Assert.True((await store.SaveAsync(Reports.Of(Reports.Ferry, "a"))).IsNew);
        Assert.True((await store.SaveAsync(Reports.Of(Reports.Ferry, "c", "https://port.example/"))).IsNew);
        Assert.True((await store.SaveAsync(Reports.Of(Reports.Ferry, "d", "https://port.example/"))).IsNew);
    }

    [Fact]
    public async Task A_sentence_is_worth_checking_where_any_claim_in_it_is()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of("The port sold 12 ferries and bought 3 tugs. Nobody is glad about it."));
        var claims = await store.FindAsync();
        Assert.Equal(2, claims.Count);
        await store.DecideAsync([new Decision(claims[0].Id, DecisionChoice.Skip), new Decision(claims[1].Id, DecisionChoice.Check)]);
        var sentence = Assert.Single(await store.FindAsync(new FindingQuery { IncludesSentences = true }));
        Assert.Null(sentence.Claim);
        Assert.NotNull(sentence.Score);
        await store.DecideAsync([new Decision(sentence.Id, DecisionChoice.Skip)]);
        Assert.Equal([new DecidedSentence(claims[0].Sentence, true), new DecidedSentence("Nobody is glad about it.", false)], await store.DecidedSentencesAsync());
    }

    [Fact]
    public async Task Ids_that_name_nothing_are_told_and_the_others_recorded()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        var id = (await store.FindAsync())[0].Id;
        var result = await store.DecideAsync([new Decision("bbb", DecisionChoice.Check), new Decision("'; DROP TABLE claims; --", DecisionChoice.Check), new Decision("%%%%", DecisionChoice.Check), new Decision(" " + id.ToUpperInvariant(), DecisionChoice.Check)]);
        Assert.Equal(1, result.Recorded);
        Assert.Equal(
            ["'bbb' is too short for an id: at least 4 letters are needed.",
             "No claim or sentence has the id ''; drop table claims; --'; the article may have been saved again without it.",
             "No claim or sentence has an id that begins with '%%%%'."],
            result.Rejected.Select(rejected => rejected.Reason));
    }

    [Fact]
    public async Task Text_that_a_database_would_refuse_is_kept_as_well_as_can_be()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of("The \0 ferry \uD800 carried 412 people “'; DROP TABLE articles”. 😀 It sank 3 times.", "\0\uDC00"));
        Assert.NotEmpty(await store.FindAsync());
        Assert.Contains((await store.FindAsync(new FindingQuery { IncludesSentences = true })).Select(finding => finding.Sentence), sentence => sentence.Contains("😀", StringComparison.Ordinal));
        Assert.False((await store.SaveAsync(Reports.Of("It sank 4 times.", "\0\uDC00"))).IsNew);
    }

    [Fact]
    public async Task Reports_without_scores_or_claims_are_kept_too()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        Assert.Equal(0, (await store.SaveAsync(Reports.Of("", "empty"))).Claims);
        await store.SaveAsync(Reports.Of("The port sold 12 ferries.", "plain", isScored: false));
        await store.SaveAsync(Reports.Of(Reports.Ferry, "scored"));
        Assert.Null((await store.FindAsync())[^1].Score);
        Assert.Single(await store.FindAsync(new FindingQuery { Top = 1, IncludesSentences = true }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.FindAsync(new FindingQuery { Top = 0 }));
    }

    [Fact]
    public async Task Many_can_write_at_once()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await using var other = await FactStore.OpenAsync(Place, Options);
        var report = Reports.Of(Reports.Ferry);
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? store : other).SaveAsync(report))));
        Assert.Single(saved, result => result.IsNew);
        Assert.Equal(report.Claims.Count, (await store.FindAsync()).Count);
    }

    [Fact]
    public async Task Findings_hold_what_a_timeline_needs()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        var sightings = (await store.FindAsync()).Select(finding => new FactSighting(finding.Article.ReportId, finding.Article.Published, finding.Claim!));
        Assert.Contains(sightings, sighting => sighting.Period == "2025");
    }

    [Fact]
    public async Task Cancelled_nothing_is_kept()
    {
        if (Place is null) return;
        await using var store = await FactStore.OpenAsync(Place, Options);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(Reports.Of(Reports.Ferry), stop.Token));
        Assert.Empty(await store.FindAsync());
    }
}
