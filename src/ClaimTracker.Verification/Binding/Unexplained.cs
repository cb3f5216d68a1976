using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>The words of a claim's sentence that a table says nothing about.</summary>
/// <param name="Core">Those that say what is measured: in the claim's subject, or before a word of the measure ("core inflation").</param>
/// <param name="Names">Names of people, places and bodies.</param>
/// <param name="Others">The other nouns, verbs and adjectives.</param>
internal sealed record Unexplained(IReadOnlyList<string> Core, IReadOnlyList<string> Names, IReadOnlyList<string> Others)
{
    public static Unexplained In(ClaimContext context, TableModel table, IEnumerable<int> explained, PlaceOfTable place)
    {
        var sentence = context.Sentence;
        var known = new HashSet<int>(explained);
        var measured = new HashSet<int>(known);
        foreach (var date in context.Dates)
            for (var i = date.First; i <= date.Last; i++) known.Add(i);
        foreach (var claim in context.Siblings)
            for (var i = sentence.TokenAt(claim.Span.Start); i <= sentence.TokenAt(claim.Span.End - 1); i++)
                if (sentence.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || !(claim.Subject is { } counted && counted.Contains(sentence.Tokens[i].Span))) known.Add(i);
        // "The fourth month in a row" is explained by the series.
        if (RunLength.Of(context) is not null)
            for (var i = context.First; i <= context.Last + 1; i++) known.Add(i);
        if (RankedChange.Of(context) is { } ranked) known.Add(ranked.Noun);
        if (NamedRatio.Of(context) is not null)
            for (var i = 0; i < context.First; i++)
                if (sentence.Lower(i) == "ratio") known.Add(i);
        foreach (var share in NamedShares.Of(context))
            for (var i = share.First; i <= share.Last; i++) known.Add(i);
        foreach (var token in context.AcronymTokens(letters => table.HeaderStems.Contains(letters) || table.NameStems.Contains(letters)))
        {
            known.Add(token);
            measured.Add(token);
        }

        foreach (var span in Attribution(context))
            for (var i = sentence.TokenAt(span.Start); i < sentence.Tokens.Length && sentence.Tokens[i].Span.Start < span.End; i++) known.Add(i);
        // What a count counts is its measure; the subject of a percentage may be whoever did it.
        var isCounted = context.Claim.Kind is ClaimKind.Count or ClaimKind.Measure or ClaimKind.Rate;
        List<string> core = [], names = [], others = [];
        var stems = new Dictionary<int, string>();
        for (var i = 0; i < context.Words.WordStems.Count; i++) stems[context.Words.TokenOf[i]] = context.Words.WordStems[i];
        var scope = Scope(context);
        var wide = Wide(context);
        var unnamed = Dateline(context);
        for (var i = 0; i <= unnamed; i++) known.Add(i);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!(scope[i] || (wide[i] && sentence.Tags[i] == PartOfSpeech.ProperNoun)) || known.Contains(i) || !stems.TryGetValue(i, out var stem) || char.IsAsciiDigit(stem[0])) continue;
            var tag = sentence.Tags[i];
            if (tag is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Verb) || IsKnown(table, stem)) continue;
            var word = sentence.Tokens[i].Text;
            if (tag == PartOfSpeech.ProperNoun && sentence.Tokens[i].IsCapitalized && i > 0)
            {
                if (i > unnamed && !IsKnownName(context, i, place, out unnamed)) names.Add(word);
                continue;
            }

            if (i == 0 && sentence.Tokens[i].IsCapitalized && (place.Explains(word) || context.IsTopic(word))) continue;
            if (sentence.PennTags[i] is PennTag.JJR or PennTag.RBR or PennTag.JJS) continue;
            if (IsBeforeMeasure(sentence, i, measured) || (IsSubject(context, i) && (isCounted || measured.Count == 0))) core.Add(word);
            else others.Add(word);
        }

        return new Unexplained(core, names, others);
    }

    /// <summary>The tokens of the claim's own clause and of what it depends on; other clauses speak of other things.</summary>
    private static bool[] Scope(ClaimContext context)
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
            if (clause.Tokens.First > own.Tokens.First - 1 && clause.Tokens.Last <= own.Tokens.Last && clause.Predicate != own.Predicate && !clause.Tokens.Contains(context.First))
                for (var i = clause.Tokens.First; i <= clause.Tokens.Last; i++) inside[i] = false;
        // "the thinnest service since 2022, when 71 of 126 trips ran": whatever the tree makes of it, a new clause begins there.
        var border = context.First;
        while (border > own.Tokens.First && !(context.Sentence.Lower(border) is "when" or "while" or "whereas" or "where" or "although" or "though" or "but" && context.Sentence.Lower(border - 1) == ",")) border--;
        for (var i = own.Tokens.First; i < border; i++) inside[i] = false;
        if (context.Claim.Subject is { } subject)
            for (var i = context.Sentence.TokenAt(subject.Start); i < inside.Length && context.Sentence.Tokens[i].Span.Start < subject.End; i++) inside[i] = true;
        return inside;
    }

    /// <summary>The last token of "DUNMOOR, Nov 9 (MarketDesk) -" at the start of an article; -1 where there is none.</summary>
    private static int Dateline(ClaimContext context)
    {
        if (context.Sentence.Index > 1) return -1;
        for (var i = 1; i < Math.Min(14, context.First); i++)
            if (context.Sentence.Lower(i) is "-" or "—" or "–" or "--" && !context.Sentence.IsGlued(i))
                return context.Sentence.Tokens[0].Text.All(c => !char.IsLower(c)) ? i : -1;
        return -1;
    }

    /// <summary>True for a name of which one word is known: "Larkfield Dairy Cooperative" where Larkfield is what the article is about.</summary>
    private static bool IsKnownName(ClaimContext context, int token, PlaceOfTable place, out int last)
    {
        var first = token;
        while (first > 0 && context.Sentence.Tags[first - 1] == PartOfSpeech.ProperNoun) first--;
        last = token;
        while (last + 1 < context.Sentence.Tokens.Length && context.Sentence.Tags[last + 1] == PartOfSpeech.ProperNoun) last++;
        for (var i = first; i <= last; i++)
            if (place.Explains(context.Sentence.Tokens[i].Text) || context.IsTopic(context.Sentence.Tokens[i].Text))
                return true;
        return false;
    }

    /// <summary>The sentence without the clauses that describe something else: names anywhere else may be whom it is about.</summary>
    private static bool[] Wide(ClaimContext context)
    {
        var inside = new bool[context.Sentence.Tokens.Length];
        Array.Fill(inside, true);
        foreach (var clause in context.Sentence.Clauses())
            if (!clause.Tokens.Contains(context.First) && clause.Relation is not Relation.Root)
                for (var i = clause.Tokens.First; i <= clause.Tokens.Last; i++)
                    inside[i] = false;
        return inside;
    }

    /// <summary>Nothing is left over.</summary>
    public static Unexplained Nothing { get; } = new([], [], []);

    private static bool IsKnown(TableModel table, string stem)
    {
        if (Synonyms.IsBackground(stem) || table.Described.Contains(stem)) return true;
        foreach (var other in table.HeaderStems)
            if (Synonyms.Likeness(other, stem) > 0)
                return true;
        foreach (var other in table.NameStems)
            if (Synonyms.Likeness(other, stem) > 0)
                return true;
        return Superlatives.Is(stem) || ChangeVocabulary.Is(stem) || ShareVerbs.Is(stem);
    }

    /// <summary>"Core inflation", "digital subscribers": what stands right before a word of the measure makes another measure of it.</summary>
    private static bool IsBeforeMeasure(Sentence sentence, int token, HashSet<int> measured) =>
        measured.Contains(token + 1) && sentence.Tags[token] is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.Verb && (sentence.Tags[token + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun || (sentence.Tags[token] == PartOfSpeech.Noun && sentence.Tags[token + 1] == PartOfSpeech.Adjective));

    private static bool IsSubject(ClaimContext context, int token)
    {
        return context.IsCounted(token);
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
