using System.Globalization;
using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Describing;
using ClaimTracker.Verification.Datasets.Headers;
using ClaimTracker.Verification.Datasets.Holding;
using ClaimTracker.Verification.Datasets.Reading;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Loads one table of text: finds its headers, decides what each column is, parses the cells.</summary>
/// <remarks>The rows are read twice, once to decide and once to load, so that memory does not grow with the file beyond the database itself.</remarks>
internal sealed class TableLoader(EmbeddedDatabase database, DatasetOptions options, long mostHeld, Action<DiagnosticSeverity, string, string> report)
{
    private const int MarkSample = 2_000;

    /// <summary>Loads the table as <paramref name="relation"/> and returns what was found.</summary>
    /// <exception cref="DatasetException">There is no table in it, or it is too large.</exception>
    public LoadedTable Load(RawTable raw, string relation, TableDescription described, CancellationToken cancellationToken)
    {
        var spool = new RowSpool(raw);
        var head = spool.First(cancellationToken).Take(TableLayout.HeadRows).ToList();
        var series = raw.Headers is null ? SeriesHeader.Find(head) : null;
        var layout = series?.Layout ?? TableLayout.Find(head, raw.Headers) ?? throw new DatasetException(DatasetCodes.NoTable, "it holds no table");
        if (layout.Headers.Length > options.MaxColumns) throw new DatasetException(DatasetCodes.TooLarge, $"it has {layout.Headers.Length} columns, more than {options.MaxColumns}");
        described = described.Or(raw.Description).Or(series?.Description);
        var body = new BodyRows(spool, layout);
        var missing = described.MissingMarks.Count == 0 ? null : described.MissingMarks.ToHashSet(StringComparer.Ordinal);
        var marks = Marks(body, layout.Headers, described, cancellationToken);
        var profiles = marks.Select(mark => new ColumnProfile(mark, options.MaxValues, missing)).ToArray();
        var rows = 0L;
        foreach (var row in body.Read(cancellationToken))
        {
            if (++rows * row.Length > options.MaxCells) throw new DatasetException(DatasetCodes.TooLarge, $"it has more than {options.MaxCells.ToString("N0", CultureInfo.InvariantCulture)} cells");
            for (var i = 0; i < row.Length; i++) profiles[i].Add(row[i]);
        }

        if (rows == 0 && body.TooLong == 0 && raw.Headers is null && layout.Headers.Length == 1) throw new DatasetException(DatasetCodes.NoTable, "it holds no table, only a line of text");
        if (body.TooLong > 1 && body.TooLong > 0.2 * (rows + body.TooLong)) throw new DatasetException(DatasetCodes.WrongFormat, $"{body.TooLong} of its {rows + body.TooLong} rows have more cells than the header, the first is line {body.FirstTooLong}");
        if (body.TooLong > 0) report(DiagnosticSeverity.Warning, DatasetCodes.BadRows, $"{body.TooLong} {(body.TooLong == 1 ? "row has" : "rows have")} more cells than the header (the first is line {body.FirstTooLong}) and {(body.TooLong == 1 ? "was" : "were")} left out.");
        new TableGaps(report).Tell(layout.Headers, profiles, rows);
        var facts = HeaderReader.ReadAll(layout.Headers);
        var order = Order(profiles);
        var shapes = new ColumnShape[profiles.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            var type = described.Column(layout.Headers[i])?.Type;
            shapes[i] = type == "string" ? new ColumnShape(ColumnKind.Text, marks[i])
                : type is "number" or "integer" && profiles[i].Numbers > 0 ? new ColumnShape(ColumnKind.Number, marks[i])
                : ColumnShape.Decide(profiles[i], layout.Headers[i], facts[i], i, order);
        }

        var dates = ComposedDates.Find(shapes, profiles, layout.Headers);
        var columns = ColumnMaker.Make(layout, facts, profiles, shapes, dates, described);
        Sdmx.Apply(columns, profiles);
        Mixed(columns, profiles, rows);
        var (held, totals) = Append(relation, body, rows, columns, shapes, profiles, dates, missing, cancellationToken);
        for (var i = 0; i < columns.Length; i++)
            if (!profiles[i].HasAllValues) columns[i] = columns[i] with { DistinctCount = CountDistinct(relation, held, i, cancellationToken) };
        return new LoadedTable(columns, rows, totals, held, described with { Title = described.Title ?? layout.Title, Description = described.Description ?? Notes(layout, body) });
    }

    /// <summary>The lines around the table.</summary>
    private static string? Notes(TableLayout layout, BodyRows body)
    {
        var notes = string.Join('\n', layout.Notes.Concat(body.Notes));
        return notes.Length == 0 ? null : notes.Length > 4000 ? notes[..4000] : notes;
    }

    /// <summary>The decimal mark of each column: what its own cells say, else what the others say.</summary>
    private static DecimalMark[] Marks(BodyRows body, string[] headers, TableDescription described, CancellationToken cancellationToken)
    {
        var (points, commas) = (new int[headers.Length], new int[headers.Length]);
        foreach (var row in body.ReadFirst(cancellationToken).Take(MarkSample))
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is not { } cell) continue;
                var evidence = NumberText.Evidence(cell);
                if (evidence > 0) points[i]++;
                else if (evidence < 0) commas[i]++;
            }
        }

        var table = commas.Sum() > points.Sum() ? DecimalMark.Comma : DecimalMark.Point;
        var marks = new DecimalMark[headers.Length];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = described.Column(headers[i])?.DecimalChar is { } declared ? (declared == ',' ? DecimalMark.Comma : DecimalMark.Point)
                : commas[i] > points[i] ? DecimalMark.Comma : points[i] > 0 ? DecimalMark.Point : table;
        return marks;
    }

    /// <summary>The order of days and months that the columns which show it share.</summary>
    private DateOrder Order(ColumnProfile[] profiles)
    {
        var day = profiles.Any(profile => profile.Orders is { DayFirst: > 0, MonthFirst: 0 });
        var month = profiles.Any(profile => profile.Orders is { DayFirst: 0, MonthFirst: > 0 });
        return day && !month ? DateOrder.DayFirst : month && !day ? DateOrder.MonthFirst : options.DayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    private void Mixed(DataColumn[] columns, ColumnProfile[] profiles, long rows)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var profile = profiles[i];
            var example = profile.Others.Keys.FirstOrDefault(text => CellReader.Read(text, profile.Mark).Kind == CellKind.Text);
            if (columns[i].Kind == ColumnKind.Number && profile.Texts > 0)
                report(DiagnosticSeverity.Info, DatasetCodes.MixedColumn, $"The column '{columns[i].Header}' holds words in {profile.Texts} of {rows} cells, such as '{Short(example)}'; they take no part in calculations.");
            else if (columns[i].Kind == ColumnKind.Text && !columns[i].IsIdentifier && profile.Codes == 0 && profile.Numbers > 0.2 * profile.Filled && profile.Texts > 0)
                report(DiagnosticSeverity.Info, DatasetCodes.MixedColumn, $"The column '{columns[i].Header}' mixes {profile.Numbers} numbers with {profile.Texts} other cells, such as '{Short(example)}'; it was taken for text.");
        }
    }

    /// <summary>Takes the rows into memory where they are few, else into the embedded database.</summary>
    private (HeldTable? Held, List<long> Totals) Append(string relation, BodyRows body, long rows, DataColumn[] columns, ColumnShape[] shapes, ColumnProfile[] profiles, ComposedDates? dates, HashSet<string>? missing, CancellationToken cancellationToken)
    {
        var storage = columns.Select((column, i) => new ColumnStorage(column.HasNumbers ? NumberType.For(Math.Max(Math.Abs(profiles[i].Min), Math.Abs(profiles[i].Max)), Math.Max(0, profiles[i].Decimals)) : null, column.Kind == ColumnKind.Time)).ToList();
        var typed = new TypedRows(body, columns, shapes, dates, missing);
        HeldTable? held = null;
        if (rows * columns.Length <= mostHeld && storage.All(column => column.CanBeHeld)) held = new HeldTable(storage, typed.Read(cancellationToken));
        else RelationWriter.Write(database.Connection, relation, storage, typed.Read(cancellationToken));
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Kind == ColumnKind.Time)
                columns[i] = columns[i] with { Earliest = typed.Spans[i].First, Latest = typed.Spans[i].Last, Excluded = typed.Count - typed.Spans[i].Count };
        // Where most rows say "total", it is what they count, not what they are.
        return (held, 2 * typed.Totals.Count > typed.Count ? [] : typed.Totals);
    }

    private long CountDistinct(string relation, HeldTable? held, int column, CancellationToken cancellationToken) => held?.Columns[column].DistinctCount
        ?? Convert.ToInt64(Sql.Rows(database.Connection, $"SELECT count(DISTINCT c{column}) FROM {relation}", [], cancellationToken)[0][0], CultureInfo.InvariantCulture);

    private static string Short(string? text) => text is null ? "" : text.Length > 40 ? text[..40] + "…" : text;
}
