using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>What is made of two figures.</summary>
internal enum PairKind
{
    /// <summary>(left - right) / right, in percent.</summary>
    PercentChange,

    /// <summary>left - right.</summary>
    Difference,

    /// <summary>left / right.</summary>
    Multiple,

    /// <summary>left / right, in percent.</summary>
    Share,

    /// <summary>What a share leaves, in percent.</summary>
    Rest,
}

/// <summary>Two figures set against each other: a change, a share, a ratio, a difference.</summary>
internal sealed record PairReading(Selection Left, Selection Right, PairKind Kind) : Reading
{
    /// <summary>What the ratio is multiplied with: 100,000 for a rate per so many.</summary>
    public decimal Per { get; init; } = 1;

    /// <summary>The unit of a change in figures of a unit: those of shares differ by percentage points, and a multiple has none.</summary>
    public static string? ChangeUnit(PairKind kind, string? unit, bool isShare) => kind switch
    {
        PairKind.PercentChange => "percent",
        PairKind.Multiple => null,
        _ => isShare ? "percentage point" : unit,
    };

    public override TableModel Table => Left.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var left = evaluator.Figure(Left);
        var right = evaluator.Figure(Right);
        if (left.Value is not { } a || right.Value is not { } b) return null;
        if (Kind != PairKind.Difference && b == 0) return null;
        if (Math.Abs(a) > 1e20m || Math.Abs(b) > 1e20m) return null;
        var value = Kind switch
        {
            PairKind.PercentChange => (a - b) / Math.Abs(b) * 100,
            PairKind.Difference => a - b,
            PairKind.Multiple => a / b * Per,
            PairKind.Rest => (b - a) / b * 100,
            _ => a / b * 100,
        };
        var half = Kind == PairKind.Difference
            ? left.HalfWidth + right.HalfWidth
            : Math.Abs(a / b) * ((a == 0 ? 0 : left.HalfWidth / Math.Abs(a)) + (right.HalfWidth / Math.Abs(b))) * (Kind == PairKind.Multiple ? Per : 100);
        return new Answer
        {
            Value = value,
            HalfWidth = half,
            Formula = Formula(),
            Query = Text(SelectStatement.Of(Left).Text, SelectStatement.Of(Right).Text),
            Used = left.Used + right.Used,
            Excluded = left.Rows - left.Used + right.Rows - right.Used,
            Cells = [Left, Right],
            Levels = (b, a),
        };
    }

    private string Factor => Per.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Formula()
    {
        string left = Words(Left), right = Words(Right);
        return Kind switch
        {
            PairKind.PercentChange => $"change in percent from ({right}) to ({left})",
            PairKind.Difference => $"({left}) - ({right})",
            PairKind.Multiple => Per == 1 ? $"({left}) / ({right})" : $"({left}) / ({right}) * {Factor}",
            PairKind.Rest => $"100 - ({left}) / ({right}) * 100",
            _ => $"({left}) / ({right}) * 100",
        };
    }

    private string Text(string left, string right) => Kind switch
    {
        PairKind.PercentChange => $"SELECT (a - b) * 100.0 / b FROM ({Named(left, "a")}), ({Named(right, "b")})",
        PairKind.Difference => $"SELECT a - b FROM ({Named(left, "a")}), ({Named(right, "b")})",
        PairKind.Rest => $"SELECT (b - a) * 100.0 / b FROM ({Named(left, "a")}), ({Named(right, "b")})",
        PairKind.Multiple => $"SELECT a{(Per == 1 ? "" : " * " + Factor)} / b FROM ({Named(left, "a")}), ({Named(right, "b")})",
        _ => $"SELECT a * 100.0 / b FROM ({Named(left, "a")}), ({Named(right, "b")})",
    };

    private static string Named(string select, string name)
    {
        var from = select.IndexOf(" FROM ", StringComparison.Ordinal);
        return $"{select[..from]} AS {name}{select[from..]}";
    }
}
