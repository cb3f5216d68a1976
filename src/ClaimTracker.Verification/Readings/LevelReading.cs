using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>One figure: a cell, a sum, a mean, a count.</summary>
internal sealed record LevelReading(Selection Selection) : Reading
{
    public override TableModel Table => Selection.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var figure = evaluator.Figure(Selection);
        if (figure.Value is not { } value) return null;
        var words = Words(Selection);
        if (figure.Used == 1 && Selection.Measure.Column is not null) words = words[(words.IndexOf(" of ", StringComparison.Ordinal) is > 0 and < 8 and var of ? of + 4 : 0)..];
        return new Answer
        {
            Value = value,
            HalfWidth = figure.HalfWidth,
            Formula = words,
            Query = SelectStatement.Of(Selection).Text,
            Used = figure.Used,
            Excluded = figure.Rows - figure.Used,
            Cells = [Selection],
        };
    }
}
