namespace ClaimTracker.Articles.Bodies;

/// <summary>The article's text and what is said of its parts.</summary>
internal sealed record BodyText(string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<Link> Links)
{
    public static BodyText None { get; } = new("", [], []);

    public IReadOnlyList<DataTable> Tables { get; init; } = [];

    public IReadOnlyList<Post> Posts { get; init; } = [];

    public IReadOnlyList<Aside> Asides { get; init; } = [];
}
