using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>Figures of several columns added up: two quarters are a half.</summary>
internal sealed record SumReading(IReadOnlyList<Selection> Parts) : Reading
{
    public override TableModel Table => Parts[0].Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var figures = Parts.Select(evaluator.Figure).ToList();
        if (figures.Any(figure => figure.Value is null or > 1e20m or < -1e20m)) return null;
        return new Answer
        {
            Value = figures.Sum(figure => figure.Value!.Value),
            HalfWidth = figures.Sum(figure => figure.HalfWidth),
            Formula = string.Join(" + ", Parts.Select(part => $"({Words(part)})")),
            Query = $"SELECT {string.Join(" + ", Parts.Select(part => $"({SelectStatement.Of(part).Text})"))}",
            Used = figures.Sum(figure => figure.Used),
            Excluded = figures.Sum(figure => figure.Rows - figure.Used),
            Cells = Parts,
        };
    }
}
