namespace ClaimTracker.ML.Learning;

/// <summary>The labelled sentences are none to learn from: a file without the columns, with a label of another kind, with one class only. The message says what is wrong, where, and what to do.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>Without a reason.</summary>
    public TrainingException()
    {
    }

    /// <param name="message">What is wrong and what to do.</param>
    public TrainingException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">What the runtime said.</param>
    public TrainingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
