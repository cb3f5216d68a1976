using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Datasets.Headers;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>
/// Tables in which each row is another measure with a unit of its own: "Book fund, £ thousand, 2022, 2023", or "indicator, unit, year, value".
/// A column alone measures nothing there.
/// </summary>
internal sealed class RowMeasures
{
    private const int MostRows = 120;

    /// <summary>Each claim is held against each measure.</summary>
    private const int MostMeasures = 800;

    private RowMeasures(DataColumn label, DataColumn unit, IReadOnlyList<Row> rows) => (Label, Unit, Rows) = (label, unit, rows);

    /// <summary>The column that names the measures.</summary>
    public DataColumn Label { get; }

    /// <summary>The column of their units.</summary>
    public DataColumn Unit { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The measures in the rows of a table; null for a table of another kind.</summary>
    public static RowMeasures? Of(Dataset dataset)
    {
        if (dataset.Held is not { } held || dataset.Columns.FirstOrDefault(column => column.Kind == ColumnKind.Text && Words.Stems.Words(column.Header) is ["unit" or "units" or "uom"] or ["unit" or "units", "of", ..] or ["unit", "measure"]) is not { } unit) return null;
        var label = dataset.Columns.FirstOrDefault(column => column.Kind == ColumnKind.Text && column != unit && column.DistinctCount is > 1 and <= MostRows && column.Values.Count > 1);
        if (label is null || label.DistinctCount * dataset.Columns.Count(column => column.Kind == ColumnKind.Number) > MostMeasures) return null;
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < held.RowCount; row++)
            if (held.Columns[label.Index].Text(row) is { Length: > 0 } name)
            {
                var text = held.Columns[unit.Index].Text(row) ?? "";
                // Two units under one name: the name alone is no measure.
                if (!units.TryAdd(name, text) && units[name] != text) return null;
            }

        // One unit for all is that of one measure, unless the header says that the rows are several.
        if (units.Count < 2 || (units.Values.Distinct(StringComparer.Ordinal).Count() < 2 && !Stems.Words(label.Header).Any(word => word is "statistic" or "indicator" or "measure" or "variable" or "metric"))) return null;
        var rows = new List<Row>();
        string? whole = null;
        foreach (var (name, text) in units)
        {
            var part = NameWriting.PartOf(name);
            if (part is null) whole = name;
            var phrase = HeaderReader.UnitLine(text);
            rows.Add(new Row(name, [.. Stems.Words(part ?? name).Select(Stems.Of).Where(stem => stem is not ("of" or "the" or "and")).Distinct()], new Filter(label, [name]), Plain(phrase?.Unit), phrase?.Scale ?? 1) { Whole = part is null ? null : whole });
        }

        return new RowMeasures(label, unit, rows);
    }

    /// <summary>"Persons" are counted, not measured: prose gives the number a noun, no unit.</summary>
    private static string? Plain(string? unit) => unit is null || Comparison.UnitFactors.IsMeasure(unit) || unit == "percent" || (unit.Length == 3 && unit.All(char.IsUpper)) || unit.Contains(" per ", StringComparison.Ordinal) ? unit : null;

    /// <summary>One measure of the table.</summary>
    /// <param name="Name">The cell that names it.</param>
    /// <param name="Stems">Its words.</param>
    /// <param name="Filter">The rows that hold it.</param>
    /// <param name="Unit">Its unit; null for a count.</param>
    /// <param name="Scale">What a cell is multiplied with.</param>
    internal sealed record Row(string Name, IReadOnlyList<string> Stems, Filter Filter, string? Unit, decimal Scale)
    {
        /// <summary>The row above that it is a part of: "of whom under 16".</summary>
        public string? Whole { get; init; }
    }
}
