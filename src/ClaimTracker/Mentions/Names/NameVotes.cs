using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>What the tagger takes each name of an article for, all places where it stands taken together.</summary>
/// <remarks>
/// One sentence alone misleads: "Ashdown fell again" may be a town, a firm or a man; the next sentence knows. Votes are counted on first
/// use: they need the sentences tagged, and titles and lists decide on most names.
/// </remarks>
internal sealed class NameVotes(List<NameCandidate> candidates)
{
    /// <summary>What "town" in "the town of Neville" and "language" in "the Nevi language" say of the name, by word and place.</summary>
    private static readonly Dictionary<(string Word, string Where), NameKind> Neighbours =
        WordList.Rows("name-neighbours.txt").ToDictionary(row => (row[0], row[1]), row => Enum.Parse<NameKind>(row[2]));

    private static readonly System.Collections.Frozen.FrozenSet<string> Prepositions = WordList.Read("name-prepositions.txt");

    /// <summary>How many places are asked: the first ones, where an article says who is who; each asks for its sentence's tags.</summary>
    private const int Heard = 4;

    private readonly ILookup<string, NameCandidate> _mentions = candidates.ToLookup(candidate => candidate.Text, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NameKind?> _kinds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind that most words of a name were taken for; null where most were taken for no name at all.</summary>
    public NameKind? Of(NameCandidate candidate)
    {
        var text = candidate.Text;
        if (!_kinds.TryGetValue(text, out var kind)) _kinds.Add(text, kind = IsLanguage(candidate) ? NameKind.Other : Count(_mentions[text]));
        return kind;
    }

    /// <summary>"Old Tesuri" is a language where the article speaks of "the Tesuri language".</summary>
    private bool IsLanguage(NameCandidate candidate)
    {
        if (candidate.Words.Length == 1) return false;
        foreach (var mention in _mentions[candidate.Words[^1]])
            if (Told(mention) == NameKind.Other)
                return true;
        return false;
    }

    /// <summary>True where the name stands behind a preposition of place half of the times and more.</summary>
    public bool StandsAsPlace(NameCandidate candidate) => IsMostly(candidate, static mention =>
    {
        var before = mention.First - 1;
        if (mention.Sentence.Lower(before) == "the") before--;
        return Prepositions.Contains(mention.Sentence.Lower(before));
    });

    /// <summary>"The Kodaks", "a Kodak": things take an article half of the times and more, people hardly ever.</summary>
    public bool TakesArticle(NameCandidate candidate) => IsMostly(candidate, static mention => mention.Sentence.Lower(mention.TitleFirst - 1) is "the" or "a" or "an");

    /// <summary>True where half of the places where the name stands, and more, are so.</summary>
    private bool IsMostly(NameCandidate candidate, Func<NameCandidate, bool> isSo)
    {
        int so = 0, all = 0;
        foreach (var mention in _mentions[candidate.Text])
        {
            all++;
            if (isSo(mention)) so++;
        }

        return 2 * so >= all;
    }

    /// <summary>"Zorani refused", "Zorani's brother", "Zorani et al.", "Zorani (1995)": what people do, unlike languages and things.</summary>
    public bool ActsAsPerson(NameCandidate candidate)
    {
        foreach (var mention in _mentions[candidate.Text])
        {
            var (sentence, next) = (mention.Sentence, mention.Last + 1);
            if (next >= sentence.Tokens.Length) continue;
            if (sentence.Tags[next] == PartOfSpeech.Verb || sentence.Lower(next) is "'s" or "'" or "et") return true;
            if (sentence.Lower(next) is "(" or "," && next + 1 < sentence.Tokens.Length && sentence.Tokens[next + 1] is { Kind: TokenKind.Number, Text.Length: 4 }) return true;
        }

        return false;
    }

    /// <summary>"The FWC", "FWC said", "run by FWC": an acronym that does something somewhere, unlike that of a field or a thing ("trained in DH").</summary>
    public bool ActsAsBody(NameCandidate candidate)
    {
        foreach (var mention in _mentions[candidate.Text])
        {
            var (sentence, next) = (mention.Sentence, mention.Last + 1);
            if (sentence.Lower(mention.First - 1) is "the" or "by" or "(" || sentence.Lower(next) is "'s") return true;
            if (next < sentence.Tokens.Length && sentence.Tags[next] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return true;
        }

        return false;
    }

    private static NameKind? Count(IEnumerable<NameCandidate> mentions)
    {
        // Once is enough: whoever writes so knows what it is.
        foreach (var mention in mentions)
            if (Told(mention) is { } told)
                return told;
        var votes = new int[5];
        foreach (var mention in mentions.Take(Heard))
        {
            var labels = mention.Sentence.NameLabels;
            for (var i = mention.First; i <= mention.Last; i++) votes[(int)labels[i]]++;
        }

        var best = (int)NameKind.Other;
        for (var kind = (int)NameKind.Person; kind < (int)NameKind.Other; kind++)
            if (votes[kind] > 0 && votes[kind] >= votes[best])
                best = kind;
        return votes[best] >= votes[0] && votes[best] > 0 ? (NameKind)best : null;
    }

    private static NameKind? Told(NameCandidate mention)
    {
        var sentence = mention.Sentence;
        if (Neighbours.TryGetValue((sentence.Lower(mention.Last + 1), "after"), out var kind)) return kind;
        return sentence.Lower(mention.First - 1) == "of" && Neighbours.TryGetValue((sentence.Lower(mention.First - 2), "of"), out kind) ? kind : null;
    }
}
