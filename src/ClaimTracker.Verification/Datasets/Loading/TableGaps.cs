namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Tells what of a table is there to see and yet cannot be used: formulas without values, headers without rows, values without a header.</summary>
internal sealed class TableGaps(Action<DiagnosticSeverity, string, string> report)
{
    /// <param name="headers">The headers; "column 3" where the file gives none.</param>
    /// <param name="profiles">What the columns hold.</param>
    /// <param name="rows">How many rows there are.</param>
    public void Tell(string[] headers, ColumnProfile[] profiles, long rows)
    {
        if (rows == 0) report(DiagnosticSeverity.Warning, DatasetCodes.NoRows, $"It has {Columns(headers.Length)} and no rows, so nothing can be compared with it.");
        for (var i = 0; i < headers.Length; i++)
            if (profiles[i].Formulas is > 0 and var count)
                report(DiagnosticSeverity.Warning, DatasetCodes.Formulas, $"The column '{headers[i]}' holds {count} {(count == 1 ? "formula" : "formulas")} and no value for {(count == 1 ? "it" : "them")}, such as '{profiles[i].FirstFormula}'; {(count == 1 ? "it takes" : "they take")} no part in calculations. Save the table from a spreadsheet program, so that it writes the values.");
        Unnamed(headers, profiles);
    }

    /// <summary>The last columns alone: a first column of row labels often has no header, and one between others may be a gap in the layout.</summary>
    private void Unnamed(string[] headers, ColumnProfile[] profiles)
    {
        var last = headers.Length - 1;
        while (last >= 0 && IsUnnamed(headers, last)) last--;
        if (last < 0) return;
        for (var i = last + 1; i < headers.Length; i++)
            if (profiles[i].Filled > 0)
                report(DiagnosticSeverity.Warning, DatasetCodes.NoHeader, $"Column {i + 1} has no header, though {profiles[i].Filled} of its cells hold something; nothing says what they are. The header has {Columns(last + 1)}.");
    }

    private static bool IsUnnamed(string[] headers, int column) => headers[column] == $"column {column + 1}";

    private static string Columns(int count) => count == 1 ? "1 column" : $"{count} columns";
}
