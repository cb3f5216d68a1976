namespace ClaimTracker.Cli;

/// <summary>Says what keeps a file from being read or written, in words and without repeating its path.</summary>
internal static class FileProblem
{
    public static string OfReading(Exception exception) => Of(exception, "this user may not read it.");

    public static string OfWriting(Exception exception) => Of(exception, "this user may not write there.");

    private static string Of(Exception exception, string forbidden)
    {
        if (exception is UnauthorizedAccessException) return forbidden;
        if (exception is PathTooLongException) return "its name is too long.";
        if (exception is FileNotFoundException) return "there is no such file.";
        // The system's own words end in the path, which the message has already: "No space left on device : '.x.unfinished'".
        var at = exception.Message.IndexOf(" : '", StringComparison.Ordinal);
        return at < 0 ? exception.Message : exception.Message[..at] + ".";
    }
}
