using ClaimTracker.Articles;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Finds the blocks that are quotes as a whole: transcript turns, signed lines, block quotations, letters after a colon.</summary>
internal static class BlockReports
{
    public static Dictionary<int, Report> Find(Article article, IReadOnlyList<Passage> passages, List<Report> reports)
    {
        var found = new Dictionary<int, Report>();
        var signed = reports.Where(report => report.Signed).Select(report => report.Passage.Block).ToHashSet();
        var withReports = reports.Select(report => report.Passage.Block).ToHashSet();
        var labels = Turns.Labels(passages);
        var repeated = passages.Count == 0 ? [] : passages[0].Names.CountBy(name => name.Entity).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        EmbeddedPosts.Add(article, passages, found);
        for (var i = 0; i < passages.Count;)
        {
            var end = i + 1;
            while (end < passages.Count && passages[end].Block == passages[i].Block) end++;
            if (found.ContainsKey(passages[i].Block))
            {
                i = end;
                continue;
            }

            var report = (i == 0 && end == 1 && !Turns.OpensAt(passages, end) ? HeadlineReports.Read(passages[0]) : null) ?? Turns.Read(article, passages, i, end, repeated, labels) ?? (signed.Contains(passages[i].Block) ? null : SignedBlocks.Read(article, passages, i, end));
            report ??= withReports.Contains(passages[i].Block) ? null : IntroducedBlocks.Read(article, passages, i, end, found);
            if (report is not null) found[passages[i].Block] = report;
            i = end;
        }

        return found;
    }
}
