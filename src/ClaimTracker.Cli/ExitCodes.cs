namespace ClaimTracker.Cli;

/// <summary>Every code that the command ends with. What an article says never changes the code.</summary>
internal static class ExitCodes
{
    /// <summary>It ran.</summary>
    public const int Ran = 0;

    /// <summary>The command line is wrong, or the output cannot be written.</summary>
    public const int Usage = 1;

    /// <summary>It ran, but some inputs could not be read.</summary>
    public const int SomeUnread = 2;

    /// <summary>It was cancelled (Ctrl+C).</summary>
    public const int Cancelled = 130;
}
