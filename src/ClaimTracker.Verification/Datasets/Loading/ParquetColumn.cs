using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>What a column of a Parquet file can be, by its type there. Immutable.</summary>
internal sealed record ParquetColumn(bool IsInteger, bool IsReal, bool IsDecimal, bool IsDay, bool IsText, int? Decimals)
{
    /// <summary>What the column becomes: its kind, and the SQL of its numbers and of the start of its periods.</summary>
    public sealed record Shaped(ColumnKind Kind, string? Number = null, string? Start = null, Granularity Granularity = Granularity.None);

    /// <summary>Reads the name of a type of DuckDB.</summary>
    public static ParquetColumn Of(string type)
    {
        var integer = type is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT";
        var dec = type.StartsWith("DECIMAL(", StringComparison.Ordinal);
        var decimals = dec && int.TryParse(type[(type.IndexOf(',', StringComparison.Ordinal) + 1)..^1], out var scale) ? scale : integer ? 0 : (int?)null;
        return new ParquetColumn(integer, type is "DOUBLE" or "FLOAT", dec, type == "DATE" || type.StartsWith("TIMESTAMP", StringComparison.Ordinal), type == "VARCHAR", decimals);
    }

    /// <summary>SQL of how many cells count, the least and largest of numbers, and an estimate of how many are distinct.</summary>
    public string Counts(int i)
    {
        var number = IsInteger || IsDecimal ? $"a{i}" : IsReal ? Finite(i) : null;
        return $"count({number ?? $"a{i}"}), {(number is null ? "NULL, NULL" : $"min({number}), max({number})")}, approx_count_distinct(a{i})";
    }

    /// <summary>Decides from type, header and a sample.</summary>
    public Shaped Shape(ColumnProfile sample, string header, HeaderFacts facts, int index, decimal? min, decimal? max)
    {
        var decided = ColumnShape.Decide(sample, header, facts, index, DateOrder.None);
        if (IsDay) return new Shaped(ColumnKind.Time, Start: $"CAST(a{index} AS DATE)", Granularity: Granularity.Day);
        if (IsInteger)
        {
            var fits = min > -1_000_000_000_000_000_000m && max < 1_000_000_000_000_000_000m;
            var number = $"CAST(a{index} AS DECIMAL({(fits ? 18 : 38)}, 0))";
            var years = decided is { Kind: ColumnKind.Time, Granularity: Granularity.Year } && min >= 1000 && max < 2200;
            return years ? new Shaped(ColumnKind.Time, number, $"make_date(CAST(a{index} AS INTEGER), 1, 1)", Granularity.Year) : new Shaped(ColumnKind.Number, number);
        }

        if (IsDecimal) return new Shaped(ColumnKind.Number, $"a{index}");
        if (IsReal) return new Shaped(ColumnKind.Number, Finite(index));
        if (!IsText) return new Shaped(ColumnKind.Text);
        if (decided.Kind == ColumnKind.Time && Start(decided, sample, index) is { } start) return new Shaped(ColumnKind.Time, Start: start, Granularity: decided.Granularity);
        var plain = decided.Kind == ColumnKind.Number && sample.Unit is null or "percent";
        return decided.Kind == ColumnKind.Number && plain
            ? new Shaped(ColumnKind.Number, $"TRY_CAST(regexp_replace(trim(a{index}), '[,%+]', '', 'g') AS DECIMAL(28, {Math.Clamp(sample.Decimals + 2, 0, 12)}))")
            : new Shaped(ColumnKind.Text);
    }

    private static string Finite(int i) => $"CASE WHEN isfinite(a{i}) THEN a{i} END";

    /// <summary>SQL for the periods that sort as text: "2022", "2022-05", "2022-Q3", "2022-05-01…"; null for other shapes, which stay text.</summary>
    private static string? Start(ColumnShape shape, ColumnProfile sample, int i) => shape.Granularity switch
    {
        Granularity.Year when sample.Shapes[(int)PeriodShape.YearEnding] == 0 => $"TRY_CAST(CASE WHEN regexp_full_match(a{i}, '[0-9]{{4}}') THEN a{i} || '-01-01' END AS DATE)",
        Granularity.Month when !shape.Fiscal => $"TRY_CAST(CASE WHEN regexp_full_match(a{i}, '[0-9]{{4}}-[0-9]{{2}}') THEN a{i} || '-01' END AS DATE)",
        Granularity.Quarter => $"CASE WHEN regexp_full_match(a{i}, '[0-9]{{4}}[- ]?Q[1-4]') THEN make_date(CAST(left(a{i}, 4) AS INTEGER), 3 * CAST(right(a{i}, 1) AS INTEGER) - 2, 1) END",
        Granularity.Day when sample.Shapes[(int)PeriodShape.NumericDay] == 0 => $"TRY_CAST(CASE WHEN regexp_matches(a{i}, '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') THEN left(a{i}, 10) END AS DATE)",
        _ => null,
    };
}
