using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>A link inside a unit: where its words stand in <see cref="Unit.Text"/>, and the anchor's node.</summary>
internal readonly record struct UnitLink(int Start, int End, int Anchor);

/// <summary>A cell of a table's row: where its words stand in <see cref="Unit.Text"/>, and its node.</summary>
internal readonly record struct UnitCell(int Start, int End, int Node);

/// <summary>A stretch of a page's text that no block boundary cuts: a candidate for a block of the article.</summary>
internal sealed class Unit(int owner, string text)
{
    /// <summary>The nearest block element around the text.</summary>
    public int Owner { get; } = owner;

    /// <summary>The text with its white space normalised; never empty.</summary>
    public string Text { get; } = text;

    public BlockKind Kind { get; set; }

    /// <summary>The text nodes that its first and last character come from, and where in their text those stand.</summary>
    public int FirstNode { get; init; }

    public int FirstOffset { get; init; }

    public int LastNode { get; init; }

    public int LastOffset { get; init; }

    public IReadOnlyList<UnitLink> Links { get; init; } = [];

    /// <summary>For a row of a table its cells that are not empty; else empty.</summary>
    public IReadOnlyList<UnitCell> Cells { get; init; } = [];

    /// <summary>Why it was left out of the article, or kept; null until that is decided.</summary>
    public string? Reason { get; set; }

    /// <summary>How many characters of the text are link words.</summary>
    public int LinkLength { get; init; }

    /// <summary>How many characters of the text are bold.</summary>
    public int BoldLength { get; init; }

    /// <summary>What the elements around it say, from the page's root or, once a container is chosen, from below it.</summary>
    public Marks Marks { get; set; }

    /// <summary>How much it looks like running text: its length, or less.</summary>
    public double Value { get; set; }

    public double LinkShare => (double)LinkLength / Text.Length;
}
