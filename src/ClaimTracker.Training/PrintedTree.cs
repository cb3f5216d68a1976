using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Shows what the shipped models make of a text.</summary>
internal static class PrintedTree
{
    public static void Print(string text, TextWriter log)
    {
        var article = new Article(text) { Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        foreach (var sentence in new SentenceSplitter().Split(article))
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var head = sentence.Heads[i] < 0 ? "" : sentence.Tokens[sentence.Heads[i]].Text;
                log.WriteLine($"{i,3} {sentence.Tokens[i].Text,-20} {sentence.Tags[i],-14} {sentence.PennTags[i],-12} {sentence.NameLabels[i],-12} {sentence.Relations[i],-24} {head}");
            }

            log.WriteLine();
        }
    }
}
