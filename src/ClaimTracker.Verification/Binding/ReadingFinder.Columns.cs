using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>A figure set against another column: "0.9 metres below its spill level", "twice the usual rain".</content>
internal sealed partial class ReadingFinder
{
    /// <summary>How many tokens behind the number the name of the other column may end.</summary>
    private const int ColumnReach = 9;

    /// <summary>How surely a figure is set against a column whose whole name is said.</summary>
    private const double AgainstScore = 0.9;

    /// <summary>The figure beside the number, or the only one that no word names, against the column that the words behind the number name.</summary>
    private void AgainstColumn(PairKind kind)
    {
        if (!IsSetAgainstSomething(kind)) return;
        var against = _measures.Where(link => link is { Measures.Count: 1, Measure.Column: not null } && IsNamedBehind(link)).ToList();
        if (against is not [var base1]) return;
        foreach (var (left, isFirm) in SetAgainst(base1))
        {
            var right = SeriesOf(base1, new EntityChoice(left.Filters, 1, true, []));
            var other = right.IsTimeless || right.IsWide != left.Measure.Period is not null || left.When is not { } when ? right.All() : right.At(when);
            if (other is null) continue;
            _readings.Add(new PairReading(left, other, kind).AsKnown(AgainstScore) with { IsChange = kind == PairKind.Difference, IsPinned = isFirm, IsTentative = !isFirm, Unit = kind == PairKind.Multiple ? null : left.Measure.Unit });
        }
    }

    /// <summary>"Above", "below" for a difference, "twice the", "double what" for a multiple.</summary>
    private bool IsSetAgainstSomething(PairKind kind) => kind == PairKind.Multiple
        ? _context.Sentence.Lower(_context.Last + 1) is "the" or "that" or "what" or "its" or "their" or "a" or "as"
        : _context.Sentence.Lower(_context.Last + 1) is "above" or "below" or "over" or "under" or "beyond" or "past" || (_context.Sentence.Lower(_context.Last + 1) is "more" or "less" or "fewer" or "higher" or "lower" && _context.Sentence.Lower(_context.Last + 2) is "than");

    /// <summary>True where all words of a column's name, and no number, stand behind the claim.</summary>
    private bool IsNamedBehind(MeasureLink link)
    {
        var behind = Math.Min(_context.Last + ColumnReach, _context.Sentence.Tokens.Length - 1);
        for (var i = _context.Last + 1; i <= behind; i++)
            if (_context.Sentence.Lower(i) is ";" or "." or "while" or "but" || _context.Siblings.Any(other => other.Id != _context.Claim.Id && other.Kind != ClaimKind.Date && _context.Sentence.TokenAt(other.Span.Start) == i))
                behind = i - 1;
        // "ft" and "in" are units, and no words of prose.
        var words = link.Measure.Stems.Where(stem => stem.Length > 2).ToList();
        return words.Count > 0 && words.All(stem => Enumerable.Range(_context.Last + 1, Math.Max(0, behind - _context.Last)).Any(i => _context.Scope.Stem(i) == stem));
    }

    /// <summary>What may be set against a column: the known figure of the same sentence, else the column that no word names.</summary>
    private IEnumerable<(Selection Left, bool IsFirm)> SetAgainst(MeasureLink other)
    {
        bool IsLike(Measure measure) => measure.Column != other.Measure.Column && measure.Unit == other.Measure.Unit;
        var beside = _context.Siblings.Where(sibling => sibling.Span.End <= _context.Claim.Span.Start).Select(sibling => _context.Bonds.Of(sibling.Id)).LastOrDefault(bond => bond?.Level is { } level && level.Table == _table && IsLike(level.Measure));
        if (beside is { Level: { } known })
        {
            yield return (known, beside.IsFirm);
            yield break;
        }

        if (_measures.Where(link => IsLike(link.Measure) && link.Measure.Stems.SequenceEqual(_table.NameStems)).ToList() is not [var plain]) yield break;
        foreach (var entity in _entities.Where(entity => entity.Filters.Count > 0 && entity.Score >= 0.85).Take(1))
            foreach (var time in TimeChoice.For(_context, SeriesOf(plain, entity)).Take(1))
                if (Pick(SeriesOf(plain, entity), time) is { } selection)
                    yield return (selection, false);
    }
}
