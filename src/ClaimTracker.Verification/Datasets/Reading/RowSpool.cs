namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>The rows of a table, kept in memory while they are few, so that a second reading does not parse the file again.</summary>
internal sealed class RowSpool(RawTable table)
{
    private const long MostCells = 2_000_000;
    private List<string?[]>? _kept = [];
    private bool _complete;

    /// <summary>Reads the rows from the start.</summary>
    public IEnumerable<string?[]> Rows(CancellationToken cancellationToken) => _complete ? _kept! : Read(cancellationToken);

    private IEnumerable<string?[]> Read(CancellationToken cancellationToken)
    {
        var kept = _kept is null ? null : new List<string?[]>();
        var cells = 0L;
        foreach (var row in table.Rows(cancellationToken))
        {
            if (kept is not null)
            {
                cells += row.Length + 1;
                if (cells > MostCells) kept = _kept = null;
                else kept.Add(row);
            }

            yield return row;
        }

        if (kept is not null) (_kept, _complete) = (kept, true);
    }
}
