using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>
/// Finds marked words that no reporting verb claims but whose sentence has somebody do something with them: "Holt bemoaned a town in which
/// people “literally hate each other”". Less sure than what a reporting verb gives.
/// </summary>
internal static class LooseQuotes
{
    /// <summary>Fewer words in marks are terms and titles.</summary>
    private const int FewestWords = 3;

    /// <summary>How far up the tree the verb is looked for.</summary>
    private const int MostSteps = 12;

    public static void Add(Passage p, List<Report> reports)
    {
        var taken = new Coverage(reports.Select(report => report.Extent));
        for (var i = 1; i < p.Count; i++)
        {
            if (!p.OpensMark(i)) continue;
            var end = p.MarkEnd(i);
            if (Words(p, i, end) >= FewestWords && char.IsLower(p.Text[p.Marks[p.MarkAt(i)].Inner.Start]) && Read(p, i, end) is { } report && !taken.Touches(report.Extent))
            {
                taken.Add(report.Extent);
                reports.Add(report);
            }

            i = end;
        }
    }

    private static Report? Read(Passage p, int open, int close)
    {
        if (p.SentenceStart(open) != p.SentenceStart(close)) return null;
        if (p.IsFree(close + 1) && p.Tag(close + 1) == PartOfSpeech.Noun && p.Text[p.Marks[p.MarkAt(close)].Inner.End - 1] is not (',' or '.')) return null; // "launched “save the pier” marches", "earned “is it over?” headlines"
        var verb = Governor(p, open, close);
        if (verb < 0) return null;
        var head = p.SubjectOf(verb);
        if (head < 0 || head >= verb || p.Relation(head) == Relation.PassiveSubject || !p.IsFree(head) || Subjects.Of(p, verb, verb - 1) is not { } speaker || speaker.Last >= verb) return null;
        if (!NounPhrase.CanSpeak(p, speaker) || SpeakerWords.IsDocument(p.Lower(speaker.Last)) || p.Lower(speaker.Last) is "it" or "i" or "we" or "you" or "who" or "which" || IsPlace(p, speaker.Last)) return null;
        var first = verb + 1;
        var last = Math.Max(close, p.Subtree(open + 1).Last);
        while (first < open && p.IsFree(first) && p.Tag(first) is PartOfSpeech.Adposition or PartOfSpeech.Adverb or PartOfSpeech.Punctuation) first++;
        var pieces = PassageReports.Cut(p, [(first, Math.Min(last, p.SentenceEnd(open) - 1))]);
        return pieces.Count == 0 ? null : new Report { Passage = p, Pieces = pieces, Cue = p.Tokens[verb].Span, Speaker = p.SpanOf(speaker.First, speaker.Last), Confidence = 0.4, Lemma = p.Lower(verb) };
    }

    private static bool IsPlace(Passage p, int i) => p.NameAt(i) >= 0 && p.Names[p.NameAt(i)].Entity.Kind == NameKind.Place;

    /// <summary>The nearest verb outside the marks that the marked words hang on.</summary>
    private static int Governor(Passage p, int open, int close)
    {
        var at = open + 1;
        for (var steps = 0; steps < MostSteps && at >= 0; steps++)
        {
            if (p.IsFree(at) && at < open && p.Tag(at) == PartOfSpeech.Verb && p.SubjectOf(at) is var subject && subject >= 0 && subject < at && p.Lower(subject) is not ("who" or "which" or "that" or "people")) return at;
            at = p.Head(at);
        }

        return -1;
    }

    private static int Words(Passage p, int first, int last)
    {
        var words = 0;
        for (var i = first; i <= last; i++) words += p.IsPunctuation(i) ? 0 : 1;
        return words;
    }
}
