using ClaimTracker.Language;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>A value of a table that a sentence names.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The cells it stands for: one, or a group whose cells begin with the same word.</param>
/// <param name="First">First token of the mention.</param>
/// <param name="Last">Last token.</param>
/// <param name="Quality">How sure the name is.</param>
internal sealed record EntityMention(DataColumn Column, IReadOnlyList<string> Values, int First, int Last, double Quality);

/// <summary>Finds the values of a table in a sentence.</summary>
internal static class EntityFinder
{
    public static IReadOnlyList<EntityMention> Find(TableModel table, SentenceWords words)
    {
        var mentions = new List<EntityMention>();
        var taken = new Dictionary<int, int>();
        for (var i = 0; i < words.WordStems.Count; i++)
        {
            foreach (var group in table.Entities.At(words.WordStems, i).Where(name => !name.IsShort || IsWritten(words, i, name)).GroupBy(name => name.Column))
            {
                if (taken.TryGetValue(group.Key.Index, out var until) && i < until) continue;
                var longest = group.Max(name => name.Stems.Length);
                var best = group.Where(name => name.Stems.Length == longest).ToList();
                if (!IsName(table, words, i, longest, best[0])) continue;
                var quality = best.Max(name => name.Quality);
                var values = best.Where(name => name.Quality == quality).Select(name => name.Value).Distinct().ToList();
                if (values.Count > 4) continue;
                taken[group.Key.Index] = i + longest;
                mentions.Add(new EntityMention(group.Key, values.Count == 1 ? Group(values[0], group.Key, longest) : values, words.TokenOf[i], words.TokenOf[i + longest - 1], quality));
            }
        }

        Numbered(table, words, mentions);
        return Joined(words, mentions);
    }

    /// <summary>The one value of the table that a title names; null where it names none or several.</summary>
    public static EntityMention? InTitle(TableModel table, IReadOnlyList<string> title)
    {
        EntityMention? found = null;
        for (var i = 0; i < title.Count; i++)
            foreach (var name in table.Entities.At(title, i).Where(name => name.Quality >= 0.95).Take(1))
            {
                if (found is not null && (found.Column != name.Column || found.Values[0] != name.Value)) return null;
                found = new EntityMention(name.Column, [name.Value], 0, 0, name.Quality);
            }

        // A short word alone is too often just a word.
        return found is not null && found.Values[0].Length > 3 ? found : null;
    }

    /// <summary>"The 400 block" where the rows are named by numbers.</summary>
    private static void Numbered(TableModel table, SentenceWords words, List<EntityMention> mentions)
    {
        if (table.Key is not { Kind: ColumnKind.Number } key) return;
        var nouns = table.Header(key).Stems;
        for (var i = 0; i < words.WordStems.Count; i++)
        {
            if (!char.IsAsciiDigit(words.WordStems[i][0])) continue;
            if (i + 1 < words.WordStems.Count && nouns.Contains(words.WordStems[i + 1])) mentions.Add(new EntityMention(key, [words.WordStems[i]], words.TokenOf[i], words.TokenOf[i + 1], 1));
            else if (i > 0 && nouns.Contains(words.WordStems[i - 1])) mentions.Add(new EntityMention(key, [words.WordStems[i]], words.TokenOf[i - 1], words.TokenOf[i], 1));
        }
    }

    /// <summary>"Brake and Elsfleth took two fifths": names of one column that are strung together stand for all of them.</summary>
    private static List<EntityMention> Joined(SentenceWords words, List<EntityMention> mentions)
    {
        var joined = new List<EntityMention>();
        foreach (var mention in mentions.OrderBy(mention => mention.First))
        {
            var before = joined.FindLastIndex(other => other.Column == mention.Column);
            if (before >= 0 && IsList(words, joined[before].Last + 1, mention.First))
                joined[before] = joined[before] with { Values = [.. joined[before].Values, .. mention.Values.Except(joined[before].Values)], Last = mention.Last, Quality = Math.Min(joined[before].Quality, mention.Quality) };
            else joined.Add(mention);
        }

        return joined;
    }

    private static bool IsList(SentenceWords words, int first, int end)
    {
        var isJoined = false;
        for (var i = first; i < end; i++)
        {
            if (words.Sentence.Lower(i) is not ("," or "and" or "the" or "&")) return false;
            isJoined |= words.Sentence.Lower(i) is "," or "and" or "&";
        }

        return isJoined && words.Sentence.Lower(end - 1) is "and" or "," or "the" or "&";
    }

    /// <summary>Short or rare names have to be written as names: "in" is no "IN", and "rose" no Rose.</summary>
    private static bool IsWrittenAsName(SentenceWords words, int i, EntityName name)
    {
        var token = words.TokenOf[i];
        var tag = words.Sentence.Tags[token];
        if (words.Sentence.Tokens[token].IsCapitalized && token > 0 && words.WordStems[i].Length > 3) return true;
        if (words.Sentence.Tokens[token].IsCapitalized && words.WordStems[i].Length > 3 && words.Sentence.Tokens[token].Text == name.Value) return true;
        if (tag is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Verb)) return false;
        if (words.WordStems[i].Length >= 3 && name.Column.DistinctCount <= 30) return true;
        return words.Sentence.Tokens[token].IsCapitalized && (token > 0 || tag == PartOfSpeech.ProperNoun || words.WordStems[i].Length > 3) || (words.WordStems[i].Length > 3 && name.Quality < 1 && name.Column.DistinctCount < 400);
    }

    /// <summary>"Ashgill" of "Ashgill Primary", "Cobalt" where the article has said "Cobalt Buses": in capitals, and not as a part of another name.</summary>
    private static bool IsWritten(SentenceWords words, int i, EntityName name)
    {
        if (name.NeedsWhole && !words.IsInArticle(name.Whole ?? name.Value)) return false;
        int first = words.TokenOf[i], last = words.TokenOf[i + name.Stems.Length - 1];
        return words.Sentence.Tokens[first] is var token && (token.IsCapitalized || char.IsAsciiDigit(token.Text[0])) && !IsPartOfName(words, first - 1) && !IsPartOfName(words, last + 1);
    }

    private static bool IsPartOfName(SentenceWords words, int token) =>
        token > 0 && token < words.Sentence.Tokens.Length && words.Sentence.Tags[token] == PartOfSpeech.ProperNoun && words.Sentence.Tokens[token].IsCapitalized;

    /// <summary>A lone number is a value only beside its column's word: "block 400"; a lone common word only where it is the whole cell.</summary>
    private static bool IsName(TableModel table, SentenceWords words, int i, int length, EntityName name)
    {
        if (length > 1) return true;
        var stem = words.WordStems[i];
        if (name.IsShort) return true;
        if (!char.IsAsciiDigit(stem[0])) return stem.Length > 1 && IsWrittenAsName(words, i, name);
        var header = table.Header(name.Column).Stems;
        return (i > 0 && header.Contains(words.WordStems[i - 1])) || (i + 1 < words.WordStems.Count && header.Contains(words.WordStems[i + 1]));
    }

    /// <summary>"Muslim" for "Moslem", "Moslem Suni" and "Moslem Shiite": a short cell whose word begins others.</summary>
    private static List<string> Group(string value, DataColumn column, int length)
    {
        if (length != 1 || column.DistinctCount > 60 || PlaceNames.OtherNames(value).Any()) return [value];
        var group = column.Values.Where(other => other == value || (other.Length > value.Length && other.StartsWith(value, StringComparison.OrdinalIgnoreCase) && other[value.Length] == ' ' && other.AsSpan(value.Length + 1).IndexOfAny(" ,/") < 0)).ToList();
        return group.Count is > 1 and <= 5 ? group : [value];
    }
}
