using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Tells a cell of a sheet of one event, such as a box score, that the words name by row and column: what else the sentence tells does not matter.</summary>
internal static class ScoreSheet
{
    /// <summary>A sheet has at least so many columns of numbers.</summary>
    private const int FewestMeasures = 5;

    private static readonly FrozenSet<string> Narrowing = WordTable.Rows("narrowing-words.txt").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the counted noun is the column's own word, the row's name stands in the sentence, and nothing makes the figure one of a part.</summary>
    public static bool IsCell(ClaimContext context, Reading reading)
    {
        if (reading is not LevelReading { Selection: { Filters.Count: 1, Measure.Column: not null, DistinctOf: null } cell } || !reading.IsEntityLinked || context.IsMargin) return false;
        if (!IsSheet(cell.Table) || cell.Filters[0].Values.Count != 1 || cell.Filters[0].Column.DistinctCount < cell.Table.Dataset.RowCount * 0.9) return false;
        if (context.Claim.Kind == ClaimKind.Duration) return cell.Measure.Unit == context.Claim.Unit && cell.Table.Measures.Count(other => other.Unit == cell.Measure.Unit) == 1 && !IsNarrowed(context);
        return context.Claim.Kind is ClaimKind.Count or ClaimKind.Measure or ClaimKind.Rank && IsNamed(context, cell.Measure) && !IsNarrowed(context);
    }

    /// <summary>True where a sheet is asked for what the words say of more or of less than its one event.</summary>
    public static bool IsOfAnother(ClaimContext context, Reading reading) => IsSheet(reading.Table) && IsNarrowed(context);

    /// <summary>True for a table of one event: a row for each who took part, and many columns.</summary>
    public static bool IsSheet(TableModel table) => table.Time is null && table.Measures.Count >= FewestMeasures && table.Measures.All(measure => measure.Period is null);

    private static bool IsNamed(ClaimContext context, Measure measure)
    {
        var said = 0;
        for (var i = 0; i < context.Words.WordStems.Count; i++)
        {
            var token = context.Words.TokenOf[i];
            var stem = context.Words.WordStems[i];
            if (!context.IsCounted(token) || char.IsAsciiDigit(stem[0]) || context.Sentence.Tags[token] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Verb)) continue;
            if (!measure.Stems.Contains(stem)) return false;
            said++;
        }

        return said > 0 && measure.Stems.Count(stem => stem is not "team") <= said;
    }

    /// <summary>"In the fourth quarter", "of the season": in the claim's clause, from the number before to the number behind.</summary>
    private static bool IsNarrowed(ClaimContext context)
    {
        for (var i = 0; i < context.Words.WordStems.Count; i++)
        {
            var token = context.Words.TokenOf[i];
            if (Narrowing.Contains(context.Words.WordStems[i]) && !context.IsCounted(token) && !context.Siblings.Any(other => other.Span.Contains(context.Sentence.Tokens[token].Span))) return true;
        }

        return false;
    }
}
