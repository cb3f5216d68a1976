namespace ClaimTracker.Quotes;

/// <summary>Keeps of reports that lie inside each other those that are quotes of their own.</summary>
internal static class OutermostReports
{
    /// <summary>How many reports before "citing" may hold what the cited said.</summary>
    private const int Neighbours = 60;

    /// <summary>
    /// A report inside another one's content is part of it and no quote of its own, except behind an outlet that only passes it on:
    /// in "CNN reported that the mayor said the bridge was closed" the mayor is quoted.
    /// </summary>
    public static List<Report> Of(List<Report> reports)
    {
        DropOutlets(reports);
        reports.Sort((a, b) => a.Extent.CompareTo(b.Extent));
        var kept = new List<Report>();
        var open = new List<int>(); // those of the kept that reach as far as the next one
        foreach (var report in reports)
        {
            open.RemoveAll(outer => kept[outer].Extent.End <= report.Extent.Start);
            var inside = open.FindIndex(outer => Covers(kept[outer], report)) is var at and >= 0 ? open[at] : -1;
            if (inside < 0)
            {
                open.Add(kept.Count);
                kept.Add(report);
            }
            else if (kept[inside].Thought && !report.Thought && report.Speaker is { } own && own.Start >= kept[inside].Extent.Start)
            {
                // "She spoke of two sons, who she said were “lost at sea”": the words are those of the verb that reports.
                kept[inside] = report;
            }
            else if (PassesOn(kept[inside], report)) kept[inside] = report with { Carrier = kept[inside].Speaker };
        }

        return kept;
    }

    private static bool Covers(Report outer, Report inner)
    {
        if (inner.Cue is { } cue && outer.Holds(new TextSpan(cue.Start, 1))) return true;
        return outer.Extent.Contains(inner.Extent) && inner.Pieces.All(piece => outer.Holds(piece.Span));
    }

    /// <summary>"Radio Ost reported, citing police": the outlet passes on what police said.</summary>
    private static void DropOutlets(List<Report> reports)
    {
        var cited = reports.Where(report => report.Lemma == "citing").ToList();
        if (cited.Count == 0) return;
        reports.RemoveAll(report => report.Lemma == "citing");
        var byCue = reports.Where(report => report.Cue is not null).OrderBy(report => report.Cue!.Value.End).ToList();
        var next = 0;
        var replaced = new Dictionary<Report, Report>(ReferenceEqualityComparer.Instance);
        foreach (var citing in cited.OrderBy(report => report.Cue!.Value.Start))
        {
            while (next < byCue.Count && byCue[next].Cue!.Value.End < citing.Cue!.Value.Start) next++;
            Report? outlet = null;
            for (var i = next - 1; i >= Math.Max(0, next - Neighbours); i--)
                if (byCue[i].Extent.Start <= citing.Extent.Start)
                    outlet = byCue[i];
            if (outlet is null) reports.Add(citing);
            else if (outlet.Lemma == "according" && citing.Carrier == outlet.Speaker) replaced[outlet] = citing;
            else if (outlet.Lemma == "report") replaced[outlet] = citing with { Pieces = outlet.Pieces, Carrier = outlet.Speaker };
        }

        for (var i = 0; i < reports.Count; i++)
            if (replaced.TryGetValue(reports[i], out var citing))
                reports[i] = citing;
    }

    /// <summary>"“I will,” Holt said, | according to the Post.": the whole of what the paper is given for is what Holt said and that she did.</summary>
    /// <param name="outer">The paper's report.</param>
    /// <param name="inner">What stands in it.</param>
    /// <param name="tail">How many characters of hers may stand behind the verb: "wrote | in a memo".</param>
    private static bool IsSaidBefore(Report outer, Report inner, int tail) =>
        inner.Cue is { } cue && inner.Speaker is { } speaker && !inner.Thought && inner.Extent.Start == outer.Extent.Start && inner.Extent.End <= Math.Min(cue.Start, speaker.Start) && outer.Pieces[^1].Span.End - Math.Max(cue.End, speaker.End) is var rest and >= 0 && rest < tail;

    private static bool PassesOn(Report outer, Report inner) =>
        outer.Lemma is "according" && IsSaidBefore(outer, inner, tail: 12) || outer.Lemma == "report" && IsSaidBefore(outer, inner, tail: 40) || outer.Lemma is "report" or "quote" && !inner.Thought && inner.Speaker is { } speaker && outer.Pieces[0].Span.Contains(speaker) && speaker.Start - outer.Pieces[0].Span.Start < 40;
}
