using ClaimTracker.Json;

namespace ClaimTracker.Cli.Output;

/// <summary>One report a line.</summary>
internal sealed class NdjsonWriter(TextWriter output) : IReportWriter
{
    public void Write(Outcome outcome)
    {
        ReportJson.Write(outcome.Report, output, indented: false);
        output.Write('\n');
        output.Flush();
    }

    public void Finish() => output.Flush();
}
