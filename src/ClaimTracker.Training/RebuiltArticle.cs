using System.Text;
using ClaimTracker.Articles;

namespace ClaimTracker.Training;

/// <summary>A treebank's document as its readers saw it: paragraphs as blocks, spaces where the treebank says.</summary>
/// <param name="Article">The text and its blocks.</param>
/// <param name="Sentences">Where each sentence of the treebank stands.</param>
/// <param name="Tokens">For each sentence where its tokens stand.</param>
internal sealed record RebuiltArticle(Article Article, IReadOnlyList<TextSpan> Sentences, IReadOnlyList<TextSpan[]> Tokens)
{
    public static RebuiltArticle Of(IReadOnlyList<GoldSentence> document)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var sentences = new List<TextSpan>();
        var tokens = new List<TextSpan[]>();
        var block = 0;
        var spaced = true;
        foreach (var sentence in document)
        {
            if (sentence.StartsParagraph && text.Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromBounds(block, text.Length)));
                text.Append("\n\n");
                block = text.Length;
            }
            else if (spaced && text.Length > 0)
            {
                text.Append(' ');
            }

            var start = text.Length;
            var spans = new TextSpan[sentence.Tokens.Length];
            for (var i = 0; i < spans.Length; i++)
            {
                spans[i] = new TextSpan(text.Length, sentence.Tokens[i].Text.Length);
                text.Append(sentence.Tokens[i].Text);
                spaced = sentence.SpaceAfter[i];
                if (spaced && i + 1 < spans.Length) text.Append(' ');
            }

            tokens.Add(spans);
            sentences.Add(TextSpan.FromBounds(start, text.Length));
        }

        if (text.Length > block) blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromBounds(block, text.Length)));
        return new RebuiltArticle(new Article(text.ToString()) { Blocks = blocks }, sentences, tokens);
    }
}
