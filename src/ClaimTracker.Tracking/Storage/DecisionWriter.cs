using System.Globalization;
using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Records decisions about the findings that their ids name.</summary>
internal sealed class DecisionWriter(StoreContext context, DateTimeOffset now)
{
    /// <summary>How many ids are asked for at once.</summary>
    private const int Batch = 500;

    /// <summary>Claims and sentences alike.</summary>
    private IQueryable<Target> Targets =>
        context.Claims.Select(claim => new Target { Key = claim.Key, ArticleId = claim.Sentence!.ArticleId, Sentence = claim.Sentence.Text, Claim = claim.Text })
            .Concat(context.Sentences.Select(sentence => new Target { Key = sentence.Key, ArticleId = sentence.ArticleId, Sentence = sentence.Text, Claim = null }));

    public async Task<DecisionResult> WriteAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        var (recorded, rejected) = (0, new List<RejectedDecision>());
        foreach (var some in decisions.Chunk(Batch))
        {
            string[] ids = [.. some.Select(decision => Normal(decision.FindingId)).Distinct()];
            var targets = await Targets.Where(target => ids.Contains(target.Key)).ToDictionaryAsync(target => target.Key, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
            var before = await context.Decisions.Where(row => ids.Contains(row.Key)).ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
            foreach (var decision in some)
            {
                var id = Normal(decision.FindingId);
                if (decision is { Choice: not DecisionChoice.Check, Verdict: not (null or VerdictKind.None) })
                {
                    rejected.Add(new RejectedDecision(decision, $"The decision about '{id}' has no verdict to give: a verdict goes with a check."));
                    continue;
                }

                var (target, problem) = targets.TryGetValue(id, out var exact) ? (exact, null) : await ByBeginningAsync(id, cancellationToken).ConfigureAwait(false);
                if (target is null)
                {
                    rejected.Add(new RejectedDecision(decision, problem!));
                    continue;
                }

                if (!before.TryGetValue(target.Key, out var row) && target.Key != id)
                    row = await context.Decisions.FirstOrDefaultAsync(other => other.Key == target.Key, cancellationToken).ConfigureAwait(false);
                if (Record(target, decision, row) is { } recent) before[target.Key] = recent;
                else before.Remove(target.Key);
                recorded++;
            }

            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }

        return new DecisionResult(recorded, rejected);
    }

    private static string Normal(string id) => id.Trim().ToLowerInvariant();

    private async Task<(Target? Target, string? Problem)> ByBeginningAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length < Decision.FewestLetters) return (null, string.Create(CultureInfo.InvariantCulture, $"'{id}' is too short for an id: at least {Decision.FewestLetters} letters are needed."));
        if (id.Length >= FindingId.Length) return (null, $"No claim or sentence has the id '{id}'; the article may have been saved again without it.");
        var found = await Targets.Where(target => target.Key.StartsWith(id)).Take(2).ToListAsync(cancellationToken).ConfigureAwait(false);
        return found.Count switch
        {
            0 => (null, $"No claim or sentence has an id that begins with '{id}'."),
            1 => (found[0], null),
            _ => (null, $"Several ids begin with '{id}'; write more of it."),
        };
    }

    /// <returns>The row as it is now; null where the decision was taken back.</returns>
    private DecisionRow? Record(Target target, Decision decision, DecisionRow? row)
    {
        if (decision.Choice == DecisionChoice.None)
        {
            if (row is not null) context.Decisions.Remove(row);
            return null;
        }

        // The same decision once more, as when a sheet is imported twice, was made when it was made first.
        var (verdict, by, note) = (decision.Verdict is VerdictKind.None ? null : decision.Verdict, StoredText.Of(decision.By), StoredText.Of(decision.Note));
        var isSame = row is not null && decision.At is null && (row.Choice, row.Verdict, row.DecidedBy, row.Note) == (decision.Choice, verdict, by, note);
        row ??= context.Decisions.Add(new DecisionRow { Key = target.Key, Sentence = target.Sentence }).Entity;
        row.ArticleId = target.ArticleId;
        row.Sentence = target.Sentence;
        row.Claim = target.Claim;
        row.Choice = decision.Choice;
        (row.Verdict, row.DecidedBy, row.Note) = (verdict, by, note);
        if (!isSame) row.DecidedAt = decision.At ?? now;
        return row;
    }

    /// <summary>What a decision is about.</summary>
    private sealed class Target
    {
        public required string Key { get; init; }

        public long ArticleId { get; init; }

        public required string Sentence { get; init; }

        public string? Claim { get; init; }
    }
}
