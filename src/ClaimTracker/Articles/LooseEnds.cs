namespace ClaimTracker.Articles;

/// <summary>Drops what the choice of the text leaves at its edges: a standfirst said again, headings with nothing under them, closing lists of links, a note on who wrote it.</summary>
internal static class LooseEnds
{
    private const int ShortestDouble = 40;

    public static void Drop(List<Unit> kept)
    {
        DropDoubledLead(kept);
        DropTrailingHeadings(kept);
        var items = kept.Count;
        while (items > 0 && kept[items - 1] is { Kind: BlockKind.ListItem, Links.Count: > 0 } item && !UnitValue.EndsSentence(item.Text)) items--;
        if (kept.Count - items >= 2 && items > 2) Cut(kept, items, Reasons.LooseEnd);
        var notes = kept.Count;
        while (notes > 1 && kept[notes - 1].Kind == BlockKind.Paragraph && Notes.IsAboutWriter(kept[notes - 1].Text)) notes--;
        Cut(kept, notes, Reasons.Of(Marks.Biography));
        DropTrailingHeadings(kept);
        var written = 0;
        for (var i = 0; i < kept.Count; i++)
            if (kept[i] is not { Kind: BlockKind.Heading, LinkShare: > 0.9 } || kept[i + 1].Kind != BlockKind.Heading) kept[written++] = kept[i];
            else kept[i].Reason = Reasons.LooseEnd;
        kept.RemoveRange(written, kept.Count - written);
    }

    /// <summary>A teaser above the text is often its first sentence: "Nine boats left on Friday" before "QUAY: Nine boats left on Friday, ...".</summary>
    private static void DropDoubledLead(List<Unit> kept)
    {
        if (kept.Count < 2 || kept[0].Kind == BlockKind.Heading) return;
        var lead = kept[0].Text.AsSpan().TrimEnd(" .…");
        if (lead.Length < ShortestDouble || !kept[1].Text.AsSpan().Contains(lead, StringComparison.Ordinal)) return;
        kept[0].Reason = Reasons.Repeated;
        kept.RemoveAt(0);
    }

    private static void DropTrailingHeadings(List<Unit> kept)
    {
        var last = kept.Count;
        while (last > 0 && kept[last - 1].Kind == BlockKind.Heading) last--;
        Cut(kept, last, Reasons.LooseEnd);
    }

    private static void Cut(List<Unit> kept, int from, string reason)
    {
        for (var i = from; i < kept.Count; i++) kept[i].Reason = reason;
        kept.RemoveRange(from, kept.Count - from);
    }
}
