using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>How many tags of a set are right.</summary>
internal static class TaggerScore
{
    public static void Print(string name, Tagger tagger, IReadOnlyList<GoldSentence> sentences, TextWriter log)
    {
        int parts = 0, penn = 0, all = 0, names = 0, found = 0, marked = 0;
        foreach (var sentence in sentences)
        {
            var tags = tagger.TagAll(sentence.Tokens);
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                all++;
                if (tags.Parts[i] == sentence.Tags[i].Part) parts++;
                if (tags.Penn[i] == sentence.Tags[i].Penn) penn++;
                if (sentence.NameLabels is not { } labels) continue;
                bool isFound = IsKind(tags.Names[i]), isMarked = IsKind(labels[i]);
                if (isFound) found++;
                if (isMarked) marked++;
                if (isFound && tags.Names[i] == labels[i]) names++;
            }
        }

        log.WriteLine($"{name,-24} UPOS {100.0 * parts / all:F2}  XPOS {100.0 * penn / all:F2}  ({all} tokens)" + (marked > 0 ? $"  words of names F1 {200.0 * names / (found + marked):F1}" : ""));
    }

    private static bool IsKind(NameLabel label) => label is NameLabel.Person or NameLabel.Place or NameLabel.Organization;
}
