using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>What an article says a person is, right behind the name: "Gary Munk, 43, a self-employed courier", or before it.</summary>
/// <param name="At">Where the name stands.</param>
/// <param name="Entity">The person.</param>
/// <param name="Words">The words, "self-employed" and "courier".</param>
internal sealed record Apposition(int At, Entity Entity, IReadOnlySet<string> Words);

/// <summary>Finds <see cref="Apposition"/>s.</summary>
internal static class Appositions
{
    private const int MostTokens = 8;

    /// <summary>All of them in text order, by their last word.</summary>
    public static Dictionary<string, List<Apposition>> Find(IReadOnlyList<Passage> passages)
    {
        var found = new Dictionary<string, List<Apposition>>(StringComparer.Ordinal);
        foreach (var p in passages)
            for (var i = 0; i < p.Count; i++)
            {
                if (p.NameAt(i) is not (var name and >= 0) || p.NameAt(i + 1) == name || p.Names[name].Entity.Kind != NameKind.Person) continue;
                var (first, last) = Behind(p, i) is var behind && behind.Last >= behind.First ? behind : Before(p, i);
                if (last < first) continue;
                if (!found.TryGetValue(p.Lower(last), out var list)) found.Add(p.Lower(last), list = []);
                list.Add(new Apposition(p.Names[name].Span.Start, p.Names[name].Entity, p.SpanOf(first, last).Slice(p.Text).ToLowerInvariant().Split(' ').ToHashSet(StringComparer.Ordinal)));
            }

        return found;
    }

    /// <summary>"self-employed courier Gary Munk": nouns and adjectives in small letters before the name.</summary>
    private static (int First, int Last) Before(Passage p, int name)
    {
        var last = name;
        while (p.NameAt(last) == p.NameAt(name)) last--;
        var first = last + 1;
        while (last - first < MostTokens && first > 0 && p.IsFree(first - 1) && !p.Tokens[first - 1].IsCapitalized && (p.Tag(first - 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective || p.Lower(first - 1) == "-" && p.IsGlued(first - 1) || p.Lower(first) == "-" && p.IsGlued(first))) first--;
        return last >= 0 && p.Tag(last) == PartOfSpeech.Noun ? (first, last) : (0, -1);
    }

    private static (int First, int Last) Behind(Passage p, int name)
    {
        var i = name + 1;
        if (!p.IsComma(i)) return (0, -1);
        if (i + 1 < p.Count && p.Tokens[i + 1].Kind == TokenKind.Number && p.IsComma(i + 2)) i += 2;
        if (p.Lower(i + 1) is not ("a" or "an" or "the")) return (0, -1);
        var first = i + 2;
        var last = first - 1;
        for (var at = first; at < p.Count && at - first < MostTokens; at++)
            if (p.Lower(at) == "-" && p.IsGlued(at)) continue;
            else if (p.IsFree(at) && p.NameAt(at) < 0 && p.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Adjective || p.Lower(at - 1) == "-" && p.IsGlued(at)) last = at;
            else break;
        return (first, last);
    }
}
