using System.Text.Json;
using ClaimTracker.Verification.Datasets.Files;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Reads NDJSON: one object a line, streaming.</summary>
internal static class NdjsonReader
{
    private const int LongestLine = 1 << 22;

    /// <summary>The file as one table. Lines that are no object are left out and reported.</summary>
    public static RawTable Read(string path, FileFacts facts, DatasetOptions options, Action<string> reportBadLines, CancellationToken cancellationToken)
    {
        var keys = new JsonColumns(options.MaxColumns);
        var (good, bad, firstBad, line) = (0L, 0L, 0L, 0L);
        foreach (var record in Lines(path, facts, cancellationToken))
        {
            line++;
            if (record is { } document)
            {
                good++;
                using (document) keys.Add(document.RootElement);
            }
            else if (bad++ == 0) firstBad = line;
        }

        if (good == 0 || bad > 0.1 * (good + bad)) throw new DatasetException(DatasetCodes.WrongFormat, $"{bad} of its {good + bad} lines are no JSON object, the first is line {firstBad}");
        if (bad > 0) reportBadLines($"{bad} lines are no JSON object (the first is line {firstBad}); they were left out.");
        return new RawTable(null, token => Rows(path, facts, keys, token), keys.Headers);
    }

    private static IEnumerable<string?[]> Rows(string path, FileFacts facts, JsonColumns keys, CancellationToken cancellationToken)
    {
        foreach (var record in Lines(path, facts, cancellationToken))
        {
            if (record is null) continue;
            using (record) yield return keys.Row(record.RootElement);
        }
    }

    /// <summary>The lines that are not blank; null for one that is no object.</summary>
    private static IEnumerable<JsonDocument?> Lines(string path, FileFacts facts, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(path, facts.Encoding);
        while (reader.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line)) continue;
            JsonDocument? document = null;
            try
            {
                if (line.Length <= LongestLine) document = JsonDocument.Parse(line);
                if (document?.RootElement.ValueKind != JsonValueKind.Object)
                {
                    document?.Dispose();
                    document = null;
                }
            }
            catch (JsonException)
            {
                // Counted by the caller.
            }

            yield return document;
        }
    }
}
