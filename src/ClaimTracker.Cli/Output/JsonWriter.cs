using ClaimTracker.Json;

namespace ClaimTracker.Cli.Output;

/// <summary>Indented JSON: the report of a single input, an array for several.</summary>
/// <param name="output">Where to write.</param>
/// <param name="isArray">True where several inputs are asked for, whatever their number turns out to be.</param>
internal sealed class JsonWriter(TextWriter output, bool isArray) : IReportWriter
{
    private bool _any;

    public void Write(Outcome outcome)
    {
        if (isArray) output.Write(_any ? ",\n" : "[\n");
        _any = true;
        ReportJson.Write(outcome.Report, output, indented: true);
        output.Flush();
    }

    public void Finish()
    {
        if (isArray) output.Write(_any ? "\n]" : "[]");
        if (isArray || _any) output.Write('\n');
        output.Flush();
    }
}
