using ClaimTracker.Articles;
using ClaimTracker.Claims;

namespace ClaimTracker.Facts;

/// <summary>One claim as one article made it.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="Published">When that article was published; null where it is not known.</param>
/// <param name="Claim">The claim.</param>
public sealed record FactSighting(string ReportId, PublicationDate? Published, NumericClaim Claim)
{
    /// <summary>What the claim is about in time: the TIMEX3 value of its time, else the day the article was published.</summary>
    public string? Period => Claim.Time?.Value ?? Published?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Everything that was said about one fact, in order of the time it is about, then of publication.</summary>
/// <remarks>Immutable. <see cref="FactLinker"/> is its only maker.</remarks>
public sealed class FactTimeline
{
    internal FactTimeline(FactKey key, IReadOnlyList<FactSighting> sightings)
    {
        Key = key;
        Sightings = sightings;
    }

    /// <summary>The question that all sightings answer.</summary>
    public FactKey Key { get; }

    /// <summary>The sightings; at least one.</summary>
    public IReadOnlyList<FactSighting> Sightings { get; }

    /// <summary>True where two sightings give different values for the same period.</summary>
    public bool IsContested
    {
        get
        {
            for (var i = 1; i < Sightings.Count; i++)
                if (Sightings[i].Period is { } period && period == Sightings[i - 1].Period && Sightings[i].Claim.Value != Sightings[i - 1].Claim.Value)
                    return true;
            return false;
        }
    }
}
