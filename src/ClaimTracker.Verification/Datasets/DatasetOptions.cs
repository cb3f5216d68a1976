namespace ClaimTracker.Verification.Datasets;

/// <summary>How datasets are opened.</summary>
/// <remarks>Immutable; validated when a catalogue is opened.</remarks>
public sealed record DatasetOptions
{
    /// <summary>The defaults.</summary>
    public static DatasetOptions Default { get; } = new();

    /// <summary>The most distinct values of a text column that are kept for the linking of names. 20,000 by default.</summary>
    public int MaxValues { get; init; } = 20_000;

    /// <summary>The largest file in bytes that is read into memory: everything but Parquet, and what a workbook unpacks to; a quarter of it for JSON that is not NDJSON. 512 MiB by default.</summary>
    public long MaxFileBytes { get; init; } = 512L << 20;

    /// <summary>The most cells of a table of a file or a database that are read into memory. 100 million by default.</summary>
    public long MaxCells { get; init; } = 100_000_000;

    /// <summary>The most columns of a table. 2,000 by default.</summary>
    public int MaxColumns { get; init; } = 2_000;

    /// <summary>The most files of a folder, its folders included. 1,000 by default.</summary>
    public int MaxFiles { get; init; } = 1_000;

    /// <summary>How deep the folders of a folder are searched. 8 by default; 1 is the folder alone.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>The memory in bytes that the embedded database may use. 640 MiB by default.</summary>
    public long MaxMemoryBytes { get; init; } = 640L << 20;

    /// <summary>How long a connection may take to open, and to give its next row. 30 seconds by default.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether "3/4/2021" is 3 April where the file's own dates do not decide it. False by default.</summary>
    public bool DayFirst { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxValues);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxFileBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxCells);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxColumns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxFiles);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDepth);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMemoryBytes, 64L << 20);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ConnectionTimeout, TimeSpan.Zero);
    }
}
