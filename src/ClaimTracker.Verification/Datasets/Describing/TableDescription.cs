namespace ClaimTracker.Verification.Datasets.Describing;

/// <summary>What is said about a table outside its cells: by a side file, a data dictionary, or the format itself. Immutable; what is not said is null.</summary>
internal sealed record TableDescription
{
    public static TableDescription None { get; } = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The unit of all columns that have none of their own.</summary>
    public Headers.UnitPhrase? TableUnit { get; init; }

    public string? Source { get; init; }

    public string? Licence { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>What an article may say → what the cell says.</summary>
    public IReadOnlyDictionary<string, string> ValueAliases { get; init; } = new Dictionary<string, string>();

    /// <summary>What is said about columns, by header in the form of <see cref="Key"/>.</summary>
    public IReadOnlyDictionary<string, ColumnDescription> Columns { get; init; } = new Dictionary<string, ColumnDescription>();

    /// <summary>Marks for "no number" beyond the usual ones.</summary>
    public IReadOnlyList<string> MissingMarks { get; init; } = [];

    /// <summary>What is said about the column of a header; null for nothing.</summary>
    public ColumnDescription? Column(string header) => Columns.GetValueOrDefault(Key(header));

    /// <summary>A header as it is compared: letters and digits in lower case, since dictionaries write "avg-speed" for "avg_speed".</summary>
    public static string Key(string header)
    {
        Span<char> key = stackalloc char[Math.Min(header.Length, 200)];
        var length = 0;
        foreach (var c in header)
            if (char.IsLetterOrDigit(c) && length < key.Length)
                key[length++] = char.ToLowerInvariant(c);
        return key[..length].ToString();
    }

    /// <summary>This, completed by what another description says.</summary>
    public TableDescription Or(TableDescription? other)
    {
        if (other is null) return this;
        var columns = new Dictionary<string, ColumnDescription>(other.Columns);
        foreach (var (key, column) in Columns) columns[key] = column.Or(other.Columns.GetValueOrDefault(key));
        return new TableDescription
        {
            Title = Title ?? other.Title,
            Description = Description ?? other.Description,
            Source = Source ?? other.Source,
            Licence = Licence ?? other.Licence,
            AsOf = AsOf ?? other.AsOf,
            ValueAliases = ValueAliases.Count > 0 ? ValueAliases : other.ValueAliases,
            Columns = columns,
            MissingMarks = MissingMarks.Count > 0 ? MissingMarks : other.MissingMarks,
            TableUnit = TableUnit ?? other.TableUnit,
        };
    }
}
