using ClaimTracker.Verification.Datasets.Files;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Reads CSV and its kin: any delimiter, any of the usual encodings.</summary>
internal static class DelimitedReader
{
    private const int SampleChars = 1 << 16;

    /// <summary>The file as one table.</summary>
    public static RawTable Read(string path, FileFacts facts, DatasetOptions options)
    {
        if (FileSignature.Of(facts.Head) is { } other) throw new DatasetException(DatasetCodes.WrongFormat, $"it is no text but {other}");
        if (facts.HasNul) throw new DatasetException(DatasetCodes.WrongFormat, "it is no text: it holds NUL bytes");
        string sample;
        bool isWhole;
        using (var reader = Open(path, facts))
        {
            var buffer = new char[SampleChars];
            var length = reader.ReadBlock(buffer, 0, buffer.Length);
            (sample, isWhole) = (new string(buffer, 0, length), length < buffer.Length);
        }

        var delimiter = Dialect.Delimiter(sample, isWhole, Path.GetExtension(path).ToLowerInvariant());
        var hinted = sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        var table = new RawTable(null, token => Rows(path, facts, delimiter, hinted ? 1 : 0, options.MaxColumns, token));
        var end = sample.IndexOf('\n', StringComparison.Ordinal);
        return delimiter == '\t' && end > 0 ? EurostatTable.Unpack(table, sample[..end]) : table;
    }

    private static IEnumerable<string?[]> Rows(string path, FileFacts facts, char delimiter, int skip, int mostCells, CancellationToken cancellationToken)
    {
        using var reader = Open(path, facts);
        foreach (var row in DelimitedText.Rows(reader, delimiter, mostCells, cancellationToken))
        {
            if (skip-- > 0) continue;
            yield return row;
        }
    }

    private static StreamReader Open(string path, FileFacts facts) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), facts.Encoding, detectEncodingFromByteOrderMarks: true);
}
