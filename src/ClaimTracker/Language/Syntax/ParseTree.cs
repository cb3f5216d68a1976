namespace ClaimTracker.Language.Syntax;

/// <summary>The tree of one sentence.</summary>
/// <remarks>Immutable but for what is worked out on first use; safe for any thread.</remarks>
internal sealed class ParseTree(int[] heads, Relation[] relations)
{
    private TokenRange[]? _ranges;
    private (int First, int Next)[]? _links;

    /// <summary>For each token the token it depends on; -1 for the root.</summary>
    public int[] Heads => heads;

    /// <summary>How it depends.</summary>
    public Relation[] Relations => relations;

    /// <summary>For each token the run of tokens that it and all below it cover; the tree is projective, so they leave no gap.</summary>
    public TokenRange[] Ranges => _ranges ??= Cover();

    /// <summary>The leftmost dependent of <paramref name="token"/>; -1 where it has none.</summary>
    public int FirstDependent(int token) => Links[token].First;

    /// <summary>The next dependent of the head of <paramref name="token"/>, to the right; -1 where it is the last.</summary>
    public int NextDependent(int token) => Links[token].Next;

    private (int First, int Next)[] Links => _links ??= Link();

    private (int First, int Next)[] Link()
    {
        var links = new (int First, int Next)[heads.Length];
        Array.Fill(links, (-1, -1));
        for (var i = heads.Length - 1; i >= 0; i--)
        {
            if (heads[i] < 0) continue;
            links[i].Next = links[heads[i]].First;
            links[heads[i]].First = i;
        }

        return links;
    }

    private TokenRange[] Cover()
    {
        var count = heads.Length;
        var ranges = new TokenRange[count];
        var waiting = new int[count];
        for (var i = 0; i < count; i++)
        {
            ranges[i] = new TokenRange(i, i);
            if (heads[i] >= 0) waiting[heads[i]]++;
        }

        // From the leaves up: a token hands its range on once all its dependents have.
        for (var leaf = 0; leaf < count; leaf++)
            for (var at = leaf; at >= 0 && waiting[at] == 0; at = heads[at])
            {
                waiting[at] = -1;
                var head = heads[at];
                if (head < 0) break;
                ranges[head] = new TokenRange(Math.Min(ranges[head].First, ranges[at].First), Math.Max(ranges[head].Last, ranges[at].Last));
                waiting[head]--;
            }

        return ranges;
    }
}
