using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Tests.Language;

/// <summary>Sentences of texts without a page around them.</summary>
internal static class Sentences
{
    private static readonly SentenceSplitter Splitter = new();

    public static IReadOnlyList<Sentence> All(string text) => Splitter.Split(Blocks(text));

    public static Sentence Of(string text) => Assert.Single(All(text));

    /// <summary>An article with the given paragraphs.</summary>
    public static Article Blocks(params string[] paragraphs)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Length > 0) blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, paragraph.Length)));
            at += paragraph.Length + 2;
        }

        return new Article(string.Join("\n\n", paragraphs)) { Blocks = blocks };
    }
}
