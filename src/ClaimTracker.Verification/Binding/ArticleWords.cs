using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>The words, headings and dates of one article, read once for all its claims. Not for several threads.</summary>
internal sealed class ArticleWords
{
    private readonly ClaimReport _report;
    private readonly Dictionary<int, SentenceWords> _words = [];
    private readonly Dictionary<TextSpan, Sentence> _sentences = [];
    private readonly Dictionary<string, bool> _said = new(StringComparer.Ordinal);

    public ArticleWords(ClaimReport report)
    {
        _report = report;
        foreach (var sentence in report.Sentences) _sentences[sentence.Span] = sentence;
        Title = report.Article.Title is { } title ? [.. Stems.Words(title).Select(Stems.Of)] : [];
        Anchor = report.Article.Published is { } published ? published.Day.ToDateTime(TimeOnly.MinValue) : null;
    }

    public IReadOnlyList<string> Title { get; }

    public DateTime? Anchor { get; }

    public SentenceWords Of(TextSpan sentence) => Of(_sentences.TryGetValue(sentence, out var known) ? known : _report.Sentences.First(other => other.Span.Overlaps(sentence)));

    public SentenceWords Of(Sentence sentence)
    {
        if (!_words.TryGetValue(sentence.Index, out var words)) _words.Add(sentence.Index, words = new SentenceWords(sentence, Says));
        return words;
    }

    private bool Says(string name)
    {
        if (!_said.TryGetValue(name, out var isSaid)) _said.Add(name, isSaid = _report.Article.Text.Contains(name, StringComparison.Ordinal));
        return isSaid;
    }

    /// <summary>The sentences before, nearest first; at a block's start those of the block before.</summary>
    public IReadOnlyList<SentenceWords> Before(Sentence sentence, int count)
    {
        var before = new List<SentenceWords>();
        for (var i = sentence.Index - 1; i >= 0 && before.Count < count && sentence.Block - _report.Sentences[i].Block <= 1; i--) before.Add(Of(_report.Sentences[i]));
        return before;
    }

    /// <summary>The words of the heading that the sentence stands under.</summary>
    public IReadOnlyList<string> HeadingOf(Sentence sentence)
    {
        for (var block = sentence.Block - 1; block >= 0 && block >= sentence.Block - 12; block--)
            if (_report.Article.Blocks[block] is { Kind: BlockKind.Heading } heading)
                return [.. Stems.Words(heading.Span.Slice(_report.Article.Text)).Select(Stems.Of)];
        return [];
    }

    /// <summary>The words of the first sentence of the sentence's block.</summary>
    public IReadOnlyList<string> LeadOf(Sentence sentence)
    {
        var i = sentence.Index;
        while (i > 0 && _report.Sentences[i - 1].Block == sentence.Block) i--;
        return i == sentence.Index ? [] : Of(_report.Sentences[i]).WordStems;
    }

    /// <summary>The lengths of time in a sentence that are whole years.</summary>
    public IReadOnlyList<int> YearsOf(Sentence sentence)
    {
        var years = new List<int>();
        foreach (var date in _report.Dates)
        {
            if (date.Span.Start < sentence.Span.Start || date.Span.End > sentence.Span.End || date.Type != TimeType.Duration || date.Value is not { Length: >= 3 and <= 5 } value || value[0] != 'P') continue;
            if (!int.TryParse(value.AsSpan(1, value.Length - 2), out var count)) continue;
            var length = value[^1] switch { 'Y' => count, 'M' when count % 12 == 0 => count / 12, 'E' => 0, _ => 0 };
            if (length is > 0 and < 200) years.Add(length);
        }

        return years;
    }

    /// <summary>Where "year ended", "year that ended on", "year ending" stands before a day; null where it does not.</summary>
    private static int? YearBefore(Sentence sentence, int day)
    {
        var at = day - 1;
        if (sentence.Lower(at) is "on") at--;
        if (sentence.Lower(at) is not ("ended" or "ending" or "ends")) return null;
        at--;
        if (sentence.Lower(at) is "that" or "which") at--;
        return sentence.Lower(at) is "year" ? at : null;
    }

    /// <summary>The names that an article keeps coming back to: what it is about as a whole.</summary>
    public bool IsTopic(string word)
    {
        if (IsInTitle(word)) return true;
        var count = 0;
        for (var at = _report.Article.Text.IndexOf(word, StringComparison.Ordinal); at >= 0 && count < 3; at = _report.Article.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) count++;
        return count >= 3;
    }

    public bool IsInTitle(string word) => Title.Contains(Stems.Of(word.ToLowerInvariant()));

    /// <summary>The dates of a sentence that stand for a stretch of the calendar.</summary>
    public IReadOnlyList<DateMention> DatesOf(Sentence sentence)
    {
        var dates = new List<DateMention>();
        foreach (var date in _report.Dates)
        {
            if (date.Span.Start < sentence.Span.Start || date.Span.End > sentence.Span.End || date.Type is TimeType.Set or TimeType.Duration) continue;
            if (Period.OfTimex(date.Value) is not { } period || (period.IsSeason && period.Start > Anchor)) continue;
            var first = sentence.TokenAt(date.Span.Start);
            // "The lake set a record on Saturday": where nothing is to come, it is the Saturday that has been.
            if (Weekdays.Is(date.Span.Slice(_report.Article.Text)) && period.Start > Anchor && Weekdays.TellsOfThePast(sentence)) period = new Period(period.Start.AddDays(-7), period.End.AddDays(-7));
            // "In the three months to September": not that month alone.
            if (period.Days < 32 && sentence.Lower(first - 1) is "to" or "ended" or "ending" or "until" && sentence.Lower(first - 2) == "months" && TimeChoice.Count(sentence.Lower(first - 3)) is > 1 and var months)
                (period, first) = (new Period(period.End.AddMonths(-months), period.End), first - 3);
            // "15 percent more than a year earlier": more than it was, not more than a year.
            if (sentence.Lower(first) is "more" or "less" && sentence.Lower(first + 1) is "than" && first > 0 && (sentence.Tags[first - 1] is PartOfSpeech.Numeral or PartOfSpeech.Symbol || sentence.Lower(first - 1) is "%" or "percent" or "cent" or "pc" or "points" or "point" or "times" || _report.Claims.Any(claim => claim.Span.End <= date.Span.Start && sentence.TokenAt(claim.Span.End - 1) == first - 1 && claim.Sentence == sentence.Span))) first += 2;
            var last = sentence.TokenAt(date.Span.End - 1);
            // "In the fiscal year that ended June 30": the twelve months until then, and no day.
            if (period.Days < 2 && YearBefore(sentence, first) is { } year) (period, first) = (new Period(period.End.AddYears(-1), period.End), year);
            if (sentence.Lower(last) is "year" && sentence.Lower(last + 1) is "that" or "which" && sentence.Lower(last + 2) is "ended" or "ends") continue;
            // "In the year to October" is October, compared with the one before.
            if (sentence.Lower(last) is "year" or "months" or "quarter" && sentence.Lower(last + 1) is "to" or "ended" or "ending" or "through") continue;
            var word = sentence.Lower(first - 1);
            for (var i = first - 1; i >= Math.Max(0, first - 5); i--)
            {
                if (sentence.Lower(i) is "," or "and" or "to" && i < first - 1) break;
                if (sentence.Lower(i) is not ("since" or "from" or "between" or "until" or "before" or "than" or "against")) continue;
                word = sentence.Lower(i);
                break;
            }

            // "A quarter down on 2019": a year is no day that something is on.
            if (word == "on" && period.Days > 26) word = "than";
            // "A fifth below the 2019-20 figure", "3 percent above 2019".
            if (sentence.Lower(first - (sentence.Lower(first - 1) == "the" ? 2 : 1)) is "below" or "above" && period.Days > 26) word = "than";
            // "Compared with the second quarter sales rose 4 percent": that quarter is the base.
            if (word is "with" or "to" && sentence.Lower(first - 2) == "compared") word = "than";
            // "It has fallen every year since 2021. Over the same period rents rose": from then until now.
            if (sentence.Lower(last) == "period" && sentence.Lower(last - 1) == "same" && word is "over" or "in" or "during") word = "since";
            dates.Add(new DateMention(period, first, last, word, date.Span.Slice(_report.Article.Text).ToLowerInvariant()) { IsOfSuperlative = word == "since" && Superlatives.IsBefore(sentence, first) });
        }

        if (Anchor is { } anchor) dates.AddRange(UnreadDates.Of(sentence, anchor).Where(unread => !dates.Any(date => date.First <= unread.Last && unread.First <= date.Last)));
        return dates;
    }
}
