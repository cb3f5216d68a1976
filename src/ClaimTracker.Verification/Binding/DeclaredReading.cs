using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>The reading that a user's binding declares.</summary>
internal static class DeclaredReading
{
    /// <summary>The reading; null where no binding is meant for the claim, or its dataset, column or cell is not there.</summary>
    public static Reading? Find(ClaimContext context, IReadOnlyList<ClaimBinding> bindings, IEnumerable<TableModel> tables)
    {
        foreach (var binding in bindings)
        {
            var isMeant = context.Claim.Id == binding.Claim || context.Text.Contains(binding.Claim, StringComparison.OrdinalIgnoreCase)
                || (binding.Claim.Contains(' ', StringComparison.Ordinal) && binding.Claim.Contains(context.Text, StringComparison.OrdinalIgnoreCase) && context.Claim.Sentence.Slice(context.Report.Article.Text).Contains(binding.Claim, StringComparison.OrdinalIgnoreCase));
            if (!isMeant || tables.FirstOrDefault(table => table.Dataset.Name == binding.Dataset) is not { } table) continue;
            if (Selection(binding, table) is not { } selection) continue;
            return new LevelReading(selection) { Relevance = 1, MeasureScore = 1, IsMeasureLinked = true, IsEntityLinked = true, IsPeriodLinked = true, Unit = selection.Measure.Unit };
        }

        return null;
    }

    private static Selection? Selection(ClaimBinding binding, TableModel table)
    {
        var filters = new List<Filter>();
        foreach (var (header, value) in binding.Where)
        {
            if (Column(table, header) is not { } column) return null;
            filters.Add(new Filter(column, [value]));
        }

        Measure? measure = table.Rows;
        if (binding.Column is { } name)
        {
            measure = Column(table, name) is { Kind: ColumnKind.Number } column ? table.Measures.FirstOrDefault(other => other.Column == column) ?? new Measure { Column = column, Stems = [] } : null;
            if (measure is null) return null;
        }

        var aggregate = binding.Aggregate?.ToLowerInvariant() switch
        {
            "mean" or "average" or "avg" => Aggregate.Mean,
            "median" => Aggregate.Median,
            "min" => Aggregate.Minimum,
            "max" => Aggregate.Maximum,
            "count" => Aggregate.Count,
            "sum" => Aggregate.Sum,
            _ => measure.IsAdditive ? Aggregate.Sum : Aggregate.Mean,
        };
        return new Selection { Table = table, Measure = measure, Aggregate = aggregate, Filters = filters };
    }

    private static DataColumn? Column(TableModel table, string header) =>
        table.Dataset.Columns.FirstOrDefault(column => column.Header == header) ?? table.Dataset.Columns.FirstOrDefault(column => column.Header.Equals(header, StringComparison.OrdinalIgnoreCase));
}
