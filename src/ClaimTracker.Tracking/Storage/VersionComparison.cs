using ClaimTracker.Tracking.Findings;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Finds which numbers of an article changed between two versions of it.</summary>
internal static class VersionComparison
{
    /// <summary>How far apart, counted in claims, two may stand that are taken for one: an article's order changes little, and the work stays linear.</summary>
    private const int Farthest = 200;

    /// <summary>What counts for two claims to be one beside their sentences: the question they answer, and their number.</summary>
    private const double SameFact = 0.5, SameNumber = 0.25;

    /// <summary>The changes, those of the later version in text order, then what is gone.</summary>
    /// <param name="earlier">The claims of the earlier version, with their sentences.</param>
    /// <param name="later">Those of the later one.</param>
    public static IReadOnlyList<ClaimChange> Compare(IReadOnlyList<ClaimRow> earlier, IReadOnlyList<ClaimRow> later)
    {
        var kept = earlier.Select(row => row.Key).Intersect(later.Select(row => row.Key)).ToHashSet(StringComparer.Ordinal);
        ClaimRow[] before = [.. earlier.Where(row => !kept.Contains(row.Key)).OrderBy(row => row.Start)];
        ClaimRow[] after = [.. later.Where(row => !kept.Contains(row.Key)).OrderBy(row => row.Start)];
        var origins = Match(before, after);
        var changes = new List<ClaimChange>();
        for (var i = 0; i < after.Length; i++)
        {
            var origin = origins[i] is var at and >= 0 ? before[at] : null;
            if (origin is null || !IsSameNumber(origin, after[i])) changes.Add(new ClaimChange(origin is null ? null : Version(origin), Version(after[i])));
        }

        for (var i = 0; i < before.Length; i++)
            if (!origins.Contains(i))
                changes.Add(new ClaimChange(Version(before[i]), null));
        return changes;
    }

    /// <summary>For each claim of the later version the earlier one that it comes from, or -1. The likeliest pairs are made first.</summary>
    private static int[] Match(ClaimRow[] before, ClaimRow[] after)
    {
        Wording[] old = [.. before.Select(row => new Wording(row.Sentence!.Text))], recent = [.. after.Select(row => new Wording(row.Sentence!.Text))];
        var pairs = new List<(double Score, int Apart, int Before, int After)>();
        for (var i = 0; i < after.Length; i++)
            for (var j = Math.Max(0, i - Farthest); j < Math.Min(before.Length, i + Farthest + 1); j++)
            {
                var likeness = after[i].Kind == before[j].Kind ? recent[i].Likeness(old[j]) : 0;
                if (likeness < Wording.Alike) continue;
                if (after[i].FactId is { } fact && fact == before[j].FactId) likeness += SameFact;
                if (IsSameNumber(before[j], after[i])) likeness += SameNumber;
                pairs.Add((likeness, Math.Abs(i - j), j, i));
            }

        var origins = new int[after.Length];
        Array.Fill(origins, -1);
        var taken = new bool[before.Length];
        foreach (var (_, _, from, to) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Apart).ThenBy(pair => pair.After))
        {
            if (taken[from] || origins[to] >= 0) continue;
            (taken[from], origins[to]) = (true, from);
        }

        return origins;
    }

    private static bool IsSameNumber(ClaimRow one, ClaimRow other) =>
        (one.Value, one.Low, one.High, one.Bound, one.Unit) == (other.Value, other.Low, other.High, other.Bound, other.Unit) && (one.Kind != ClaimKind.Date || one.TimeValue == other.TimeValue);

    private static ClaimVersion Version(ClaimRow row) => new(row.Key, row.Text, row.Sentence!.Text, FindingReader.Claim(row, row.Sentence));
}
