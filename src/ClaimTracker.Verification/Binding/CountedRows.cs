using ClaimTracker.Language;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Rows that a sentence counts off, where the table has just so many: "the two northern harbours", "the two museums in Brake", "its six routes".</summary>
/// <param name="First">The token of the number.</param>
/// <param name="Noun">The token of the noun.</param>
/// <param name="Of">What the rows have in common; null where all rows are meant.</param>
/// <param name="Key">The column that names the rows.</param>
/// <param name="IsKind">True where the noun is what the table calls its rows, and not just any word for them.</param>
internal sealed record CountedRows(int First, int Noun, EntityMention? Of, DataColumn Key, bool IsKind)
{
    /// <summary>Of more rows nobody says how many they are and means them one by one.</summary>
    private const int Most = 50;

    /// <summary>How many words may stand between the number and its noun.</summary>
    private const int MostModifiers = 3;

    /// <summary>The rows that a sentence counts off; null where it counts none, or others than the table has.</summary>
    public static CountedRows? Find(ClaimContext context, TableModel table)
    {
        if (table.Key is not { Kind: ColumnKind.Text } key || table.IsCaseList || table.AreRowsMeasures || table.Dataset.Held is null) return null;
        var sentence = context.Sentence;
        for (var i = 0; i + 1 < sentence.Tokens.Length; i++)
        {
            if (NumberAt(sentence, i) is not (> 1 and <= Most and var number)) continue;
            var noun = i + 1;
            while (noun < sentence.Tokens.Length - 1 && noun - i <= MostModifiers && sentence.PennTags[noun] is not PennTag.NNS && sentence.Tags[noun] is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun) noun++;
            if (sentence.PennTags[noun] is not PennTag.NNS || Measures(table, sentence, noun)) continue;
            var isKind = table.Header(key).Stems.Concat(table.NameStems).Any(stem => Synonyms.Likeness(stem, Stems.Of(sentence.Lower(noun))) >= 0.75);
            foreach (var mention in context.Words.Mentions(table))
                if (mention.Column != key && mention.Values.Count == 1 && (mention.First > i && mention.Last < noun || IsBehind(sentence, noun, mention)) && Count(table, key, mention) == number)
                    return new CountedRows(i, noun, mention, key, isKind);
            if (isKind && IsOfAll(sentence, i) && Count(table, key, null) == number) return new CountedRows(i, noun, null, key, true);
        }

        return null;
    }

    private static int NumberAt(Sentence sentence, int token) => sentence.Lower(token) switch { "twelve" => 12, "both" => 0, var word => TimeChoice.Count(word) is > 0 and var count ? count : int.TryParse(word, out var digits) && sentence.Tokens[token].Text.Length <= 2 ? digits : 0 };

    /// <summary>"The two calls" are no two rows of a table that counts calls.</summary>
    private static bool Measures(TableModel table, Sentence sentence, int noun) => table.Measures.Any(measure => !measure.Stems.SequenceEqual(table.NameStems) && measure.Stems.Any(stem => Synonyms.Likeness(stem, Stems.Of(sentence.Lower(noun))) >= 0.75));

    /// <summary>"Two museums in Brake": right behind the noun.</summary>
    private static bool IsBehind(Sentence sentence, int noun, EntityMention mention) =>
        sentence.Lower(noun + 1) is "in" or "at" or "of" or "on" or "from" && mention.First - noun is 2 or 3 && (mention.First - noun == 2 || sentence.Lower(noun + 2) is "the");

    /// <summary>"The six routes", "its six routes", "all six": six routes may be any.</summary>
    private static bool IsOfAll(Sentence sentence, int first) => sentence.Lower(first - 1) is "the" or "its" or "their" or "all" or "our" or "'s" or "’s";

    /// <summary>How many names the table has, of all rows or of those that have something in common.</summary>
    private static int Count(TableModel table, DataColumn key, EntityMention? of)
    {
        var held = table.Dataset.Held!;
        var totals = table.Entities.Totals;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < held.RowCount; row++)
        {
            if (held.Columns[key.Index].Text(row) is not { } name || totals.Any(total => held.Columns[total.Column.Index].Text(row) is { } text && total.Values.Contains(text))) continue;
            if (of is null || held.Columns[of.Column.Index].Text(row) == of.Values[0]) names.Add(name);
        }

        return names.Count;
    }
}
