using System.Diagnostics;
using System.Globalization;

namespace ClaimTracker.Cli.Output;

/// <summary>Says on standard error how far long work has come: one line that is redrawn, or a plain line now and then.</summary>
/// <param name="error">Standard error.</param>
/// <param name="isLive">True where a line may be redrawn.</param>
/// <param name="total">How many inputs there are; null where that is not known beforehand.</param>
internal sealed class Progress(TextWriter error, bool isLive, int? total)
{
    /// <summary>Plain progress is told after this many articles, so that a log of thousands stays short.</summary>
    private const int Every = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly long _started = Stopwatch.GetTimestamp();
    private long _drawn;
    private bool _shown;
    private int _count;
    private int _claims;
    private int _quotes;
    private int _unread;

    /// <summary>Counts an outcome in.</summary>
    public void Add(Outcome outcome)
    {
        _count++;
        _claims += outcome.Report.Claims.Count;
        _quotes += outcome.Report.Quotes.Count;
        if (outcome.IsUnread) _unread++;
        if (!isLive)
        {
            if (_count % Every == 0) error.WriteLine("claimtracker: " + Line());
        }
        else if (Stopwatch.GetElapsedTime(_started) > Patience && Stopwatch.GetElapsedTime(_drawn) > Redraw)
        {
            _drawn = Stopwatch.GetTimestamp();
            _shown = true;
            error.Write("\r\e[2K" + Line());
        }
    }

    /// <summary>Takes the redrawn line away, before something else is written.</summary>
    public void Clear()
    {
        if (_shown) error.Write("\r\e[2K");
        _shown = false;
    }

    /// <summary>What came of all of it.</summary>
    public void Summarize()
    {
        Clear();
        if (_count > 1) error.WriteLine("claimtracker: " + Line());
    }

    private string Line()
    {
        var read = _count - _unread;
        var articles = total is { } all && all != _count ? $"{Number(_count)} of {Number(all)} articles" : Counted(read, "article");
        return $"{articles}, {Counted(_claims, "claim")}, {Counted(_quotes, "quote")}" + (_unread > 0 ? $"; {Counted(_unread, "input")} {(_unread == 1 ? "was" : "were")} not read" : "");
    }

    private static string Counted(int count, string noun) => Number(count) + " " + noun + (count == 1 ? "" : "s");

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
