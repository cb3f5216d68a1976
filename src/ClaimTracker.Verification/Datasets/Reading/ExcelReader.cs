using System.IO.Compression;
using System.Text;
using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Files;
using ExcelDataReader;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Reads workbooks (.xlsx, .xlsm, .xls): each visible sheet is a table. Merged cells lend their text to all they cover.</summary>
internal static class ExcelReader
{
    private const int MostSheets = 200;
    private const int MostMerged = 20_000;

    /// <summary>The library asks the runtime for Windows-1252 by its number, which only knows it once its provider is registered; nothing else changes by that.</summary>
    static ExcelReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The visible sheets that hold anything.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="facts">What is known of the file.</param>
    /// <param name="options">Limits.</param>
    /// <param name="uncached">Told of formulas that have no value.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<RawTable> Read(string path, FileFacts facts, DatasetOptions options, Action<string> uncached, CancellationToken cancellationToken)
    {
        if (FileSignature.IsZip(facts.Head)) Unpacked(path, options.MaxFileBytes, uncached, cancellationToken);
        else if (!FileSignature.IsCompoundFile(facts.Head)) throw new DatasetException(DatasetCodes.WrongFormat, FileSignature.Of(facts.Head) is { } other ? $"it is no workbook but {other}" : "it is no workbook");
        var tables = new List<RawTable>();
        using (var reader = Open(path))
        {
            var sheet = 0;
            do
            {
                var index = sheet++;
                if (sheet > MostSheets) break;
                if (reader.VisibleState != "visible" || reader.RowCount == 0 || reader.FieldCount == 0) continue;
                if ((long)reader.FieldCount * reader.RowCount > options.MaxCells) throw new DatasetException(DatasetCodes.TooLarge, $"its sheet '{reader.Name}' spans more than {options.MaxCells} cells");
                tables.Add(new RawTable(reader.Name, token => Rows(path, index, options.MaxColumns, token)));
            }
            while (reader.NextResult());
        }

        if (tables.Count == 0) throw new DatasetException(DatasetCodes.NoTable, "it has no visible sheet that holds anything");
        if (tables.Count == 1) tables[0] = tables[0] with { Part = null };
        return tables;
    }

    /// <summary>Measures what the archive unpacks to, since its own statements need not be true; and that it is a workbook at all.</summary>
    private static void Unpacked(string path, long most, Action<string> uncached, CancellationToken cancellationToken)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.GetEntry("xl/workbook.xml") is null && archive.GetEntry("xl/workbook.bin") is null) throw new DatasetException(DatasetCodes.WrongFormat, "it is a zip archive but no workbook: it has no xl/workbook.xml");
        var buffer = new byte[1 << 16];
        var total = 0L;
        var formulas = (Count: 0L, First: (string?)null);
        foreach (var entry in archive.Entries)
        {
            if (!entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("xl/media/", StringComparison.OrdinalIgnoreCase)) continue;
            using var stream = entry.Open();
            var hasFormulas = false;
            while (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hasFormulas |= buffer.AsSpan(0, read).IndexOf("<f"u8) >= 0;
                if ((total += read) > most) throw new DatasetException(DatasetCodes.TooLarge, $"it unpacks to more than {most} bytes");
            }

            if (!hasFormulas || !entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)) continue;
            var (count, first) = UncachedFormulas.Count(entry, cancellationToken);
            formulas = (formulas.Count + count, formulas.First ?? first);
        }

        if (formulas.Count > 0) uncached($"{formulas.Count} {(formulas.Count == 1 ? "cell holds a formula" : "cells hold formulas")} without a value (the first is {formulas.First}) and {(formulas.Count == 1 ? "was" : "were")} read as empty. Open the workbook in a spreadsheet program and save it, so that it calculates them.");
    }

    private static IExcelDataReader Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration());
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static IEnumerable<string?[]> Rows(string path, int sheet, int mostCells, CancellationToken cancellationToken)
    {
        using var reader = Open(path);
        for (var i = 0; i < sheet; i++) reader.NextResult();
        var merged = (reader.MergeCells ?? []).Where(range => range.ToColumn > range.FromColumn || range.ToRow > range.FromRow).Take(MostMerged).OrderBy(range => range.FromRow).ToList();
        var active = new List<(CellRange Range, string Text)>();
        var (next, rowIndex) = (0, -1);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rowIndex++;
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = ExcelCell.Text(reader, i);
            if (Loading.TableLayout.Used(row) > mostCells) throw new DatasetException(DatasetCodes.TooLarge, $"row {rowIndex + 1} has more than {mostCells} cells");
            active.RemoveAll(one => one.Range.ToRow < rowIndex);
            for (; next < merged.Count && merged[next].FromRow <= rowIndex; next++)
            {
                var range = merged[next];
                if (range.FromRow == rowIndex && range.FromColumn < row.Length && row[range.FromColumn] is { } text && Lends(text, range)) active.Add((range, text));
            }

            foreach (var (range, text) in active)
                for (var i = range.FromColumn; i <= range.ToColumn && i < row.Length; i++)
                    row[i] ??= text;
            yield return row;
        }
    }

    /// <summary>A number that covers several cells would be counted several times; a year above two columns would not.</summary>
    private static bool Lends(string text, CellRange range) =>
        CellReader.Read(text, DecimalMark.Point).Kind == CellKind.Text || (range.FromRow == range.ToRow && PeriodReader.Read(text).Shape != PeriodShape.None);
}
