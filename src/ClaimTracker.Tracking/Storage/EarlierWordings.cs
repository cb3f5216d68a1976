using ClaimTracker.Tracking.Decisions;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Finds the decisions whose sentences were edited or taken out since, and what stands in their place.</summary>
internal static class EarlierWordings
{
    /// <param name="context">The store.</param>
    /// <param name="articleId">The article; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<IReadOnlyList<EarlierDecision>> ReadAsync(StoreContext context, long? articleId, CancellationToken cancellationToken)
    {
        var rows = await context.Decisions.AsNoTracking().Include(row => row.Article)
            .Where(row => articleId == null || row.ArticleId == articleId)
            .Where(row => !context.Claims.Any(claim => claim.Key == row.Key) && !context.Sentences.Any(sentence => sentence.Key == row.Key))
            .OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<EarlierDecision>();
        foreach (var decisions in rows.GroupBy(row => row.ArticleId))
        {
            var successors = await SuccessorsAsync(context, decisions.Key, [.. decisions], cancellationToken).ConfigureAwait(false);
            foreach (var row in decisions)
                found.Add(new EarlierDecision(FindingReader.Decision(row), FindingReader.Article(row.Article!), row.Sentence, row.Claim, successors.GetValueOrDefault(row.Key)));
        }

        return found;
    }

    /// <summary>For the keys of decisions the undecided finding that is most like what was decided about, each finding once.</summary>
    private static async Task<Dictionary<string, string>> SuccessorsAsync(StoreContext context, long article, IReadOnlyList<DecisionRow> decisions, CancellationToken cancellationToken)
    {
        var now = await context.Claims.Where(claim => claim.Sentence!.ArticleId == article && !context.Decisions.Any(decision => decision.Key == claim.Key))
            .Select(claim => new { claim.Key, Claim = (string?)claim.Text, claim.Sentence!.Text })
            .Concat(context.Sentences.Where(sentence => sentence.ArticleId == article && !context.Decisions.Any(decision => decision.Key == sentence.Key)).Select(sentence => new { sentence.Key, Claim = (string?)null, sentence.Text }))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var words = now.Select(finding => finding.Text).Distinct(StringComparer.Ordinal).ToDictionary(text => text, text => new Wording(text), StringComparer.Ordinal);
        var pairs = new List<(double Score, string Decision, string Finding)>();
        foreach (var decision in decisions)
        {
            var wording = new Wording(decision.Sentence);
            foreach (var finding in now.Where(finding => finding.Claim is null == decision.Claim is null))
            {
                var likeness = words[finding.Text].Likeness(wording);
                if (likeness < Wording.Alike) continue;
                // Of several numbers in one sentence the decision is about the one that is written most alike.
                if (decision.Claim is { } claim) likeness += finding.Claim == claim ? 1 : new Wording(finding.Claim!).Likeness(new Wording(claim)) / 2;
                pairs.Add((likeness, decision.Key, finding.Key));
            }
        }

        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, decision, finding) in pairs.OrderByDescending(pair => pair.Score))
            if (!successors.ContainsKey(decision) && taken.Add(finding))
                successors[decision] = finding;
        return successors;
    }
}
