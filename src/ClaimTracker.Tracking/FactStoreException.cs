namespace ClaimTracker.Tracking;

/// <summary>The store cannot be used: it is missing, locked, damaged, another program's, or of another version. The message says which store, why, and what to do.</summary>
public sealed class FactStoreException : IOException
{
    /// <summary>Without a reason.</summary>
    public FactStoreException()
    {
    }

    /// <param name="message">What is wrong and what to do.</param>
    public FactStoreException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">What the database said.</param>
    public FactStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
