namespace ClaimTracker.Verification.Binding;

/// <summary>What kept a table from answering a claim.</summary>
internal sealed class BindingNotes
{
    /// <summary>The measure is there, in a unit that the claim's cannot be worked out from.</summary>
    public bool HasOtherUnit { get; set; }

    /// <summary>The measure is there, but not for the period.</summary>
    public bool MissesPeriod { get; set; }

    /// <summary>The classes of the table are not those of the claim.</summary>
    public bool HasOtherBins { get; set; }
}
