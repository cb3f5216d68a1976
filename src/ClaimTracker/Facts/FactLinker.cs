namespace ClaimTracker.Facts;

/// <summary>Brings together the claims of many reports that answer the same question.</summary>
/// <remarks>Thread-safe; keeps nothing between calls.</remarks>
public sealed class FactLinker
{
    /// <summary>One timeline for each question that the reports answer, in order of first sighting.</summary>
    /// <param name="reports">The reports, in any order.</param>
    public IReadOnlyList<FactTimeline> Link(IEnumerable<ClaimReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var order = new List<FactKey>();
        var sightings = new Dictionary<FactKey, List<FactSighting>>();
        foreach (var report in reports)
            foreach (var claim in report.Claims)
            {
                if (FactKey.Of(report, claim) is not { } key) continue;
                if (!sightings.TryGetValue(key, out var list))
                {
                    sightings.Add(key, list = []);
                    order.Add(key);
                }

                list.Add(new FactSighting(report.Id, report.Article.Published, claim));
            }

        return order.ConvertAll(key => new FactTimeline(key, Ordered(sightings[key])));
    }

    private static FactSighting[] Ordered(List<FactSighting> sightings) =>
        sightings.OrderBy(item => item.Period, StringComparer.Ordinal).ThenBy(item => item.Published?.Day).ToArray();
}
