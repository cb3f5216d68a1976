namespace ClaimTracker.Verification.Datasets;

/// <summary>The codes of the diagnostics that opening datasets gives. Codes are never reused.</summary>
public static class DatasetCodes
{
    /// <summary>The file, folder or connection cannot be opened or read.</summary>
    public const string Unreadable = "CT7001";

    /// <summary>The file is larger than the options allow; it was not read.</summary>
    public const string TooLarge = "CT7002";

    /// <summary>The path, or what a link in it points to, lies outside the folder given; it was not read.</summary>
    public const string OutsideFolder = "CT7003";

    /// <summary>The content is not what the file's name says, for instance a zip archive that is no workbook.</summary>
    public const string WrongFormat = "CT7004";

    /// <summary>Some rows do not fit the table and were left out.</summary>
    public const string BadRows = "CT7005";

    /// <summary>A column mixes numbers with words; the words were left out of calculations.</summary>
    public const string MixedColumn = "CT7006";

    /// <summary>No table was found in it.</summary>
    public const string NoTable = "CT7007";

    /// <summary>A connection did not answer in time.</summary>
    public const string Timeout = "CT7008";

    /// <summary>A side file or data dictionary is malformed and was ignored.</summary>
    public const string BadSideFile = "CT7009";

    /// <summary>The folder holds more files or deeper folders than the options allow; the rest was not read.</summary>
    public const string TooMany = "CT7010";

    /// <summary>The kind of file is not one of those read.</summary>
    public const string Unsupported = "CT7011";

    /// <summary>A database holds changes that it has not written to its file yet; the file was read as it is.</summary>
    public const string UnsavedChanges = "CT7012";

    /// <summary>Cells hold formulas and no values; they take no part in calculations.</summary>
    public const string Formulas = "CT7013";

    /// <summary>The table has headers and no rows.</summary>
    public const string NoRows = "CT7014";

    /// <summary>Values stand in a column that has no header, so that nothing says what they are.</summary>
    public const string NoHeader = "CT7015";
}
