using ClaimTracker.Claims;
using ClaimTracker.Tracking.Findings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Output;

/// <summary>What tracking did to each article, as JSON: an array, or one object a line.</summary>
/// <param name="output">Where to write.</param>
/// <param name="isLines">True for one object a line.</param>
internal sealed class ChangeJson(TextWriter output, bool isLines)
{
    private bool _any;

    public void Write(ClaimReport report, SavedReport saved)
    {
        var article = report.Article;
        var json = FindingJson.Object(
            ("type", "tracked"),
            ("schema", 1),
            ("article", FindingJson.Object(("id", report.Id), ("url", article.CanonicalUrl ?? article.Url), ("title", article.Title), ("published", article.Published?.ToString()))),
            ("isNew", saved.IsNew),
            ("claims", saved.Claims),
            ("kept", saved.Kept),
            ("decided", saved.Decided),
            ("changes", new JArray(saved.Changes.Select(change => FindingJson.Object(("kind", EnumText.Of(change.Kind)), ("before", Version(change.Before)), ("after", Version(change.After)))))),
            ("earlierDecisions", new JArray(saved.EarlierDecisions.Select(FindingJson.Earlier))));
        if (!isLines) output.Write(_any ? ",\n" : "[\n");
        _any = true;
        output.Write(json.ToString(isLines ? Formatting.None : Formatting.Indented).ReplaceLineEndings("\n"));
        if (isLines) output.Write('\n');
    }

    public void Finish()
    {
        if (!isLines) output.Write(_any ? "\n]\n" : "[]\n");
    }

    private static JObject? Version(ClaimVersion? version) => version is not { Claim: NumericClaim claim } ? null : FindingJson.Object(
        ("id", version.Id),
        ("text", version.Text),
        ("sentence", version.Sentence),
        ("kind", EnumText.Of(claim.Kind)),
        ("value", claim.Value),
        ("low", claim.Low),
        ("high", claim.High),
        ("bound", claim.Bound is { } bound ? EnumText.Of(bound) : null),
        ("unit", claim.Unit),
        ("time", claim.Time?.Value));
}
