using System.IO.Compression;
using System.Xml;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Finds the cells of a workbook that have a formula and no value, as programs write them that do not calculate: they are read as empty.</summary>
internal static class UncachedFormulas
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, IgnoreComments = true };

    /// <summary>How many there are, and where the first is: "B4".</summary>
    /// <param name="sheet">The XML of one sheet.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static (long Count, string? First) Count(ZipArchiveEntry sheet, CancellationToken cancellationToken)
    {
        var (count, first) = (0L, (string?)null);
        try
        {
            using var stream = sheet.Open();
            using var xml = XmlReader.Create(stream, Settings);
            string? cell = null;
            var (hasFormula, hasValue) = (false, false);
            while (xml.Read())
            {
                if (xml.LocalName == "row") cancellationToken.ThrowIfCancellationRequested();
                if (xml.LocalName == "c")
                {
                    if (xml.NodeType == XmlNodeType.EndElement && hasFormula && !hasValue && count++ == 0) first = cell;
                    if (xml.NodeType == XmlNodeType.Element) cell = xml.GetAttribute("r");
                    (hasFormula, hasValue) = (false, false);
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    hasFormula |= xml.LocalName == "f";
                    hasValue |= xml.LocalName is "v" or "is" && !xml.IsEmptyElement;
                }
            }
        }
        catch (XmlException)
        {
            // What reads the sheet says that it is malformed.
        }

        return (count, first);
    }
}
