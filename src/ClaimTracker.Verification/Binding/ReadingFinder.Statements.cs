using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Statements without a number.</content>
internal sealed partial class ReadingFinder
{
    private static readonly EntityChoice Everybody = new([], 1, true, []);

    /// <summary>The readings of a superlative or a universal.</summary>
    public static ReadingFinder For(Statement statement, ClaimContext context, TableModel table)
    {
        var finder = new ReadingFinder(context, table);
        switch (statement.Kind)
        {
            case StatementKind.First:
                finder.Firsts(statement);
                break;
            case StatementKind.FirstPeriod:
                finder.Periods(TimeQuestion.First, statement.IsLeast);
                break;
            case StatementKind.FirstChange:
                // "Brake saw the biggest increase" is one of all names, not of all years.
                if (finder.IsOneSeries) finder.Periods(TimeQuestion.FirstChange, statement.IsLeast);
                break;
            case StatementKind.Since:
                finder.Periods(TimeQuestion.Since, statement.IsLeast);
                break;
            default:
                finder.Periods(TimeQuestion.Every, !ChangeWords.IsUp(context));
                break;
        }

        return finder;
    }

    /// <summary>True where changes are those of one name, period after period.</summary>
    private bool IsOneSeries => Mentions.Count == 0 || _context.Dates.Any(date => date.Word == "since");

    private void Firsts(Statement statement)
    {
        foreach (var mention in Mentions.OrderBy(mention => EntityChoice.Distance(_context, mention)).Take(2))
        {
            if (mention.Values.Count != 1) continue;
            foreach (var (link, _) in FirstMeasures())
            {
                if (!FitsAdjective(link)) continue;
                var others = Mentions.Where(other => other.Column != mention.Column).Take(1).Select(other => new Filter(other.Column, other.Values)).ToList();
                var series = SeriesOf(link, new EntityChoice(others, 1, true, []));
                foreach (var time in TimeChoice.For(_context, series).Take(2))
                    if (Pick(series, time) is { } selection)
                        _readings.Add(new RankReading(selection, mention.Column, mention.Values[0], statement.IsLeast)
                        {
                            IsAlone = statement.IsAlone,
                            MeasureScore = link.Score,
                            Relevance = Score(link.Score, Math.Max(0.5, 1 - (0.02 * EntityChoice.Distance(_context, mention))), time.Score),
                            IsMeasureLinked = link.IsLinked,
                            IsEntityLinked = true,
                            IsPeriodLinked = time.IsLinked,
                            IsOtherWindow = time.IsOther,
                        });
            }
        }
    }

    /// <summary>"The poorest part" is no matter of loans: a superlative that names its measure is asked of no other.</summary>
    private bool FitsAdjective(MeasureLink link)
    {
        if (!FitsNoun(link)) return false;
        for (var i = _context.First; i <= _context.Last; i++)
            if (Superlatives.Stem(_context.Sentence.Lower(i)) is { } stem)
                return link.Measure.Stems.Any(own => Words.Synonyms.Likeness(own, stem) > 0);
        return true;
    }

    /// <summary>"The highest take-up" is no matter of guests: a noun behind the superlative has to be a word of the measure, or of what the rows are.</summary>
    private bool FitsNoun(MeasureLink link)
    {
        var isSaid = false;
        for (var token = _context.Last + 1; token < _context.Sentence.Tokens.Length && IsInPhrase(token); token++)
        {
            // "Take-up" is a noun of its own, and no matter of takings.
            if (_context.Sentence.Lower(token + 1) is "-" && _context.Sentence.IsGlued(token + 1))
            {
                isSaid = true;
                token += 2;
                continue;
            }

            if (_context.Scope.Stem(token) is not { } stem || Words.Synonyms.IsGeneric(stem) || _context.Sentence.Tags[token] is not Language.PartOfSpeech.Noun) continue;
            if (link.Tokens.Contains(token) || link.Measure.Stems.Any(own => Words.Synonyms.Likeness(own, stem) > 0) || Mentions.Any(mention => mention.First <= token && token <= mention.Last)) return true;
            if (_table.Dataset.Columns.Any(column => column.Kind == Datasets.ColumnKind.Text && _table.Header(column).Stems.Any(own => Words.Synonyms.Likeness(own, stem) > 0))) return true;
            isSaid = true;
        }

        return !isSaid;
    }

    private bool IsInPhrase(int token) =>
        _context.Sentence.Tags[token] is Language.PartOfSpeech.Noun or Language.PartOfSpeech.Adjective || _context.Sentence.Lower(token + 1) is "-";

    /// <summary>"The most popular field" counts heads: the column that is called no more than "total", or the rows.</summary>
    private IEnumerable<(MeasureLink Link, double Fit)> FirstMeasures()
    {
        if (_context.SaysNear(2, "popular", "common", "frequent"))
        {
            if (_rows is not null) yield return (_rows with { Score = Math.Max(0.8, _rows.Score), IsLinked = true }, 1);
            foreach (var link in _measures)
                if (link.Measure.IsAdditive && link.Measure.Column is { } column && _table.Header(column).Stems.Count == 0)
                    yield return (link with { Score = 0.8, IsLinked = true }, 1);
            yield break;
        }

        foreach (var candidate in RankMeasures()) yield return candidate;
    }

    private void Periods(TimeQuestion question, bool isDown, int place = 1)
    {
        var own = TimeChoice.Own(_context);
        foreach (var (link, _) in Candidates(isLevel: false))
            foreach (var entity in _entities.Take(3))
            {
                // "The fastest growth" is no matter of speed.
                if (question != TimeQuestion.FirstChange && !FitsAdjective(link)) continue;
                var series = SeriesOf(link, entity);
                if (series.IsTimeless || series.Periods.Count == 0) continue;
                var latest = TimeChoice.Latest(_context, series.Periods);
                var since = _context.Dates.FirstOrDefault(date => date.Word == "since");
                Period? at = question switch
                {
                    TimeQuestion.Every => since?.Period ?? own?.Period,
                    TimeQuestion.Since or TimeQuestion.FirstChange => _context.Dates.FirstOrDefault(date => date != since)?.Period ?? latest,
                    _ => own?.Period,
                };
                if (at is null) continue;
                Period? after = since?.Period;
                if (question == TimeQuestion.Since && after is null && _context.Years.Count > 0) after = new Period(at.Value.Shift(-_context.Years[0]).Start, at.Value.Shift(-_context.Years[0]).Start);
                if (question == TimeQuestion.Since && after is null) continue;
                var byYear = at.Value.IsYear || _context.Says("year");
                var isReached = series.Periods.Any(period => period.Overlaps(at.Value));
                if (!isReached) continue;
                _readings.Add(new TimeReading(series, question, isDown)
                {
                    At = at,
                    After = after,
                    Until = latest,
                    ByYear = byYear,
                    Place = place,
                    MeasureScore = link.Score,
                    Relevance = Score(link.Score, entity.Score, 1),
                    IsMeasureLinked = link.IsLinked,
                    IsEntityLinked = entity.IsLinked,
                    // "It was the second-largest increase": of a place other than the first the year has to be said.
                    IsPeriodLinked = place == 1 || _context.Dates.Any(date => date != since),
                });
            }
    }
}
