using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Finds years and dates that are themselves the fact: "founded in 1923", "the law was passed in 1996".</summary>
internal static class DateClaims
{
    private static readonly FrozenSet<string> Verbs = WordList.Read("founding-verbs.txt");

    public static void Add(ClauseContext clause, List<NumericClaim> claims)
    {
        foreach (var time in clause.Times)
        {
            if (time.Type != TimeType.Date || time.Value is not { Length: >= 4 } value || !char.IsAsciiDigit(value[0])) continue;
            var at = clause.Sentence.TokenAt(time.Span.Start) - 1;
            if (clause.Sentence.Lower(at) is "in" or "on") at--;
            if (clause.Sentence.Lower(at) == "up" && clause.Sentence.Lower(at - 1) == "set" && clause.Sentence.Lower(at - 2) is "was" or "were" or ",") at--;
            else if (!Verbs.Contains(clause.Sentence.Lower(at))) continue;
            claims.Add(new NumericClaim
            {
                Id = NumericClaim.IdOf(claims.Count),
                Span = time.Span,
                Kind = ClaimKind.Date,
                Bound = Bound.Exactly,
                Subject = Subject(clause.Sentence, at - 1),
                Time = time,
                Modality = ModalityFinder.Find(clause.Sentence, at, at),
                Sentence = clause.Sentence.Span,
            });
        }
    }

    private static TextSpan? Subject(Sentence sentence, int at)
    {
        while (at >= 0 && sentence.Tags[at] is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb) at--;
        var last = at;
        while (at >= 0 && sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective) at--;
        return at < last ? sentence.SpanOf(at + 1, last) : null;
    }
}
