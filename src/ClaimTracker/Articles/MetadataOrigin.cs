namespace ClaimTracker.Articles;

/// <summary>Where a value of an article's metadata comes from.</summary>
/// <param name="Field">The field in camel case: <c>title</c>, <c>authors</c>, <c>published</c>, <c>outlet</c> and so on.</param>
/// <param name="Value">The value that was taken, as text.</param>
/// <param name="Origin">The place: <c>caller</c>, <c>JSON-LD headline</c>, <c>meta og:title</c>, <c>h1</c>, <c>byline</c>, <c>time element</c>, <c>address</c> and so on.</param>
public sealed record MetadataOrigin(string Field, string Value, string Origin);
