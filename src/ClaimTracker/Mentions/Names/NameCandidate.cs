using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>A run of capitals that may be a name, before it is known whose.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="First">First token of the name, title excluded.</param>
/// <param name="Last">Last token of the name.</param>
/// <param name="TitleFirst">First token of the title before it; the same as <paramref name="First"/> where there is none.</param>
/// <param name="Words">The words of the name without nickname.</param>
/// <param name="Gender">What the title says.</param>
/// <param name="Opens">True where the run opens its sentence, so that the capital proves nothing.</param>
internal sealed record NameCandidate(Sentence Sentence, int First, int Last, int TitleFirst, string[] Words, Gender Gender, bool Opens)
{
    /// <summary>True where a title or honorific stands before the name, which makes it a person's.</summary>
    public bool HasTitle => TitleFirst < First;

    public string Text => string.Join(' ', Words).Replace(" - ", "-", StringComparison.Ordinal);

    public TextSpan Span => Sentence.SpanOf(First, Last);

    public TextSpan TitledSpan => Sentence.SpanOf(TitleFirst, Last);
}
