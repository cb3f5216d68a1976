namespace ClaimTracker.Cli.Output;

/// <summary>What <c>--only</c> leaves.</summary>
internal enum Selection
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Claims alone.</summary>
    Claims,

    /// <summary>Quotes alone.</summary>
    Quotes,
}
