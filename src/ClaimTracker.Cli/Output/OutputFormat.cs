namespace ClaimTracker.Cli.Output;

/// <summary>Tells in which format a file is meant to be.</summary>
internal static class OutputFormat
{
    /// <summary>The format that is named, else the one that the file's ending says; null where neither says any.</summary>
    /// <param name="named">What <c>--format</c> says.</param>
    /// <param name="destination">What <c>--output</c> says.</param>
    public static string? Of(string? named, string? destination) => named ?? Path.GetExtension(destination)?.ToLowerInvariant() switch
    {
        ".csv" => "csv",
        ".json" => "json",
        ".ndjson" or ".jsonl" => "ndjson",
        ".html" or ".htm" => "html",
        _ => null,
    };
}
