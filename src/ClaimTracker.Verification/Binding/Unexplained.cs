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
    /// <summary>Names that an article keeps coming back to, but the table does not have: they may be what the whole table is about, or another of those that its rows name.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public static Unexplained In(ClaimContext context, TableModel table, IEnumerable<int> explained, PlaceOfTable place)
    {
        var (sentence, scope) = (context.Sentence, context.Scope);
        var measured = new HashSet<int>(explained);
        foreach (var (letters, first, last) in context.Words.Acronyms())
            if (table.HeaderStems.Contains(letters) || table.NameStems.Contains(letters))
                for (var i = first; i <= last; i++) measured.Add(context.Words.TokenOf[i]);
        // What a count counts is its measure; the subject of a percentage may be whoever did it.
        var isCounted = context.Claim.Kind is ClaimKind.Count or ClaimKind.Measure or ClaimKind.Rate;
        List<string> core = [], names = [], others = [], topics = [];
        var unnamed = scope.Dateline;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (scope.IsInside(i) && ScopeWords.IsBeyond(table, sentence.Lower(i))) core.Add(sentence.Tokens[i].Text);
            if (!(scope.IsInside(i) || (scope.IsWide(i) && sentence.Tags[i] == PartOfSpeech.ProperNoun)) || scope.IsKnown(i) || measured.Contains(i) || scope.Stem(i) is not { } stem || char.IsAsciiDigit(stem[0])) continue;
            var tag = sentence.Tags[i];
            if (tag is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Verb) || table.Explains(stem)) continue;
            var word = sentence.Tokens[i].Text;
            if (tag == PartOfSpeech.ProperNoun && sentence.Tokens[i].IsCapitalized && i > 0)
            {
                if (i > unnamed && !context.IsInTitle(word) && !place.Explains(word) && !table.HeaderStems.Contains(Stems.Of(context.Sentence.Lower(i)))) topics.Add(word);
                if (i > unnamed && !IsKnownName(context, table, i, place, out unnamed)) names.Add(word);
                continue;
            }

            if (i == 0 && sentence.Tokens[i].IsCapitalized && (place.Explains(word) || context.IsTopic(word)))
            {
                if (tag == PartOfSpeech.ProperNoun && !place.Explains(word) && !context.IsInTitle(word)) topics.Add(word);
                continue;
            }

            if (sentence.PennTags[i] is PennTag.JJR or PennTag.RBR or PennTag.JJS) continue;
            if (IsBeforeMeasure(sentence, i, measured) || (context.IsCounted(i) && (isCounted || measured.Count == 0))) core.Add(word);
            else others.Add(word);
        }

        return new Unexplained(core, names, others) { Topics = topics };
    }

    /// <summary>True for a name of which one word is known: "Ostrand Mill Cooperative" where Ostrand is what the article is about.</summary>
    private static bool IsKnownName(ClaimContext context, TableModel table, int token, PlaceOfTable place, out int last)
    {
        var first = token;
        while (first > 0 && context.Sentence.Tags[first - 1] == PartOfSpeech.ProperNoun) first--;
        last = token;
        while (last + 1 < context.Sentence.Tokens.Length && context.Sentence.Tags[last + 1] == PartOfSpeech.ProperNoun) last++;
        for (var i = first; i <= last; i++)
            // "Ida Holm took 451 votes" where a column is called Holm.
            if (table.HeaderStems.Contains(Stems.Of(context.Sentence.Lower(i))) || place.Explains(context.Sentence.Tokens[i].Text) || context.IsTopic(context.Sentence.Tokens[i].Text))
                return true;
        return false;
    }

    /// <summary>Nothing is left over.</summary>
    public static Unexplained Nothing { get; } = new([], [], []);

    /// <summary>"Core inflation", "digital subscribers": what stands right before a word of the measure makes another measure of it.</summary>
    private static bool IsBeforeMeasure(Sentence sentence, int token, HashSet<int> measured) =>
        measured.Contains(token + 1) && sentence.Tags[token] is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.Verb && (sentence.Tags[token + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun || (sentence.Tags[token] == PartOfSpeech.Noun && sentence.Tags[token + 1] == PartOfSpeech.Adjective));
}
