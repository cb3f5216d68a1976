namespace ClaimTracker.Cli;

/// <summary>Every code that the command ends with. What an article says changes the code only where <c>--fail-on</c> asks for it.</summary>
internal static class ExitCodes
{
    /// <summary>It ran.</summary>
    public const int Ran = 0;

    /// <summary>The command line is wrong, no dataset at all can be read, a store, model or sheet cannot be used, or the output cannot be written.</summary>
    public const int Usage = 1;

    /// <summary>It ran, but some inputs could not be read, or some decisions are about nothing in the store.</summary>
    public const int SomeUnread = 2;

    /// <summary>It ran, and found what <c>--fail-on</c> asks for. The only code that depends on what an article says.</summary>
    public const int Found = 3;

    /// <summary>It was cancelled (Ctrl+C).</summary>
    public const int Cancelled = 130;
}
