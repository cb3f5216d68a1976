namespace ClaimTracker.Training;

/// <summary>Counts how much was right.</summary>
internal sealed class Tally
{
    private int _right, _all;

    public void Add(bool isRight)
    {
        _all++;
        if (isRight) _right++;
    }

    /// <summary>Per cent of what was added since this was last asked.</summary>
    public double Take()
    {
        var share = 100.0 * _right / _all;
        (_right, _all) = (0, 0);
        return share;
    }
}
