using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Tracking.Findings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Output;

/// <summary>Findings as JSON: an array, or one object a line.</summary>
internal static class FindingJson
{
    public static void Write(IReadOnlyList<TrackedFinding> findings, TextWriter output, bool isLines)
    {
        if (isLines)
        {
            foreach (var finding in findings) output.Write(Of(finding).ToString(Formatting.None) + "\n");
            return;
        }

        output.Write(new JArray(findings.Select(Of)).ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
    }

    private static JObject Of(TrackedFinding finding)
    {
        var (article, decision) = (finding.Article, finding.Decision);
        return Object(
            ("type", FindingText.Type(finding)),
            ("schema", 1),
            ("id", finding.Id),
            ("text", finding.Text),
            ("sentence", finding.Sentence),
            ("checkWorthiness", finding.Score is { } score ? Math.Round(score, 4) : null),
            ("checkWorthinessReasons", finding.Reasons.Count > 0 ? new JArray(finding.Reasons) : null),
            ("kind", finding.Claim is { } claim ? EnumText.Of(claim.Kind) : null),
            ("value", finding.Claim?.Value),
            ("low", finding.Claim?.Low),
            ("high", finding.Claim?.High),
            ("unit", finding.Claim?.Unit),
            ("subject", finding.Subject),
            ("time", finding.Claim?.Time?.Value),
            ("sources", finding.Sources),
            ("article", Object(("id", article.ReportId), ("url", article.Url), ("title", article.Title), ("outlet", article.Outlet), ("published", article.Published?.ToString()))),
            ("decision", decision is null ? null : Object(Decision(decision))),
            ("earlierDecision", finding.Earlier is { } earlier ? Earlier(earlier) : null));
    }

    /// <summary>A decision about an earlier wording, with that wording.</summary>
    public static JObject Earlier(EarlierDecision earlier) => Object(
    [
        ("id", earlier.Decision.FindingId),
        .. Decision(earlier.Decision),
        ("sentence", earlier.Sentence),
        ("claim", earlier.Claim),
        ("now", earlier.FindingId),
    ]);

    /// <summary>An object of the fields that have a value.</summary>
    public static JObject Object(params (string Name, JToken? Value)[] fields)
    {
        var result = new JObject();
        foreach (var (name, value) in fields)
            if (value is not (null or { Type: JTokenType.Null }))
                result.Add(name, value);
        return result;
    }

    private static (string Name, JToken? Value)[] Decision(Decision decision) =>
    [
        ("choice", FindingText.Choice(decision)),
        ("verdict", FindingText.Verdict(decision.Verdict)),
        ("by", decision.By),
        ("at", FindingText.Time(decision.At)),
        ("note", decision.Note),
    ];
}
