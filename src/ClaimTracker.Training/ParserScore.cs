using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>How many heads and relations of a set are right, with predicted tags and the treebank's own tokens.</summary>
internal static class ParserScore
{
    public static void Print(string name, Tagger tagger, Parser parser, IReadOnlyList<GoldSentence> sentences, TextWriter log)
    {
        int heads = 0, both = 0, all = 0;
        foreach (var sentence in sentences)
        {
            var tags = tagger.TagAll(sentence.Tokens);
            var tree = parser.Parse(sentence.Tokens, tags.Words);
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                all++;
                if (tree.Heads[i] != sentence.Heads[i]) continue;
                heads++;
                if (tree.Relations[i] == sentence.Relations[i]) both++;
            }
        }

        log.WriteLine($"{name,-24} UAS {100.0 * heads / all:F2}  LAS {100.0 * both / all:F2}  ({all} tokens, punctuation included)");
    }
}
