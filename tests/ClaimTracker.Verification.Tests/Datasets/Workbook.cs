using System.IO.Compression;
using System.Security;
using System.Text;

namespace ClaimTracker.Verification.Tests.Datasets;

/// <summary>A cell with a formula, and its value where the program that wrote it worked it out.</summary>
internal sealed record Formula(string Text, double? Value);

/// <summary>Writes the smallest workbooks that test what sheets do: texts, numbers with formats, dates, merged cells, hidden sheets.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, string Xml, bool Hidden)> _sheets = [];
    private readonly List<string> _formats = [];

    /// <summary>Adds a sheet. A cell is null, a string, a number, or a number with its format.</summary>
    public Workbook Sheet(string name, object?[][] rows, string[]? merged = null, bool hidden = false)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append($"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var reference = $"{(char)('A' + c)}{r + 1}";
                xml.Append(rows[r][c] switch
                {
                    null => "",
                    string text => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
                    (double number, string format) => $"<c r=\"{reference}\" s=\"{Style(format)}\"><v>{number:R}</v></c>",
                    Formula formula => $"<c r=\"{reference}\"><f>{SecurityElement.Escape(formula.Text)}</f>{(formula.Value is { } value ? $"<v>{value:R}</v>" : "")}</c>",
                    var number => $"<c r=\"{reference}\"><v>{number}</v></c>",
                });
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged is not null) xml.Append($"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>");
        _sheets.Add((name, xml.Append("</worksheet>").ToString(), hidden));
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
                string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) +
                "<Relationship Id=\"st\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
            Add("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>" +
                string.Concat(_formats.Select((format, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(format)}\"/>")) + "</numFmts><cellXfs><xf numFmtId=\"0\"/>" +
                string.Concat(_formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\" applyNumberFormat=\"1\"/>")) + "</cellXfs></styleSheet>");
            for (var i = 0; i < _sheets.Count; i++) Add($"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
        }

        return stream.ToArray();
    }

    private int Style(string format)
    {
        if (!_formats.Contains(format)) _formats.Add(format);
        return _formats.IndexOf(format) + 1;
    }
}
