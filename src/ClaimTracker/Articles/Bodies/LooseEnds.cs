using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Drops what the choice of the text leaves at its edges: a standfirst said again, headings with nothing under them, closing lists of links, a note on who wrote it.</summary>
internal static class LooseEnds
{
    private const int ShortestDouble = 40, LongestDouble = 800;

    /// <summary>What a teaser says stands among the first paragraphs.</summary>
    private const int FarthestDouble = 6;

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

    /// <summary>
    /// A teaser above the text is often its first sentence, or several of its sentences: "Nine boats left on Friday. Two came back." before
    /// "QUAY: Nine boats left on Friday." and, further on, "Two came back.".
    /// </summary>
    private static void DropDoubledLead(List<Unit> kept)
    {
        if (kept.Count < 2 || kept[0].Kind == BlockKind.Heading || kept[0].Text.Length > LongestDouble) return;
        var lead = kept[0].Text.AsSpan().TrimEnd(" .…");
        if (lead.Length < ShortestDouble) return;
        foreach (var sentence in lead.Split(". "))
            if (!IsSaidAgain(kept, lead[sentence])) return;
        kept[0].Reason = Reasons.Repeated;
        kept.RemoveAt(0);
    }

    private static bool IsSaidAgain(List<Unit> kept, ReadOnlySpan<char> sentence)
    {
        for (var i = 1; i < Math.Min(kept.Count, FarthestDouble); i++)
            if (kept[i].Text.AsSpan().Contains(sentence, StringComparison.Ordinal)) return true;
        return false;
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
