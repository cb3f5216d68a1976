namespace ClaimTracker;

/// <summary>Whether a claim or a report is put forward as fact.</summary>
public enum Modality
{
    /// <summary>Stated as fact; what holds where nothing else is said.</summary>
    Asserted,

    /// <summary>Denied: "did not say", "no more than a rumour".</summary>
    Negated,

    /// <summary>Under a condition: "if", "would", "could".</summary>
    Hypothetical,

    /// <summary>About what is to come: "will", "expects", "forecast".</summary>
    Predicted,

    /// <summary>Asked.</summary>
    Question,
}
