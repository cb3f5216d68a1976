using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Which tokens of a sentence speak of a claim, and which need no table to explain them: dates, other numbers, who says it.</summary>
internal sealed class ClaimScope
{
    private readonly bool[] _inside, _wide, _known;
    private readonly string?[] _stems;

    public ClaimScope(ClaimContext context)
    {
        var count = context.Sentence.Tokens.Length;
        (_inside, _wide, _known, _stems) = (Inside(context), Wide(context), new bool[count], new string?[count]);
        CutOff(context);
        for (var i = 0; i < context.Words.WordStems.Count; i++) _stems[context.Words.TokenOf[i]] = context.Words.WordStems[i];
        for (var i = 0; i < count; i++) _known[i] = _stems[i] is { } stem && (Synonyms.IsBackground(stem) || Superlatives.Is(stem) || ChangeVocabulary.Is(stem) || ShareVerbs.Is(stem));
        Dateline = DatelineOf(context);
        Know(0, Dateline);
        KnowNumbers(context);
        foreach (var span in Attribution(context))
            for (var i = context.Sentence.TokenAt(span.Start); i < count && context.Sentence.Tokens[i].Span.Start < span.End; i++) _known[i] = true;
    }

    /// <summary>The last token of "DUNMOOR, Nov 9 (MarketDesk) -" at the start of an article; -1 where there is none.</summary>
    public int Dateline { get; }

    /// <summary>True for a token of the claim's own clause and of what it depends on; other clauses speak of other things.</summary>
    public bool IsInside(int token) => _inside[token];

    /// <summary>True for a token outside the clauses that describe something else: names there may be whom the claim is about.</summary>
    public bool IsWide(int token) => _wide[token];

    /// <summary>True for a token that is explained whatever the table.</summary>
    public bool IsKnown(int token) => _known[token];

    /// <summary>The stem of a token; null where it is no word.</summary>
    public string? Stem(int token) => _stems[token];

    private void Know(int first, int last)
    {
        for (var i = Math.Max(0, first); i <= Math.Min(last, _known.Length - 1); i++) _known[i] = true;
    }

    private void KnowNumbers(ClaimContext context)
    {
        var sentence = context.Sentence;
        foreach (var date in context.Dates) Know(date.First, date.Last);
        foreach (var claim in context.Siblings)
            for (var i = sentence.TokenAt(claim.Span.Start); i <= sentence.TokenAt(claim.Span.End - 1); i++)
                if (sentence.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || !(claim.Subject is { } counted && counted.Contains(sentence.Tokens[i].Span))) _known[i] = true;
        // "The fourth month in a row" is explained by the series.
        if (context.Run is not null) Know(context.First, context.Last + 1);
        if (context.Ranked is { } ranked) Know(ranked.Noun, ranked.Noun);
        if (context.Ratio is not null)
            for (var i = 0; i < context.First; i++)
                if (sentence.Lower(i) == "ratio") _known[i] = true;
        foreach (var share in context.Shares) Know(share.First, share.Last);
    }

    private static bool[] Inside(ClaimContext context)
    {
        var inside = new bool[context.Sentence.Tokens.Length];
        var clauses = context.Sentence.Clauses();
        var around = clauses.Where(clause => clause.Tokens.Contains(context.First)).OrderBy(clause => clause.Tokens.Count).ToList();
        if (around.Count == 0)
        {
            Array.Fill(inside, true);
            return inside;
        }

        var own = around[0];
        for (var i = own.Tokens.First; i <= own.Tokens.Last; i++) inside[i] = true;
        foreach (var clause in clauses)
            if (clause.Tokens.First > own.Tokens.First - 1 && clause.Tokens.Last <= own.Tokens.Last && clause.Predicate != own.Predicate && !clause.Tokens.Contains(context.First) && !clause.Tokens.Contains(context.Last))
                for (var i = clause.Tokens.First; i <= clause.Tokens.Last; i++) inside[i] = false;
        // "the thinnest service since 2022, when 71 of 126 trips ran": whatever the tree makes of it, a new clause begins there.
        var border = context.First;
        while (border > own.Tokens.First && !(context.Sentence.Lower(border) is "when" or "while" or "whereas" or "where" or "although" or "though" or "but" && context.Sentence.Lower(border - 1) == ",")) border--;
        for (var i = own.Tokens.First; i < border; i++) inside[i] = false;
        if (context.Claim.Subject is { } subject)
            for (var i = context.Sentence.TokenAt(subject.Start); i < inside.Length && context.Sentence.Tokens[i].Span.Start < subject.End; i++) inside[i] = true;
        return inside;
    }

    /// <summary>"Ferries make 650 trips a day, and 418 of those leave from Brake": a number of its own, and a verb of its own.</summary>
    private void CutOff(ClaimContext context)
    {
        for (var i = context.Last + 2; i < _inside.Length; i++)
            if (context.Sentence.Lower(i) is "and" or "but" or "while" && context.Sentence.Lower(i - 1) is "," or ";" && BeginsAnother(context, i))
            {
                for (var j = i; j < _inside.Length; j++) _inside[j] &= context.Claim.Subject is { } subject && subject.Contains(context.Sentence.Tokens[j].Span);
                return;
            }
    }

    private static bool BeginsAnother(ClaimContext context, int token)
    {
        var from = context.Sentence.Tokens[token].Span.Start;
        if (!context.Siblings.Any(other => other.Span.Start > from && other.Kind is not ClaimKind.Date)) return false;
        for (var i = token + 1; i < context.Sentence.Tokens.Length; i++)
            if (context.Sentence.PennTags[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.VB || (context.Sentence.Lower(i) is "of" && context.Sentence.Lower(i + 1) is "those" or "these" or "them")) return true;
        return false;
    }

    private static int DatelineOf(ClaimContext context)
    {
        if (context.Sentence.Index > 1) return -1;
        for (var i = 1; i < Math.Min(14, context.First); i++)
            if (context.Sentence.Lower(i) is "-" or "—" or "–" or "--" && !context.Sentence.IsGlued(i))
                return context.Sentence.Tokens[0].Text.All(c => !char.IsLower(c)) ? i : -1;
        return -1;
    }

    private static bool[] Wide(ClaimContext context)
    {
        var inside = new bool[context.Sentence.Tokens.Length];
        Array.Fill(inside, true);
        foreach (var clause in context.Sentence.Clauses())
            if (!clause.Tokens.Contains(context.First) && !clause.Tokens.Contains(context.Last) && clause.Relation is not Relation.Root)
                for (var i = Start(context.Sentence, clause); i <= clause.Tokens.Last; i++)
                    inside[i] = false;
        return inside;
    }

    /// <summary>"In Brake, which has 90 boats, …": the clause begins at "which", whatever the tree makes of Brake.</summary>
    private static int Start(Sentence sentence, Clause clause)
    {
        for (var i = clause.Tokens.First; i <= clause.Tokens.Last; i++)
            if (sentence.Lower(i) is "which" or "who" or "whom" or "whose" && sentence.Lower(i - 1) is ",") return i;
        return clause.Tokens.First;
    }

    /// <summary>Who says it, and that they say it, is no part of what is said.</summary>
    private static IEnumerable<TextSpan> Attribution(ClaimContext context)
    {
        foreach (var source in context.Report.Sources)
            foreach (var mention in source.Mentions)
                if (context.Sentence.Span.Contains(mention) && !mention.Contains(context.Claim.Span))
                    yield return mention;
        foreach (var quote in context.Report.Quotes)
        {
            if (quote.Cue is { } cue && context.Sentence.Span.Contains(cue)) yield return cue;
            if (quote.Speaker is { } speaker && context.Sentence.Span.Contains(speaker)) yield return speaker;
            if (quote.Addressee is { } addressee && context.Sentence.Span.Contains(addressee)) yield return addressee;
        }
    }
}
