using System.Collections.Frozen;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>What a dataset is about: its measures, its time, the names in it, and all words that it explains. Not for several threads.</summary>
internal sealed class TableModel
{
    private static readonly FrozenSet<string> Status = WordTable.Rows("status-words.txt").Select(row => Words.Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    private readonly HeaderWords[] _headers;
    private readonly Dictionary<string, bool> _explained = new(StringComparer.Ordinal);

    public TableModel(Dataset dataset, CodeNames? codes = null)
    {
        Dataset = dataset;
        NameStems = HeaderWords.Of(dataset.Title is null ? System.IO.Path.GetFileNameWithoutExtension(dataset.Name) : System.IO.Path.GetFileNameWithoutExtension(dataset.Name) + " " + dataset.Title).Stems;
        Time = TimeAxis.Composed(dataset) ?? dataset.Columns.Select(TimeAxis.Of).OfType<TimeAxis>().OrderByDescending(axis => axis.Column.Kind == ColumnKind.Time).ThenBy(axis => axis.Column.Excluded).FirstOrDefault();
        var months = MonthColumns.Of(dataset, Time);
        _headers = [.. dataset.Columns.Select(column => HeaderWords.Of(months.GetValueOrDefault(column.Index) ?? WithoutUnit(column)))];
        var rows = RowMeasures.Of(dataset);
        // Where rows are measures, their names name no things.
        Entities = new EntityIndex(dataset, _headers, column => IsTime(column) || column == rows?.Label || column == rows?.Unit, codes);
        Measures = SharedUnit.Given([.. rows is null ? MeasuresOf() : MeasuresOf().SelectMany(measure => InRows(measure, rows))], measure => rows is null && measure is { Column: { } column, Period: not null } && Header(column).Stems.Count == 0);
        foreach (var totals in SummedNames.Of(dataset, Measures, IsTime))
            if (!Entities.Totals.Any(known => known.Column == totals.Column)) Entities.Totals.Add(totals);
        Families = MeasureFamily.Of(Measures);
        Key = KeyOf();
        Rows = new Measure { Stems = RowStems() };
        AreRowsMeasures = rows is null && Key is { Index: 0 } labels && Measures.Count > 1 && Measures.All(measure => measure.Period is not null) && IsLabelHeader(labels);
        Described = DescribedStems();
        foreach (var column in dataset.Columns)
            foreach (var stem in Header(column).Stems)
                HeaderStems.Add(stem);
        foreach (var stem in rows?.Rows.SelectMany(row => row.Stems) ?? []) HeaderStems.Add(stem);
        AgeColumn = dataset.Columns.FirstOrDefault(column => Header(column).Stems is [var stem, ..] && stem is "ag" or "age");
        ClockColumn = dataset.Columns.FirstOrDefault(ClockHours.Are);
    }

    public Dataset Dataset { get; }

    public TimeAxis? Time { get; }

    public EntityIndex Entities { get; }

    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>The measures, those that are one over time together.</summary>
    public IReadOnlyList<MeasureFamily> Families { get; }

    /// <summary>The first column of ages; null where there is none.</summary>
    public DataColumn? AgeColumn { get; }

    /// <summary>The first column of stretches of the day; null where there is none.</summary>
    public DataColumn? ClockColumn { get; }

    /// <summary>The rows as cases: what is counted where a table lists suspensions or deaths.</summary>
    public Measure Rows { get; }

    /// <summary>The text column that says what a row is about; null where there is none.</summary>
    public DataColumn? Key { get; }

    /// <summary>Words of the file's name and title.</summary>
    public IReadOnlyList<string> NameStems { get; }

    /// <summary>Words of all headers.</summary>
    public HashSet<string> HeaderStems { get; } = new(StringComparer.Ordinal);

    /// <summary>True where a column says that it is in percent.</summary>
    public bool HasPercentages => Measures.Any(measure => measure.Unit == "percent");

    /// <summary>Words of descriptions; they explain a word, but are too many to bind one.</summary>
    public HashSet<string> Described { get; }

    /// <summary>True where every row is another case, not another entity.</summary>
    public bool IsCaseList { get; private set; }

    /// <summary>The header before a unit in brackets: "Harvest" of "Harvest (1,000 bu)".</summary>
    private static string WithoutUnit(DataColumn column)
    {
        var header = column.Header.TrimEnd();
        var open = header.LastIndexOf('(');
        if (open < 3 || !header.EndsWith(')') || column.Unit is not { } unit || column.Period is not null || unit.Contains("per ", StringComparison.Ordinal) || unit == "percent") return column.Header;
        return column.Stem.Contains(header[open..], StringComparison.Ordinal) ? column.Header : header[..open];
    }

    /// <summary>True where each row is another measure, not another name: the lines of an income statement.</summary>
    public bool AreRowsMeasures { get; }

    private bool IsLabelHeader(DataColumn labels) =>
        Header(labels).Stems.Count > 0 && Header(labels).Stems.All(stem => stem is "metric" or "item" or "line" or "measur" or "measure" or "indicat" or "indicator" or "variabl" or "variable" or "account")
        || Datasets.Headers.HeaderReader.UnitLine(labels.Header.Split(", except")[0].TrimStart('(')) is not null;

    /// <summary>True for the column of times, and for that of months beside one of years.</summary>
    public bool IsTime(DataColumn column) => Time is { } time && (column.Index == time.Column.Index || time.Parts.Any(part => part.Index == column.Index));

    /// <summary>What the header of one of the table's columns says.</summary>
    public HeaderWords Header(DataColumn column) => _headers[column.Index];

    /// <summary>True for a word that a header, the file's name or a description explains.</summary>
    public bool Explains(string stem)
    {
        if (!_explained.TryGetValue(stem, out var isExplained)) _explained.Add(stem, isExplained = IsExplained(stem));
        return isExplained;
    }

    private bool IsExplained(string stem)
    {
        if (Described.Contains(stem)) return true;
        // "By more than a foot" where columns are in feet.
        foreach (var measure in Measures)
            if (measure.Unit is { } unit && Words.Stems.Of(unit) == stem)
                return true;
        foreach (var other in HeaderStems)
            if (Synonyms.Likeness(other, stem) > 0)
                return true;
        foreach (var other in NameStems)
            if (Synonyms.Likeness(other, stem) > 0 || IsInCompound(other, stem))
                return true;
        return false;
    }

    /// <summary>"Homes" are explained by a table of "housebuilding".</summary>
    private static bool IsInCompound(string compound, string stem)
    {
        for (var cut = 4; cut <= compound.Length - 4; cut++)
            if (Synonyms.Likeness(compound[..cut], stem) >= 0.85) return true;
        return false;
    }

    /// <summary>True where one measure counts some of what another counts: what was paid of what was issued, the vacant of all.</summary>
    public bool IsPartOf(Measure part, Measure whole) =>
        part.WholeRow is { } row ? part.Column == whole.Column && whole.Rows?.Values[0] == row : part.Column is { } some && whole.Column is { } all && some != all && part.IsAdditive && whole.IsAdditive && part.Unit == whole.Unit
        && some is { Decimals: 0, Min: >= 0 } && all is { Decimals: 0, Min: >= 0 } && some.Max <= all.Max && some.Min <= all.Min
        && (part.Stems.Intersect(whole.Stems).Any() || whole.Stems.All(NameStems.Contains)) && !part.Stems.SequenceEqual(whole.Stems);

    private IEnumerable<Measure> MeasuresOf()
    {
        foreach (var column in Dataset.Columns)
        {
            if (column.Kind != ColumnKind.Number || IsTime(column)) continue;
            var header = Header(column);
            // What nobody named says nothing.
            if (column.Header == $"column {column.Index + 1}") continue;
            if (header.Statistic is StatisticKind.Code or StatisticKind.Rank || IsIdentifier(column)) continue;
            if (header.Stems.Count == 0 && Stems.Words(column.Header).Any(word => word is "day" or "month" or "week" or "year" or "date" or "quarter" or "time")) continue;
            var stems = header.Stems.Count > 0 && !IsStatus(column) ? header.Stems : NameStems;
            List<IReadOnlyList<string>> names = [[.. stems.Distinct()], .. column.Aliases.Select(alias => HeaderWords.Of(alias).Stems).Where(name => name.Count > 0)];
            stems = [.. names.SelectMany(name => name)];
            if (stems.Count == 1 && stems[0] is "day" or "hour" or "weekday") continue;
            yield return new Measure
            {
                Column = column,
                Stems = [.. stems.Distinct()],
                Names = names,
                Period = header.Period,
                Unit = column.Unit ?? header.Unit,
                Scale = column.Scale != 1 ? column.Scale : header.Scale,
                Statistic = header.Statistic,
            };
        }
    }

    private static IEnumerable<Measure> InRows(Measure measure, RowMeasures rows) =>
        rows.Rows.Where(row => row.Stems.Count > 0).Select(row => measure with { Rows = row.Filter, WholeRow = row.Whole, Stems = row.Stems, Names = [row.Stems], Unit = row.Unit, Scale = row.Scale });

    /// <summary>"2023 actual", "2024 actual", "2025 adopted" are one measure, the file's, as long as no year has two.</summary>
    private bool IsStatus(DataColumn column) =>
        Header(column) is { Stems.Count: > 0 } header && PeriodOf(column) is { } period && header.Stems.All(Status.Contains)
        && !Dataset.Columns.Any(other => other != column && other.Kind == ColumnKind.Number && PeriodOf(other) == period && Header(other).Stems.All(Status.Contains));

    private Period? PeriodOf(DataColumn column) => Header(column).Period;

    /// <summary>Whole numbers that only name the row: the blocks of a street, the rooms of a house.</summary>
    private bool IsIdentifier(DataColumn column) =>
        column is { Index: 0, Kind: ColumnKind.Number, Decimals: 0, Unit: null, Excluded: 0 } && column.DistinctCount == Dataset.RowCount && Dataset.RowCount > 1 && Dataset.Columns.Count > 2 && Dataset.Columns.All(other => other.Kind == ColumnKind.Number || other == column);

    private DataColumn? KeyOf()
    {
        if (Dataset.Columns.Count > 0 && IsIdentifier(Dataset.Columns[0])) return Dataset.Columns[0];

        var texts = Dataset.Columns.Where(column => column.Kind == ColumnKind.Text && !IsTime(column)).ToList();
        var unique = texts.FirstOrDefault(column => column.DistinctCount >= Dataset.RowCount * 0.97);
        var isName = unique is not null && Stems.Words(unique.Header) is var words && words.Any(word => word is "name" or "id" or "case" or "casenum" or "title" or "source" or "url" or "address" or "desc" or "description");
        IsCaseList = unique is null ? Measures.Count == 0 || Time is null && texts.Count > 2 || Dataset.RowCount > 20 && !IsPanel(texts) : isName && texts.Count > 2;
        return unique is not null ? unique : texts.FirstOrDefault(column => column.DistinctCount > 1) ?? texts.FirstOrDefault();
    }

    /// <summary>True where text columns and time together name each row once, every combination or nearly so.</summary>
    private bool IsPanel(List<DataColumn> texts)
    {
        // Where columns are years, wards and offences together name each row.
        var isWide = Time is null && Measures.Count > 1 && Measures.All(measure => measure.Period is not null);
        if (!isWide && (Time is null || Time.Column.DistinctCount < 2)) return false;
        double combinations = Time is null ? 1 : Math.Max(1, Time.IsComposed ? Time.Periods.Count : Time.Column.DistinctCount);
        foreach (var column in texts)
        {
            combinations *= Math.Max(1, column.DistinctCount);
            if (Math.Abs(combinations - Dataset.RowCount) <= Dataset.RowCount * 0.25) return true;
        }

        return Time is not null && texts.Count > 0 && Time.Column.DistinctCount * 3 <= Dataset.RowCount && Measures.Count > 0 && texts.Count <= 3;
    }

    private List<string> RowStems()
    {
        var own = new HashSet<string>(Measures.SelectMany(measure => measure.Stems), StringComparer.Ordinal);
        var stems = NameStems.Where(stem => !own.Contains(stem)).ToList();
        if (!IsCaseList && Key is not null) stems = [.. Header(Key).Stems];
        return stems;
    }

    private HashSet<string> DescribedStems()
    {
        var texts = Dataset.Columns.Select(column => column.Description).Append(Dataset.Description).Append(Dataset.Title).Append(Dataset.Source);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            if (text is not null)
                foreach (var word in Stems.Words(text.Length > 4000 ? text[..4000] : text))
                    stems.Add(Stems.Of(word));
        foreach (var word in Dataset.Columns.Where(column => column.Kind == ColumnKind.Text && !IsTime(column)).SelectMany(column => ShortNames.Shared(column))) stems.Add(Stems.Of(word));
        return stems;
    }
}
