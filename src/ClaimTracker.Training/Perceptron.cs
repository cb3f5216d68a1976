namespace ClaimTracker.Training;

/// <summary>An averaged perceptron over hashed features with sparse rows.</summary>
internal sealed class Perceptron
{
    private readonly Dictionary<uint, Row> _rows = [];
    private int _now = 1;

    private sealed class Row
    {
        public byte[] Labels = new byte[2];
        public Weight[] Weights = new Weight[2];
        public int Count;
    }

    private struct Weight
    {
        public float Value;
        public float Total;
        public int Since;
    }

    public void Add(uint feature, Span<float> scores)
    {
        if (!_rows.TryGetValue(feature, out var row)) return;
        for (var i = 0; i < row.Count; i++) scores[row.Labels[i]] += row.Weights[i].Value;
    }

    /// <summary>Moves the weights towards <paramref name="right"/> and away from <paramref name="wrong"/>.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row)) _rows.Add(feature, row = new Row());
            Change(row, (byte)right, 1);
            Change(row, (byte)wrong, -1);
        }
    }

    public void Tick() => _now++;

    /// <summary>The averaged weights of each feature that are at least <paramref name="least"/> in size.</summary>
    public SortedDictionary<uint, List<(byte Label, float Weight)>> Average(float least)
    {
        var result = new SortedDictionary<uint, List<(byte, float)>>();
        foreach (var (feature, row) in _rows)
        {
            var kept = new List<(byte, float)>();
            for (var i = 0; i < row.Count; i++)
            {
                ref var w = ref row.Weights[i];
                var average = (w.Total + (double)w.Value * (_now - w.Since)) / _now;
                if (Math.Abs(average) >= least) kept.Add((row.Labels[i], (float)average));
            }

            if (kept.Count > 0) result.Add(feature, kept);
        }

        return result;
    }

    private void Change(Row row, byte label, float by)
    {
        var i = Array.IndexOf(row.Labels, label, 0, row.Count);
        if (i < 0)
        {
            if (row.Count == row.Labels.Length)
            {
                Array.Resize(ref row.Labels, row.Count * 2);
                Array.Resize(ref row.Weights, row.Count * 2);
            }

            i = row.Count++;
            row.Labels[i] = label;
            row.Weights[i].Since = _now;
        }

        ref var w = ref row.Weights[i];
        w.Total += w.Value * (_now - w.Since);
        w.Since = _now;
        w.Value += by;
    }
}
