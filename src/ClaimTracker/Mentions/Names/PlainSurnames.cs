using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Surnames that are everyday words too: after "Jade Black", "Black said" is hers and "the black dress" is not; so are "May", "Young" and "English".</summary>
internal sealed class PlainSurnames
{
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    /// <summary>Collects what follows a first name and ends the run of capitals, where nothing else would take it for a name.</summary>
    public PlainSurnames(IReadOnlyList<Sentence> sentences, SentenceOpener opener)
    {
        foreach (var sentence in sentences)
        {
            var tokens = sentence.Tokens;
            for (var i = 0; i + 1 < tokens.Length; i++)
                if (tokens[i].IsCapitalized && NameRun.IsCapital(sentence, i + 1) && opener.IsPlain(tokens[i + 1]) && NameWords.FirstNameGender(tokens[i].Text) != Gender.None && !NameRun.IsCapital(sentence, i + 2))
                    _surnames.Add(tokens[i + 1].Text);
        }
    }

    /// <summary>True where such a surname stands alone and does what a person does: it has a verb, or owns something.</summary>
    public bool Acts(Sentence sentence, int i)
    {
        if (_surnames.Count == 0 || !_surnames.Contains(sentence.Tokens[i].Text) || NameRun.IsCapital(sentence, i + 1) || NameRun.IsCapital(sentence, i - 1)) return false;
        if (sentence.Lower(i - 1) is "in" or "on" or "since" or "by" or "until" or "last" or "this" or "next" or "of" or "during" or "late" or "early" or "mid" or "-") return false; // "In May rents rose"
        var next = i + 1;
        if (sentence.Lower(next) is "'s" or "," or "who") return true;
        return next < sentence.Tokens.Length && sentence.PennTags[next] is PennTag.VBD or PennTag.VBZ or PennTag.MD;
    }
}
