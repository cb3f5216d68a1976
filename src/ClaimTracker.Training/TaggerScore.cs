using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>How many tags of a set are right.</summary>
internal static class TaggerScore
{
    public static void Print(string name, Tagger tagger, IReadOnlyList<GoldSentence> sentences, TextWriter log)
    {
        int parts = 0, penn = 0, all = 0;
        foreach (var sentence in sentences)
        {
            var tags = tagger.TagAll(sentence.Tokens);
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                all++;
                if (tags.Parts[i] == sentence.Tags[i].Part) parts++;
                if (tags.Penn[i] == sentence.Tags[i].Penn) penn++;
            }
        }

        log.WriteLine($"{name,-24} UPOS {100.0 * parts / all:F2}  XPOS {100.0 * penn / all:F2}  ({all} tokens)");
    }
}
