using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Holding;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>The rows of a table with their cells read as what their columns turned out to be.</summary>
internal sealed class TypedRows(BodyRows body, IReadOnlyList<DataColumn> columns, ColumnShape[] shapes, ComposedDates? dates, HashSet<string>? missing)
{
    private const int MostTotals = 10_000;

    /// <summary>How many rows the last reading gave.</summary>
    public long Count { get; private set; }

    /// <summary>Numbers of the rows that say they sum up others, found by the last reading.</summary>
    public List<long> Totals { get; } = [];

    /// <summary>The first and the last day of each time column and how many cells have one, found by the last reading.</summary>
    public TimeSpanOfColumn[] Spans { get; } = new TimeSpanOfColumn[columns.Count];

    public IEnumerable<TypedRow> Read(CancellationToken cancellationToken)
    {
        Count = 0;
        Totals.Clear();
        Array.Clear(Spans);
        var (numbers, days) = (new decimal?[columns.Count], new DateOnly?[columns.Count]);
        foreach (var cells in body.Read(cancellationToken))
        {
            Count++;
            var isTotal = false;
            for (var i = 0; i < cells.Length; i++)
            {
                var raw = cells[i];
                if (columns[i].HasNumbers) numbers[i] = Number(raw, shapes[i].Mark);
                if (columns[i].Kind == ColumnKind.Time)
                {
                    days[i] = dates is not null && dates.Year == i ? dates.Start(cells) : raw is null ? null : shapes[i].Start(raw);
                    if (days[i] is { } day) Spans[i].Add(day);
                }
                else if (columns[i].Kind == ColumnKind.Text && i < 4 && raw is not null) isTotal = isTotal || TotalRows.IsTotal(raw, columns[i].Header);
            }

            if (isTotal && Totals.Count < MostTotals) Totals.Add(Count);
            yield return new TypedRow(cells, numbers, days);
        }
    }

    private decimal? Number(string? raw, DecimalMark mark) =>
        raw is not null && (missing is null || !missing.Contains(raw)) && CellReader.Read(raw, mark) is { Kind: CellKind.Number } cell ? cell.Value : null;

    /// <summary>The days of one column.</summary>
    internal struct TimeSpanOfColumn
    {
        public DateOnly? First { get; private set; }

        public DateOnly? Last { get; private set; }

        public long Count { get; private set; }

        public void Add(DateOnly day)
        {
            Count++;
            if (First is null || day < First) First = day;
            if (Last is null || day > Last) Last = day;
        }
    }
}
