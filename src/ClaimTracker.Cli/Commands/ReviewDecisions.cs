using System.Globalization;
using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;
using ClaimTracker.Tracking;
using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Commands;

/// <summary>The part of <c>claimtracker review</c> that records.</summary>
internal sealed class ReviewDecisions
{
    /// <summary>What stands after <c>--decide</c>.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    public required VerdictKind? Verdict { get; init; }

    public required string? Note { get; init; }

    /// <summary>A sheet with decisions; null for none.</summary>
    public required string? Import { get; init; }

    public required string? By { get; init; }

    /// <summary>True where there is something to record.</summary>
    public bool IsAny => Arguments.Count > 0 || Import is not null;

    /// <summary>The decision that <c>ID=word</c> says; null where it says none.</summary>
    public static Decision? Parse(string argument)
    {
        var at = argument.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && FindingText.Choice(argument[(at + 1)..]) is { } choice ? new Decision(argument[..at], choice) : null;
    }

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="FormatException">The sheet is none.</exception>
    public async Task<int> RecordAsync(FactStore store, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var rows = Import is null ? [] : Read(Import);
        Decision[] decisions =
        [
            .. rows.Select(row => row.Decision),
            .. Arguments.Select(argument => Parse(argument)! with { Verdict = Verdict, Note = Note, By = By }),
        ];
        var result = await store.DecideAsync(decisions, cancellationToken);
        foreach (var (decision, reason) in result.Rejected)
        {
            var line = rows.FirstOrDefault(row => ReferenceEquals(row.Decision, decision)).Line;
            var where = line > 0 ? string.Create(CultureInfo.InvariantCulture, $"'{Import}', line {line}: ") : "";
            await error.WriteLineAsync(PlainText.Of($"claimtracker: {where}{reason}"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Recorded} {(result.Recorded == 1 ? "decision" : "decisions")} recorded."));
        await output.FlushAsync(cancellationToken);
        return result.Rejected.Count > 0 ? ExitCodes.SomeUnread : ExitCodes.Ran;
    }

    private IReadOnlyList<(int Line, Decision Decision)> Read(string path)
    {
        try
        {
            return DecisionFile.Read(path, By);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"The decisions '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
