using System.Globalization;
using ClaimTracker.Cli.Output;
using ClaimTracker.Tracking;
using ClaimTracker.Tracking.Findings;

namespace ClaimTracker.Cli.Commands;

/// <summary>The part of <c>claimtracker review</c> that shows.</summary>
/// <param name="surroundings">Where it runs.</param>
internal sealed class ReviewList(Surroundings surroundings)
{
    public required string Format { get; init; }

    /// <summary>The file to write; null for standard output.</summary>
    public required string? Destination { get; init; }

    public required int? Top { get; init; }

    public required bool IncludesDecided { get; init; }

    public required bool IncludesSentences { get; init; }

    public required bool IsTerminal { get; init; }

    public required bool UseColor { get; init; }

    /// <summary>How many rows a table has where nobody asks for another number.</summary>
    public required int TableRows { get; init; }

    public async Task WriteAsync(FactStore store, TextWriter standardOutput, TextWriter error, CancellationToken cancellationToken)
    {
        var most = Top ?? (Format == "table" ? TableRows : null);
        // One more than is shown tells whether there are more.
        var found = await store.FindAsync(new FindingQuery { IncludesDecided = IncludesDecided, IncludesSentences = IncludesSentences, Top = most + 1 }, cancellationToken);
        IReadOnlyList<TrackedFinding> shown = most is { } limit && found.Count > limit ? [.. found.Take(limit)] : found;
        using var file = Destination is null ? null : new OutputFile(Destination);
        var output = file?.Writer ?? standardOutput;
        if (Format == "table" && shown.Count > 0) FindingTable.Write(shown, output, surroundings.Width, IsTerminal, UseColor);
        else if (Format == "csv") FindingCsv.Write(shown, output);
        else if (Format != "table") FindingJson.Write(shown, output, isLines: Format == "ndjson");
        await output.FlushAsync(cancellationToken);
        file?.Commit();
        if (shown.Count == 0) await error.WriteLineAsync(IncludesDecided ? "claimtracker: The store holds no claims." : "claimtracker: No claim waits for a decision.");
        else if (Top is null && found.Count > shown.Count) await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"claimtracker: The best {shown.Count} are shown; --top N shows more."));
        foreach (var gone in (await store.EarlierDecisionsAsync(cancellationToken)).Where(decision => decision.FindingId is null))
            await error.WriteLineAsync(PlainText.Of($"claimtracker: {FindingText.Earlier(gone)}, which '{gone.Article.Title ?? gone.Article.Url ?? gone.Article.ReportId}' no longer has."));
    }
}
