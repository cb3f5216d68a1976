namespace ClaimTracker.ML;

/// <summary>A file is no check-worthiness model, is damaged, or is one that this version cannot read. The message says which and what to do.</summary>
public sealed class ModelFileException : IOException
{
    /// <summary>Without a reason.</summary>
    public ModelFileException()
    {
    }

    /// <param name="message">What is wrong and what to do.</param>
    public ModelFileException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">What the runtime said.</param>
    public ModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
