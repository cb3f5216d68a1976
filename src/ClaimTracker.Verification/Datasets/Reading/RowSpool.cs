namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>The rows of a table, kept in memory while they are few, so that a second reading does not parse the file again.</summary>
internal sealed class RowSpool(RawTable table)
{
    private const long MostCells = 1_000_000;
    private List<string?[]>? _first;
    private bool _complete;

    /// <summary>The rows from the start as far as they are kept: all of a small table.</summary>
    public IReadOnlyList<string?[]> First(CancellationToken cancellationToken)
    {
        if (_first is not null) return _first;
        _first = [];
        var cells = 0L;
        foreach (var row in table.Rows(cancellationToken))
        {
            _first.Add(row);
            if ((cells += row.Length + 1) > MostCells) return _first;
        }

        _complete = true;
        return _first;
    }

    /// <summary>All rows from the start; <see cref="First"/> is not asked for again.</summary>
    public IEnumerable<string?[]> Rows(CancellationToken cancellationToken)
    {
        if (_complete) return _first!;
        _first = null;
        return table.Rows(cancellationToken);
    }
}
