using System.Collections.Frozen;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>Tells the sheet of one event, such as a box score, from other tables, and a figure of the event from one of more or of less than it.</summary>
internal static class ScoreSheet
{
    /// <summary>A sheet has at least so many columns of numbers.</summary>
    private const int FewestMeasures = 5;

    private static readonly FrozenSet<string> Narrowing = WordTable.Rows("narrowing-words.txt").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where a sheet is asked for what the words say of more or of less than its one event.</summary>
    public static bool IsOfAnother(ClaimContext context, Reading reading) => IsSheet(reading.Table) && IsNarrowed(context, (0, context.Sentence.Tokens.Length - 1));

    private static readonly FrozenSet<string> Sides = WordTable.Rows("sheet-headers.txt").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a table of one event: a row for each who took part, and many columns. A table of ports and their catch is none.</summary>
    public static bool IsSheet(TableModel table) =>
        table.Time is null && table.Measures.Count >= FewestMeasures && table.Measures.All(measure => measure.Period is null)
        && table.Dataset.Columns.Any(column => column.Kind == Datasets.ColumnKind.Text && Stems.Words(column.Header).Any(word => Sides.Contains(Stems.Of(word))));

    /// <summary>"In the fourth quarter", "over his last two games": the figures of the clause are of a part of the event, or of several.</summary>
    public static bool IsNarrowed(ClaimContext context, (int First, int Last) clause)
    {
        for (var i = 0; i < context.Words.WordStems.Count; i++)
        {
            var token = context.Words.TokenOf[i];
            if (token < clause.First || token > clause.Last || context.IsCounted(token) || context.Siblings.Any(other => other.Span.Contains(context.Sentence.Tokens[token].Span))) continue;
            if (context.Sentence.Lower(token) == "games") return true;
            // "A season-high 31 points" are those of the event.
            if (Narrowing.Contains(context.Words.WordStems[i]) && !(context.Sentence.Lower(token + 1) == "-" && context.Sentence.Lower(token + 2) is "high" or "best" or "low")) return true;
        }

        return false;
    }
}
