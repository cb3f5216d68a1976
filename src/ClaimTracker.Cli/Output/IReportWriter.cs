namespace ClaimTracker.Cli.Output;

/// <summary>One format of the command's output; told of every outcome in the order of the inputs.</summary>
internal interface IReportWriter
{
    /// <summary>Writes one outcome and hands it on, so that a reader of a pipe sees it at once.</summary>
    void Write(Outcome outcome);

    /// <summary>Writes what comes after the last one.</summary>
    void Finish();
}
