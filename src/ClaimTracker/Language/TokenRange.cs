namespace ClaimTracker.Language;

/// <summary>A run of tokens of one sentence.</summary>
/// <remarks>The default value is the first token alone.</remarks>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, which belongs to the run.</param>
public readonly record struct TokenRange(int First, int Last)
{
    /// <summary>How many tokens.</summary>
    public int Count => Last - First + 1;

    /// <summary>True where the token at <paramref name="index"/> belongs to the run.</summary>
    public bool Contains(int index) => First <= index && index <= Last;
}
