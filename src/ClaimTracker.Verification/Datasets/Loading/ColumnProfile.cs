using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Counts what the cells of one column hold. Not thread-safe; fed one cell at a time.</summary>
internal sealed class ColumnProfile(DecimalMark mark, int mostValues, IReadOnlySet<string>? missing = null)
{
    private const int MostMarks = 50;

    /// <summary>Beyond so many characters the distinct values of a column are prose, not names.</summary>
    private const long MostText = 4_000_000;

    private long _text;
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _units = new(StringComparer.Ordinal);

    public DecimalMark Mark => mark;

    public long Blanks { get; private set; }

    public long Missing { get; private set; }

    public long Numbers { get; private set; }

    public long Texts { get; private set; }

    /// <summary>Cells that are formulas, not what they come to.</summary>
    public long Formulas { get; private set; }

    /// <summary>The first of them.</summary>
    public string? FirstFormula { get; private set; }

    /// <summary>Numbers that are digits with a leading zero.</summary>
    public long Codes { get; private set; }

    public int Decimals { get; private set; }

    public decimal Min { get; private set; }

    public decimal Max { get; private set; }

    /// <summary>Cells by the shape of the period in them.</summary>
    public long[] Shapes { get; } = new long[Enum.GetValues<PeriodShape>().Length];

    /// <summary>Days in figures whose first figure cannot be a month, and whose second cannot.</summary>
    public (long DayFirst, long MonthFirst) Orders { get; private set; }

    /// <summary>Months named or numbered 1 to 12, and numbers 1 to 31.</summary>
    public (long Months, long Days) Parts { get; private set; }

    /// <summary>Cells that are blank, marks, or text, by what they say; the first fifty kinds.</summary>
    public IReadOnlyDictionary<string, long> Others => _others;

    /// <summary>Distinct texts in the order of their appearance, while they are few enough.</summary>
    public IReadOnlyCollection<string> Values => _values;

    public bool HasAllValues { get; private set; } = true;

    /// <summary>The cells that are neither blank nor a mark.</summary>
    public long Filled => Numbers + Texts;

    /// <summary>The unit that most numbers are written with; null where most have none.</summary>
    public string? Unit => _units.Count > 0 && _units.MaxBy(unit => unit.Value) is var most && 2 * most.Value > Numbers ? most.Key : null;

    /// <summary>True where every number has the same first digits of a year: whole, and from 1500 to 2199.</summary>
    public bool AreYears => Numbers > 0 && Decimals == 0 && Min >= 1500 && Max < 2200 && Shapes[(int)PeriodShape.Year] == Numbers;

    public void Add(string? raw)
    {
        if (raw is null)
        {
            Blanks++;
            return;
        }

        if (raw is ['=', _, ..] && (raw.Contains('(', StringComparison.Ordinal) || raw.AsSpan(1).ContainsAnyInRange('A', 'Z')) && Formulas++ == 0) FirstFormula = raw;
        if (HasAllValues && _values.Add(raw) && (_values.Count > mostValues || (_text += raw.Length) > MostText))
        {
            HasAllValues = false;
            _values.Clear();
        }

        var cell = missing is not null && missing.Contains(raw) ? new Cell(CellKind.Missing) : CellReader.Read(raw, mark);
        switch (cell.Kind)
        {
            case CellKind.Number: AddNumber(cell); break;
            case CellKind.Missing: Missing++; break;
            case CellKind.Blank: Blanks++; break;
            default: Texts++; break;
        }

        if (cell.Kind is CellKind.Missing or CellKind.Text) Count(_others, raw);
        if (cell.Kind is CellKind.Text || (cell is { Kind: CellKind.Number, Unit: null, Decimals: 0 } && cell.Value is >= 1000 and < 100000000)) AddPeriod(PeriodReader.Read(raw));
        if (cell.Kind is CellKind.Text && PeriodReader.Month(raw) is not null) Parts = (Parts.Months + 1, Parts.Days);
    }

    private void AddNumber(Cell cell)
    {
        (Min, Max) = Numbers == 0 ? (cell.Value, cell.Value) : (Math.Min(Min, cell.Value), Math.Max(Max, cell.Value));
        Numbers++;
        Decimals = Math.Max(Decimals, cell.Decimals);
        if (cell.IsCode) Codes++;
        if (cell.Unit is not null) Count(_units, cell.Unit);
        if (cell is { Decimals: 0, Unit: null } && cell.Value is >= 1 and <= 31) Parts = (Parts.Months + (cell.Value <= 12 ? 1 : 0), Parts.Days + 1);
    }

    private void AddPeriod(WrittenPeriod period)
    {
        Shapes[(int)period.Shape]++;
        if (period.Shape != PeriodShape.NumericDay) return;
        Orders = (Orders.DayFirst + (period.Second > 12 ? 1 : 0), Orders.MonthFirst + (period.Third > 12 ? 1 : 0));
    }

    private static void Count(Dictionary<string, long> counts, string key)
    {
        if (key.Length > 100) key = key[..100];
        if (counts.TryGetValue(key, out var count)) counts[key] = count + 1;
        else if (counts.Count < MostMarks) counts.Add(key, 1);
    }
}
