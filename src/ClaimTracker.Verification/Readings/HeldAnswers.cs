using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Datasets.Holding;

namespace ClaimTracker.Verification.Readings;

/// <summary>Works selections out over a table in memory, to the digit as <see cref="SelectStatement"/> has DuckDB do it.</summary>
internal static class HeldAnswers
{
    /// <summary>What <see cref="SelectStatement.Of"/> gives: the aggregate, how many cells went into it, how many rows passed.</summary>
    public static (decimal? Value, long Used, long Rows) Figure(HeldTable held, Selection selection)
    {
        var total = new Total(selection, held);
        var filter = new HeldFilter(held, selection);
        for (var row = 0; row < held.RowCount; row++)
            if (filter.Passes(row))
                total.Add(row);
        return (total.Value, total.Used, total.Rows);
    }

    /// <summary>What <see cref="SelectStatement.Grouped"/> gives: the aggregate for each text of a column, in order of first appearance.</summary>
    public static IEnumerable<(string Name, decimal? Value)> Groups(HeldTable held, Selection selection, DataColumn by)
    {
        var column = held.Columns[by.Index];
        var groups = new Dictionary<int, Total>();
        var order = new List<(string Name, Total Total)>();
        var filter = new HeldFilter(held, selection);
        for (var row = 0; row < held.RowCount; row++)
        {
            if (column.Place(row) is not (>= 0 and var place) || !filter.Passes(row)) continue;
            if (!groups.TryGetValue(place, out var total))
            {
                groups.Add(place, total = new Total(selection, held));
                order.Add((column.Text(row)!, total));
            }

            total.Add(row);
        }

        return order.Select(group => (group.Name, group.Total.Value));
    }

    /// <summary>The first rows that pass, from 0.</summary>
    public static IEnumerable<int> Rows(HeldTable held, Selection selection)
    {
        var filter = new HeldFilter(held, selection);
        for (var row = 0; row < held.RowCount; row++)
            if (filter.Passes(row))
                yield return row;
    }

    /// <summary>An aggregate in the making.</summary>
    private sealed class Total(Selection selection, HeldTable held)
    {
        private readonly HeldColumn? _numbers = selection.Measure.Column is { } column ? held.Columns[column.Index] : null;
        private readonly HeldColumn? _distinct = selection.DistinctOf is { } distinct ? held.Columns[distinct.Index] : null;
        private readonly List<double>? _all = selection.Aggregate == Aggregate.Median ? [] : null;
        private readonly HashSet<int>? _places = selection.DistinctOf is null ? null : [];
        private decimal _sum, _least, _most;

        public long Rows { get; private set; }

        public long Used { get; private set; }

        public decimal? Value => _places is not null ? _places.Count
            : _numbers is null || selection.Aggregate == Aggregate.Count ? Used
            : Used == 0 ? null
            : selection.Aggregate switch
            {
                Aggregate.Mean => (decimal)Real(_sum, Used),
                Aggregate.Median => Median(),
                Aggregate.Minimum => Cell(_least),
                Aggregate.Maximum => Cell(_most),
                _ => Trimmed(_sum),
            };

        public void Add(int row)
        {
            Rows++;
            if (_distinct is not null)
            {
                if (_distinct.Place(row) is not (>= 0 and var place)) return;
                Used++;
                _places!.Add(place);
                return;
            }

            if (_numbers is null)
            {
                Used++;
                return;
            }

            if (_numbers.Number(row) is not { } number) return;
            (_least, _most) = Used == 0 ? (number, number) : (Math.Min(_least, number), Math.Max(_most, number));
            Used++;
            _sum += number;
            _all?.Add(Real(number, 1));
        }

        private decimal Median()
        {
            _all!.Sort();
            var (low, high) = (_all[(_all.Count - 1) / 2], _all[_all.Count / 2]);
            return (decimal)(low + ((high - low) * 0.5));
        }

        /// <summary>The floating-point number nearest to a quotient: whole numbers are divided once, since a decimal's own conversion may miss it.</summary>
        private double Real(decimal number, long divisor)
        {
            var (digits, factor) = (number, 1m);
            for (var i = 0; i < _numbers!.Storage.Numbers!.Decimals; i++) (digits, factor) = (digits * 10, factor * 10);
            return (double)decimal.Truncate(digits) / (double)(factor * divisor);
        }

        /// <summary>With all decimals of its column, as a cell of an exact type has them.</summary>
        private decimal Cell(decimal number) => number + new decimal(0, 0, 0, false, (byte)_numbers!.Storage.Numbers!.Decimals);

        /// <summary>Without zeros at its end, as sums come.</summary>
        private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
    }
}
