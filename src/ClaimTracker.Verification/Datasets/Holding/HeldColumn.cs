namespace ClaimTracker.Verification.Datasets.Holding;

/// <summary>The cells of one column in memory: each different text once, and for each row which one it is.</summary>
/// <remarks>Filled row by row, then only read.</remarks>
internal sealed class HeldColumn(ColumnStorage storage)
{
    /// <summary>The place of a blank cell, which has no text.</summary>
    public const int Blank = -1;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<int> _rows = [];
    private readonly List<decimal?> _numbers = [];
    private readonly List<DateOnly?> _days = [];

    public ColumnStorage Storage => storage;

    /// <summary>How many different texts there are; their places count from 0.</summary>
    public int DistinctCount => _texts.Count;

    /// <summary>The place of a row's text among the different ones; <see cref="Blank"/> for none.</summary>
    public int Place(int row) => _rows[row];

    /// <summary>The place of a text; <see cref="Blank"/> where no cell has it.</summary>
    public int Place(string text) => _places.TryGetValue(text, out var place) ? place : Blank;

    public string? Text(int row) => _rows[row] is >= 0 and var place ? _texts[place] : null;

    public decimal? Number(int row) => storage.HasNumbers ? _numbers[row] : null;

    public DateOnly? Day(int row) => storage.HasDays ? _days[row] : null;

    public void Add(string? text, decimal? number, DateOnly? day)
    {
        var place = Blank;
        if (text is not null && !_places.TryGetValue(text, out place))
        {
            _places.Add(text, place = _texts.Count);
            _texts.Add(text);
        }

        _rows.Add(place);
        if (storage.HasNumbers) _numbers.Add(number);
        if (storage.HasDays) _days.Add(day);
    }
}
