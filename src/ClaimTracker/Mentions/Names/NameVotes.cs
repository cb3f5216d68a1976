namespace ClaimTracker.Mentions.Names;

/// <summary>What the tagger takes each name of an article for, all places where it stands taken together.</summary>
/// <remarks>One sentence alone misleads: "Ashdown fell again" may be a town, a firm or a man; the next sentence knows.</remarks>
internal sealed class NameVotes
{
    private readonly Dictionary<string, int[]> _votes = new(StringComparer.OrdinalIgnoreCase);

    public NameVotes(List<NameCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!_votes.TryGetValue(candidate.Text, out var votes)) _votes.Add(candidate.Text, votes = new int[5]);
            var labels = candidate.Sentence.NameLabels;
            for (var i = candidate.First; i <= candidate.Last; i++) votes[(int)labels[i]]++;
        }
    }

    /// <summary>The kind that most words of a name were taken for; null where most were taken for no name at all.</summary>
    public NameKind? Of(NameCandidate candidate)
    {
        var votes = _votes[candidate.Text];
        var best = (int)NameKind.Other;
        for (var kind = (int)NameKind.Person; kind < (int)NameKind.Other; kind++)
            if (votes[kind] > 0 && votes[kind] >= votes[best])
                best = kind;
        return votes[best] >= votes[0] && votes[best] > 0 ? (NameKind)best : null;
    }
}
