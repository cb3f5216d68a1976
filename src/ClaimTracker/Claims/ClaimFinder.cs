using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Finds the numeric claims of an article: numbers with what they count, when, where, and how they change.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ClaimFinder
{
    /// <summary>The claims in text order.</summary>
    /// <param name="article">The article the sentences are of.</param>
    /// <param name="sentences">All its sentences.</param>
    /// <param name="times">All its temporal expressions.</param>
    /// <param name="names">All its names.</param>
    /// <param name="diagnostics">Receives one entry for each number that was left out since nobody can keep or read it.</param>
    public IReadOnlyList<NumericClaim> Find(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<TimeExpression> times, IReadOnlyList<Name> names, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var claims = new List<NumericClaim>();
        var quantities = new List<Quantity>();
        var earlier = new EarlierClaims();
        var models = new ModelNumbers(sentences);
        var style = MillionLetters.AreWritten(sentences);
        var (time, name) = (0, 0);
        foreach (var sentence in sentences)
        {
            // A cell means nothing without the headers of its row and column.
            if (article.Blocks[sentence.Block].Kind == BlockKind.TableRow) continue;
            var here = Inside(times, sentence.Span, ref time, item => item.Span);
            var named = Inside(names, sentence.Span, ref name, item => item.Span);
            quantities.Clear();
            QuantityFinder.Find(sentence, quantities, models);
            LeftOutNumbers.Report(sentence, diagnostics);
            quantities.RemoveAll(quantity => TimeLinker.IsTime(quantity, here));
            var clause = new ClauseContext(sentence, quantities, here, named);
            for (var i = 0; i < quantities.Count; i++)
                if (quantities[i].NounFirst >= 0 && clause.IsTime(quantities[i].NounLast) && !clause.IsTime(quantities[i].Last)) quantities[i] = quantities[i] with { NounFirst = -1, NounLast = -1, SpanLast = quantities[i].SpanLast == quantities[i].NounLast ? quantities[i].Last : quantities[i].SpanLast }; // 4 percent last week, sold 8 tonight
            EllipticUnits.Fill(clause, quantities, earlier.WritesMillions(sentence), style);
            foreach (var quantity in quantities)
                if (quantity.Unit is null && EllipticUnits.IsMillion(quantity)) earlier.AddMillion(sentence);
            var first = claims.Count;
            var trends = new ClauseTrends(clause);
            if (ChangeSpans.RemoveFrom(quantities, clause, trends)) trends = new ClauseTrends(clause);
            for (var i = 0; i < quantities.Count; i++) claims.Add(Claim(clause, trends, i, claims, earlier));
            ChangeLinker.Link(clause, trends, claims, first, earlier);
            DateClaims.Add(clause, claims);
            earlier.Add(clause, claims, first);
        }

        return Ordered(claims);
    }

    private static NumericClaim Claim(ClauseContext clause, ClauseTrends trends, int index, List<NumericClaim> claims, EarlierClaims earlier)
    {
        var quantity = clause.Quantities[index];
        var claim = new NumericClaim
        {
            Id = NumericClaim.IdOf(claims.Count),
            Span = quantity.Span,
            Kind = quantity.Kind,
            Value = quantity.Value,
            Low = quantity.Low,
            High = quantity.High,
            Bound = quantity.Bound,
            Unit = quantity.Unit,
            Subject = Subject(clause, index, earlier.Counted(clause.Sentence)) ?? earlier.Meant(clause.Sentence, claims, quantity),
            Trend = trends.Of(index),
            Time = TimeLinker.Find(clause, index),
            Place = PlaceFinder.Find(clause, index),
            Modality = ModalityFinder.IsAside(clause, index) ? Modality.Asserted : ModalityFinder.Find(clause.Sentence, quantity.First, quantity.Last) is var modality && modality is Modality.Predicted or Modality.Hypothetical && trends.IsBaseline(index) && clause.Sentence.Lower(clause.MarkBefore(index)) == "from" ? Modality.Asserted : modality,
            Sentence = clause.Sentence.Span,
        };
        return RatePoints.Is(clause.Sentence, claim) ? claim with { Kind = ClaimKind.PercentagePoints, Unit = "percentage point" } : claim;
    }

    private static TextSpan? Subject(ClauseContext clause, int index, (TextSpan Noun, string Verb)? counted)
    {
        if (counted is { } earlier && ElidedNoun.Repeats(clause, index, earlier.Verb)) return earlier.Noun;
        return SubjectFinder.Find(clause, index) ?? (ElidedNoun.IsDoer(clause, index) ? counted?.Noun : null);
    }

    /// <summary>The items that lie in <paramref name="range"/>; <paramref name="next"/> moves on with the sentences, so that the article is walked once.</summary>
    private static List<T> Inside<T>(IReadOnlyList<T> items, TextSpan range, ref int next, Func<T, TextSpan> span)
    {
        var found = new List<T>();
        while (next < items.Count && span(items[next]).Start < range.Start) next++;
        while (next < items.Count && span(items[next]).Start < range.End) found.Add(items[next++]);
        return found;
    }

    /// <summary>Date claims are found last in each sentence; ids follow the text.</summary>
    private static List<NumericClaim> Ordered(List<NumericClaim> claims)
    {
        var sorted = true;
        for (var i = 1; i < claims.Count && sorted; i++) sorted = claims[i - 1].Span.Start <= claims[i].Span.Start;
        if (sorted) return claims;
        var ordered = claims.OrderBy(claim => claim.Span).ToList();
        var ids = new Dictionary<string, string>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++) ids[ordered[i].Id] = NumericClaim.IdOf(i);
        for (var i = 0; i < ordered.Count; i++)
        {
            var change = ordered[i].Change is { } link ? new Change(link.From is null ? null : ids[link.From], link.By is null ? null : ids[link.By]) : null;
            ordered[i] = ordered[i] with { Id = ids[ordered[i].Id], Change = change };
        }

        return ordered;
    }
}
