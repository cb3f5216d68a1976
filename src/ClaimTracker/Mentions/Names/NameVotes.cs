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

    private static readonly System.Collections.Frozen.FrozenDictionary<string, string> Locatives = WordList.ReadMap("name-locatives.txt");

    /// <summary>How many places are asked: the first ones, where an article says who is who; each asks for its sentence's tags.</summary>
    private const int Heard = 4;

    private readonly ILookup<string, NameCandidate> _mentions = candidates.ToLookup(candidate => candidate.Text, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (NameKind? Kind, bool IsTold)> _kinds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind that most words of a name were taken for; null where most were taken for no name at all.</summary>
    public NameKind? Of(NameCandidate candidate) => Ask(candidate).Kind;

    /// <summary>The kind that what stands around the name says somewhere in the article; null where nothing does.</summary>
    public NameKind? ToldOf(NameCandidate candidate) => Ask(candidate) is { IsTold: true } answer ? answer.Kind : null;

    private (NameKind? Kind, bool IsTold) Ask(NameCandidate candidate)
    {
        var text = candidate.Text;
        if (!_kinds.TryGetValue(text, out var answer)) _kinds.Add(text, answer = IsLanguage(candidate) ? (NameKind.Other, true) : Count(_mentions[text]));
        return answer;
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

    /// <summary>"In Vessa", "near Vessa": what a third and more of the places where the name stands have before it, and in none of them it speaks.</summary>
    public bool IsLocated(NameCandidate candidate)
    {
        int located = 0, near = 0, all = 0;
        foreach (var mention in _mentions[candidate.Text])
        {
            if (mention.HasTitle || EntityFacts.FollowedByPersonVerb(mention)) return false;
            all++;
            var sentence = mention.Sentence;
            if (mention.Last + 1 < sentence.Tokens.Length && sentence.Tokens[mention.Last + 1].Kind == TokenKind.Number) return false; // "in Figure 3"
            if (sentence.Lower(mention.Last + 1) is "'s" or "'") continue;
            if (!Locatives.TryGetValue(sentence.Lower(mention.First - 1), out var strength)) continue;
            if (strength == "sure") located++;
            else near++;
        }

        return (located > 0 && 3 * located >= all) || (located + near > 1 && 2 * (located + near) >= all);
    }

    /// <summary>"The museum said", "by the museum": somewhere the name does what a body does.</summary>
    public bool Speaks(NameCandidate candidate)
    {
        foreach (var mention in _mentions[candidate.Text])
        {
            var (sentence, before) = (mention.Sentence, mention.First - 1);
            if (sentence.Lower(before) == "the") before--;
            if (sentence.Lower(before) == "by" || EntityFacts.FollowedByPersonVerb(mention)) return true;
        }

        return false;
    }

    /// <summary>"STS-135", "ISO 639": letters that a number follows half of the times and more name a thing of a series.</summary>
    public bool IsNumbered(NameCandidate candidate) => IsMostly(candidate, static mention =>
    {
        var (sentence, next) = (mention.Sentence, mention.Last + 1);
        if (sentence.Lower(next) == "-" && sentence.IsGlued(next) && sentence.IsGlued(next + 1)) next++;
        return next < sentence.Tokens.Length && sentence.Tokens[next].Kind == TokenKind.Number;
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
            if (NameCitation.Ends(sentence, mention.Last)) return true;
            if (next >= sentence.Tokens.Length) continue;
            // "Zorani and Tevis argued"
            var after = sentence.Lower(next) == "and" && NameRun.IsCapital(sentence, next + 1) ? Math.Min(next + 2, sentence.Tokens.Length - 1) : next;
            if (sentence.Tags[after] == PartOfSpeech.Verb || sentence.Lower(next) is "'s" or "'" or "et") return true;
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

    private static (NameKind? Kind, bool IsTold) Count(IEnumerable<NameCandidate> mentions)
    {
        // Once is enough: whoever writes so knows what it is.
        foreach (var mention in mentions)
            if (Told(mention) is { } told)
                return (told, true);
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
        return (votes[best] >= votes[0] && votes[best] > 0 ? (NameKind)best : null, false);
    }

    private static NameKind? Told(NameCandidate mention)
    {
        var sentence = mention.Sentence;
        if (mention.Words.Length == 1 && mention.Words[0].Any(char.IsLower) && NameCitation.Ends(sentence, mention.Last) && !NameWords.IsField(mention.Words[0].ToLowerInvariant())) return NameKind.Person;
        if (Neighbours.TryGetValue((sentence.Lower(mention.Last + 1), "after"), out var kind)) return kind;
        if (mention is { HasTitle: false, First: > 0 } && Neighbours.TryGetValue((sentence.Lower(mention.First - 1), "before"), out kind) && (sentence.Tags[mention.First - 1] == PartOfSpeech.Noun || sentence.Lower(mention.First - 2) == "-")) return kind;
        if (sentence.Lower(mention.First - 1) is "of" or "in" && Neighbours.TryGetValue((sentence.Lower(mention.First - 2), sentence.Lower(mention.First - 1)), out kind)) return kind;
        if (sentence.Lower(mention.First - 1) is "like" or "including" && Neighbours.TryGetValue((sentence.Lower(mention.First - 2), "like"), out kind)) return kind;
        if (sentence.Lower(mention.First - 1) == "as" && sentence.Lower(mention.First - 2) == "such" && Neighbours.TryGetValue((sentence.Lower(mention.First - 3), "like"), out kind)) return kind;
        return NameDefinition.Noun(mention) is { } noun && Neighbours.TryGetValue((noun, "is"), out kind) ? kind : null;
    }
}
