using ClaimTracker.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Output;

/// <summary>The JSON form of an outcome: its report, with what kept the input from being read among the diagnostics.</summary>
internal static class OutcomeJson
{
    public static void Write(Outcome outcome, TextWriter output, bool indented)
    {
        if (outcome.Failure is not { } failure)
        {
            ReportJson.Write(outcome.Report, output, indented);
            return;
        }

        var report = JObject.Parse(ReportJson.Serialize(outcome.Report));
        ((JArray)report["diagnostics"]!).AddFirst(new JObject
        {
            ["severity"] = "error",
            ["code"] = failure.Code,
            ["message"] = failure.Message,
        });
        output.Write(report.ToString(indented ? Formatting.Indented : Formatting.None));
    }
}
