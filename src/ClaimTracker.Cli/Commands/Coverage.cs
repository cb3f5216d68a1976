using System.Globalization;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Commands;

/// <summary>How many claims of all articles found an answer in the data. Safe for several threads.</summary>
internal sealed class Coverage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<VerdictKind, int> _kinds = [], _quotes = [];
    private int _claims;

    /// <summary>Counts a report in and hands it on.</summary>
    public ClaimReport Add(ClaimReport report)
    {
        lock (_lock)
        {
            var quotes = report.Quotes.Select(quote => quote.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var verdict in report.Verdicts)
            {
                if (quotes.Contains(verdict.ClaimId)) _quotes[verdict.Kind] = _quotes.GetValueOrDefault(verdict.Kind) + 1;
                else _claims++;
            }

            foreach (var verdict in report.Verdicts.Where(verdict => !quotes.Contains(verdict.ClaimId))) _kinds[verdict.Kind] = _kinds.GetValueOrDefault(verdict.Kind) + 1;
        }

        return report;
    }

    /// <summary>"31 of 44 numeric claims bound to a dataset, 27 supported, 2 contradicted".</summary>
    public string Line
    {
        get
        {
            var bound = Count(VerdictKind.Supported) + Count(VerdictKind.Close) + Count(VerdictKind.Contradicted) + Count(VerdictKind.Ambiguous);
            return $"{Number(bound)} of {Number(_claims)} numeric claims bound to a dataset, {Number(Count(VerdictKind.Supported))} supported"
                + Part(VerdictKind.Close, "close") + Part(VerdictKind.Contradicted, "contradicted") + Part(VerdictKind.Ambiguous, "ambiguous") + Quotes();
        }
    }

    /// <summary>True where a claim has the verdict of that name.</summary>
    public bool Has(string verdict) => Enum.TryParse<VerdictKind>(verdict, ignoreCase: true, out var kind) && (Count(kind) > 0 || _quotes.GetValueOrDefault(kind) > 0);

    /// <summary>"; 3 of 5 quotes found in a text, 2 verbatim"; empty where no text was given.</summary>
    private string Quotes()
    {
        var all = _quotes.Values.Sum();
        int verbatim = _quotes.GetValueOrDefault(VerdictKind.Supported), found = verbatim + _quotes.GetValueOrDefault(VerdictKind.Close) + _quotes.GetValueOrDefault(VerdictKind.Contradicted);
        return all == 0 ? "" : $"; {Number(found)} of {Number(all)} quotes found in a text, {Number(verbatim)} verbatim";
    }

    private int Count(VerdictKind kind) => _kinds.GetValueOrDefault(kind);

    private string Part(VerdictKind kind, string name) => Count(kind) is > 0 and var count ? $", {Number(count)} {name}" : "";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
