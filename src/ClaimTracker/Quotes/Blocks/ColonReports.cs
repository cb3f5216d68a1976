using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Reads marked speech that nothing but a colon or dash reports.</summary>
internal static class ColonReports
{
    /// <summary>"Reyes was blunt: “This is a ruin.”": a colon before whole marked speech reports it.</summary>
    public static void Add(Passage p, List<Report> reports, Coverage taken)
    {
        for (var i = 1; i < p.Count; i++)
        {
            if (!p.OpensMark(i) || !p.IsFree(i - 1) || p.Lower(i - 1) != ":" && !(p.IsDash(i - 1) && IsSentence(p, i))) continue;
            var end = p.MarkEnd(i);
            var span = p.Marks[p.MarkAt(i)].Inner;
            if (end - i < 4 || taken.Touches(span)) continue;
            if (Subjects.Main(p, i - 1) is not { } subject || p.Lower(subject.Last) is "i" or "we") continue;
            if (!NounPhrase.CanSpeak(p, subject) && !NounPhrase.IsPronoun(p.Lower(subject.Last)))
            {
                if (NounReports.OwnerIn(p, subject) is not { } owner) continue;
                subject = owner; // "Her advice was simple: “Stay dry.”"
            }

            taken.Add(span);
            reports.Add(new Report { Passage = p, Pieces = PassageReports.Cut(p, [(i, end)]), Cue = p.Tokens[i - 1].Span, Speaker = p.SpanOf(subject.First, subject.Last), Confidence = 0.6 });
        }
    }

    /// <summary>True for marks that hold a whole sentence.</summary>
    private static bool IsSentence(Passage p, int open)
    {
        var inner = p.Marks[p.MarkAt(open)].Inner;
        return char.IsUpper(p.Text[inner.Start]) && p.Text[inner.End - 1] is '.' or '!' or '?' && p.MarkEnd(open) - open > 6;
    }
}
