using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>Finds the columns of a sheet by what the words around a figure call it.</summary>
internal static class SheetColumns
{
    private static readonly string Made = Stems.Of("made"), Attempt = Stems.Of("attempts"), Taken = Stems.Of("taken"), Complete = Stems.Of("completed");

    /// <summary>The one column that counted words name in full: "rebounds", and not offensive ones; null where none or several.</summary>
    public static Measure? Named(TableModel table, IReadOnlyCollection<string> stems)
    {
        if (stems.Count == 0) return null;
        var named = table.Measures.Where(measure => measure.Column is not null && measure.Unit is null && measure.Statistic == StatisticKind.None && Bare(measure) is { Count: > 0 } own && own.Count == stems.Count && stems.All(stem => own.Any(other => Synonyms.Likeness(other, stem) > 0.8))).ToList();
        return named.Count == 1 && PlayStretch.OfHeader(named[0].Column!.Header) is null ? named[0] : null;
    }

    /// <summary>The column of what was made, or of what was tried, of a kind; null where there is none.</summary>
    public static Measure? OfPair(TableModel table, string[][] names, bool isTried) =>
        names.Select(name => table.Measures.FirstOrDefault(measure => measure.Unit is null && name.All(measure.Stems.Contains) && (isTried ? measure.Stems.Contains(Attempt) || measure.Stems.Contains(Taken) : measure.Stems.Contains(Made) || measure.Stems.Contains(Complete)))).FirstOrDefault(found => found is not null);

    /// <summary>The column of the share of what was made; null where there is none.</summary>
    public static Measure? OfShare(TableModel table, string[][] names) =>
        names.Select(name => table.Measures.FirstOrDefault(measure => measure.Unit == "percent" && Bare(measure) is var own && own.Count == name.Length && name.All(own.Contains))).FirstOrDefault(found => found is not null);

    /// <summary>The columns of wins and of losses; null where the table has not both.</summary>
    public static (Measure Wins, Measure Losses)? OfRecord(TableModel table) =>
        table.Measures.FirstOrDefault(measure => Bare(measure) is ["win"]) is { } wins && table.Measures.FirstOrDefault(measure => Bare(measure) is ["loss"] or ["lose"] or ["los"]) is { } losses ? (wins, losses) : null;

    /// <summary>The one column of minutes or of another unit.</summary>
    public static Measure? OfUnit(TableModel table, string unit)
    {
        var found = table.Measures.Where(measure => measure.Unit == unit).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The words that name a column, without the word for whose it is.</summary>
    public static List<string> Bare(Measure measure) => [.. (measure.Column is { } column ? HeaderWords.Of(column.Header).Stems : measure.Stems).Where(stem => stem is not ("team" or "player"))];
}
