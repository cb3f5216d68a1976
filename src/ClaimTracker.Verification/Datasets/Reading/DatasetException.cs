namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Says why a dataset cannot be used; the catalogue turns it into a diagnostic.</summary>
internal sealed class DatasetException(string code, string reason) : Exception(reason)
{
    public string Code { get; } = code;
}
