namespace ClaimTracker.Verification.Datasets;

/// <summary>One column of a <see cref="Dataset"/>: what its header and its cells say about it.</summary>
/// <remarks>Immutable. Its cells are in the dataset's <see cref="Dataset.Relation"/> as <c>c{Index}</c> (raw text), <c>n{Index}</c> (numbers) and <c>t{Index}</c> (start of the period).</remarks>
public sealed record DataColumn
{
    /// <summary>Position in <see cref="Dataset.Columns"/>, from 0; names the physical columns.</summary>
    public required int Index { get; init; }

    /// <summary>The header as the file has it; "column 3" where it has none.</summary>
    public required string Header { get; init; }

    /// <summary>The header's words without unit and period, separated by spaces: "asking rent" of "asking_rent_2018_usd_per_sq_ft"; empty where nothing else stands there.</summary>
    public string Stem { get; init; } = "";

    /// <summary>The period that the header names, in a wide table: a column for 2014; null for none. Columns with the same <see cref="Stem"/> are one measure over time.</summary>
    public ColumnPeriod? Period { get; init; }

    /// <summary>What the cells are.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>What a side file or a data dictionary says about the column.</summary>
    public string? Description { get; init; }

    /// <summary>The unit as in a claim: ISO 4217 code, "percent", or the singular English name; null where none is given.</summary>
    public string? Unit { get; init; }

    /// <summary>What a cell has to be multiplied with ("in thousands": 1000). The numbers of <c>n{Index}</c> are NOT multiplied.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>The most decimals that a cell is written with.</summary>
    public int Decimals { get; init; }

    /// <summary>Other names of the column, from a side file.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The distinct raw texts of a text or time column in order of first appearance; empty where there are more than <see cref="DatasetOptions.MaxValues"/>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether its numbers name things instead of measuring them: codes, postcodes, coordinates.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>How many distinct raw texts there are; of a number column of a large Parquet file an estimate.</summary>
    public long DistinctCount { get; init; }

    /// <summary>Cells without a number (in a number column) or without a date (in a time column), blank ones included.</summary>
    public long Excluded { get; init; }

    /// <summary>What stands in the excluded cells of a number column that are not blank, and how often: "n/a" 12 times. At most fifty texts.</summary>
    public IReadOnlyDictionary<string, long> ExcludedTexts { get; init; } = new Dictionary<string, long>();

    /// <summary>The smallest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number.</summary>
    public decimal? Max { get; init; }

    /// <summary>How long a period of a time column lasts. Cells of another length ("2019" among quarters) are excluded.</summary>
    public Granularity Granularity { get; init; }

    /// <summary>Start of the first period of a time column.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Start of the last period of a time column.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Of a year column beside columns of months and days: their indexes. The periods of <c>t{Index}</c> are then those months or days.</summary>
    public IReadOnlyList<int> DateParts { get; init; } = [];

    /// <summary>Whether the relation has <c>n{Index}</c>.</summary>
    internal bool HasNumbers { get; init; }

    /// <summary>Of the header and its place alone: they tell the columns of a table apart.</summary>
    public override int GetHashCode() => HashCode.Combine(Index, Header);
}
