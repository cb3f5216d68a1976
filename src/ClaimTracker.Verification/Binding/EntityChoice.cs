using ClaimTracker.Language;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>The filters that a claim's words ask for.</summary>
/// <param name="Filters">At most two, each on another column.</param>
/// <param name="Score">1 where they are said beside the claim.</param>
/// <param name="IsLinked">True where the sentence says them, or says that all are meant, or names nobody.</param>
/// <param name="Mentions">Where they are said.</param>
internal sealed record EntityChoice(IReadOnlyList<Filter> Filters, double Score, bool IsLinked, IReadOnlyList<EntityMention> Mentions)
{
    /// <summary>A mention this far away, or behind a contrast, is of somebody else.</summary>
    private const int FarAway = 30;

    private static readonly string[] TotalWords = ["total", "all", "overall", "together", "combined", "citywide", "statewide", "nationwide", "nationally", "countywide", "altogether", "whole", "entire", "group", "companywide", "districtwide", "network", "across"];

    /// <summary>The choices for a claim, best first.</summary>
    public static IReadOnlyList<EntityChoice> For(ClaimContext context, TableModel table, IReadOnlyList<EntityMention> mentions)
    {
        var choices = new List<EntityChoice>();
        var saysAll = context.SaysNear(8, TotalWords);
        var byColumn = mentions.GroupBy(mention => mention.Column).Select(group => group.OrderBy(mention => Distance(context, mention)).ToList()).OrderBy(list => Distance(context, list[0])).ThenByDescending(list => list[0].Quality).ToList();
        // The same words may be values of two columns, "Georgia" of origin and of state: the nearer column's header decides, else the first.
        var chosen = new List<EntityMention>();
        foreach (var list in byColumn)
            if (chosen.Count < 2 && (chosen.Count == 0 || Distance(context, list[0]) < FarAway) && !chosen.Any(other => other.First <= list[0].Last && list[0].First <= other.Last))
                chosen.Add(list[0]);
        if (chosen.Count > 0 && Distance(context, chosen[0]) >= FarAway)
        {
            // "It costs $74 here, while in Brake it is 57": Brake is somebody else.
            choices.Add(Choice([chosen[0]], 0.6, false));
            chosen.Clear();
        }

        var pointsBack = PointsBack(context) || NamesKind(context, table, mentions);
        // "In April its fleet carried 902 people": April is said, and whose fleet it is was said before.
        var kept = chosen.Count == 1 ? Kept(context, table, chosen[0]) : null;
        pointsBack |= kept is not null && context.NamesFigure();
        var carried = pointsBack && chosen.Count == 1 ? kept is not null ? [kept] : Earlier(context, table).Where(one => chosen.All(other => other.Column != one.Column)).Select(one => one with { First = 0, Last = 0 }).Take(1).ToList() : [];
        if (carried.Count > 0) choices.Add(Choice([.. chosen, .. carried], 1, true));
        if (chosen.Count > 0)
        {
            // "Marden had 125 robberies. Oxley had only 34": of what, was said before; that it is all of Oxley's is a guess.
            if (kept is not null && carried.Count == 0 && context.Counted is null) choices.Add(Choice([.. chosen, kept], 0.98, true));
            choices.Add(Choice(chosen, carried.Count > 0 ? 0.85 : 1, carried.Count == 0 && !(kept is not null && context.Counted is null) && IsLine(context, table, chosen)));
            if (chosen.Count == 2)
            {
                choices.Add(Choice([chosen[0]], 0.85, true));
                choices.Add(Choice([chosen[1]], 0.8, true));
            }

            foreach (var list in byColumn)
                for (var i = 1; i < list.Count && i < 3; i++)
                    choices.Add(Choice([list[i]], Distance(context, list[i]) <= Distance(context, list[0]) + 6 ? 0.8 : 0.7, Distance(context, list[i]) < FarAway));
            foreach (var list in byColumn)
                if (!chosen.Contains(list[0]))
                    choices.Add(Choice([list[0]], 0.75, Distance(context, list[0]) < FarAway));
        }

        var others = mentions.Where(mention => !chosen.Contains(mention)).ToList();
        var earlier = chosen.Count > 0 ? [] : Earlier(context, table).Where(one => !others.Any(other => other.Column == one.Column && other.Values.SequenceEqual(one.Values))).ToList();
        if (earlier.Count > 0) choices.Add(new EntityChoice([.. earlier.Select(mention => new Filter(mention.Column, mention.Values))], 0.88, pointsBack && IsWhole(context, table, earlier), []));
        // "Marden had 125 robberies in all. In May it had 34": robberies, where only the time is said again.
        if (earlier.Count == 1 && pointsBack && Kept(context, table, earlier[0]) is { } also && context.Counted is null) choices.Add(new EntityChoice([.. new[] { earlier[0], also }.Select(mention => new Filter(mention.Column, mention.Values))], 0.93, true, []));
        choices.Sort((a, b) => b.Score.CompareTo(a.Score));
        choices.Add(new EntityChoice([], chosen.Count > 0 ? saysAll ? 0.75 : 0.35 : saysAll ? 1 : earlier.Count > 0 ? 0.8 : 0.95, !table.AreRowsMeasures && ((mentions.Count == 0 && !pointsBack) || saysAll), []));
        return [.. choices.Select(choice => choice.IsLinked && choice.Mentions.Any(mention => IsOfOtherNumber(context, mention)) ? choice with { IsLinked = false } : choice)];
    }

    /// <summary>"At Brake boats rose 9 percent to 61, and at Stade kilns edged up from 22 to 24": the kilns belong to the numbers behind them.</summary>
    private static bool IsOfOtherNumber(ClaimContext context, EntityMention mention) =>
        mention.First > context.Last && context.Siblings.Any(other => other.Kind != ClaimKind.Date && other.Span.Start >= context.Claim.Span.End && context.Sentence.TokenAt(other.Span.End - 1) < mention.First)
        && context.Siblings.Any(other => other.Kind != ClaimKind.Date && context.Sentence.TokenAt(other.Span.Start) > mention.Last);

    private static EntityChoice Choice(IReadOnlyList<EntityMention> mentions, double score, bool isLinked) =>
        new([.. mentions.Select(mention => new Filter(mention.Column, mention.Values))], score * mentions.Min(mention => 0.5 + (mention.Quality / 2)), isLinked && mentions.All(mention => mention.Quality > PartialNames.Quality), mentions);

    /// <summary>In a statement of one company "its sales" may be those of a branch that was just spoken of, and "profit" may be any of several lines.</summary>
    private static bool IsLine(ClaimContext context, TableModel table, IReadOnlyList<EntityMention> mentions) => !table.AreRowsMeasures || (!PointsBack(context) && mentions.All(mention => mention.Quality >= 0.9));

    /// <summary>"It was 10 minutes": the sentence speaks of whom the one before spoke of.</summary>
    private static bool PointsBack(ClaimContext context)
    {
        if (context.Sentence.Lower(context.Last + 1) is "of" && context.Sentence.Lower(context.Last + 2) is "them") return true;
        for (var i = 0; i < Math.Min(context.First, 6); i++)
            if (context.Sentence.Lower(i) is "it" or "they" or "its" or "their" or "there" or "here")
                // "It was the worst morning since": all that was told, not somebody.
                return !(context.Sentence.Lower(i) is "it" && context.Sentence.Lower(i + 1) is "was" or "is" && context.Sentence.Lower(i + 2) is "the" or "a");
        return false;
    }

    /// <summary>"The line carried 8,100 people": one of the table's lines, of which the sentences before spoke.</summary>
    private static bool NamesKind(ClaimContext context, TableModel table, IReadOnlyList<EntityMention> mentions)
    {
        for (var i = 1; i < context.First; i++)
        {
            if (context.Sentence.Lower(i - 1) is not ("the" or "this" or "that") || context.Sentence.PennTags[i] is not PennTag.NN || context.Sentence.Lower(i + 1) is "of") continue;
            if (context.Sentence.Tags[i + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && context.Sentence.Lower(i + 1) is not "'s" and not "’s" || mentions.Any(mention => mention.First <= i && i <= mention.Last)) continue;
            var stem = Stems.Of(context.Sentence.Lower(i));
            foreach (var column in table.Dataset.Columns)
                if (column.Kind == ColumnKind.Text && column.DistinctCount > 1 && !table.IsTime(column) && table.Header(column).Stems.Contains(stem)) return true;
        }

        return false;
    }

    /// <summary>"In spring it had 96": of a table of harbours and kinds of boats only the harbour is known, so all boats are a guess.</summary>
    private static bool IsWhole(ClaimContext context, TableModel table, List<EntityMention> earlier) =>
        context.Focus.Any(focus => focus.Table == table && focus.Filters.Count == earlier.Count && focus.Filters.All(filter => earlier.Any(one => one.Column == filter.Column && one.Values.SequenceEqual(filter.Values))))
        || !table.Dataset.Columns.Any(column => column.Kind == ColumnKind.Text && column.DistinctCount is > 1 and < 30 && !table.IsTime(column) && !earlier.Any(one => one.Column == column));

    /// <summary>Whom the sentences before speak of, where this one names nobody.</summary>
    private static List<EntityMention> Earlier(ClaimContext context, TableModel table)
    {
        // A new paragraph that names nobody is about whom the article is about.
        if (context.Focus.FirstOrDefault(focus => focus.Table == table) is { } last && last.Block != context.Sentence.Block && EntityFinder.InTitle(table, context.Title) is { } topic) return [topic];
        // Where the paragraph before spoke of several, nobody knows which one a new paragraph means.
        var isOpen = context.Focus.Where(focus => focus.Table == table && focus.Block != context.Sentence.Block).SelectMany(focus => focus.Filters).Select(filter => (filter.Column, filter.Values[0])).Distinct().Count() > 1;
        foreach (var focus in context.Focus.Where(focus => focus.Block == context.Sentence.Block || !isOpen))
        {
            // "Brake lost 40 boats. Stade did best. Its fleet grew to 61": whom the sentence between names, though it has no number.
            if (Named(context, table, focus.Sentence) is { } named) return [named];
            if (focus.Table == table && focus.Filters.Count > 0)
                return [.. focus.Filters.Take(1).Select(filter => new EntityMention(filter.Column, filter.Values, 0, 0, 1))];
        }

        foreach (var words in context.Paragraph)
        {
            var found = words.Mentions(table);
            if (words.Sentence.Block != context.Sentence.Block && (isOpen || found.Count > 1)) break;
            if (found.Count > 0) return [.. found.GroupBy(mention => mention.Column).Select(group => group.Last()).Take(1)];
        }

        return [];
    }

    /// <summary>What the sentence before in the paragraph was filtered by on another column than the one named here: the kind of crime, where only the town is said again.</summary>
    private static EntityMention? Kept(ClaimContext context, TableModel table, EntityMention named)
    {
        var last = context.Focus.FirstOrDefault(focus => focus.Table == table && focus.Block == context.Sentence.Block);
        if (last is null || !last.Filters.Any(filter => filter.Column == named.Column)) return null;
        return last.Filters.FirstOrDefault(filter => filter.Column != named.Column && filter.Column != table.ClockColumn) is { } filter ? new EntityMention(filter.Column, filter.Values, 0, 0, 1) : null;
    }

    /// <summary>The one whom a sentence between names; null for none or several.</summary>
    private static EntityMention? Named(ClaimContext context, TableModel table, int after)
    {
        foreach (var words in context.Earlier)
        {
            if (words.Sentence.Index <= after || words.Sentence.Block != context.Sentence.Block) return null;
            if (words.Mentions(table) is { Count: > 0 } found) return found.DistinctBy(mention => mention.Column).Count() == 1 && found.Count == 1 ? found[0] : null;
        }

        return null;
    }

    /// <summary>Whom a sentence points back to with "its" or "the line"; null where it does not, or where nobody was named.</summary>
    internal static EntityMention? SpokenOf(ClaimContext context, TableModel table, IReadOnlyList<EntityMention> mentions) =>
        PointsBack(context) || NamesKind(context, table, mentions) ? Earlier(context, table).Select(one => one with { First = 0, Last = 0 }).FirstOrDefault() : null;

    /// <summary>"Boats waited 52 minutes less than at Stade", "twice that of Stade": Stade is what the claim is set against.</summary>
    internal static bool IsCompared(ClaimContext context, EntityMention mention)
    {
        if (mention.First <= context.Last) return false;
        for (var i = mention.First - 1; i >= Math.Max(context.Last, mention.First - 4); i--)
            if (context.Sentence.Lower(i) is "than" or "versus" or "against" || (context.Sentence.Lower(i) is "that" or "those" && context.Sentence.Lower(i + 1) is "of" or "at" or "in" or "on")) return true;
        return false;
    }

    /// <summary>True for whom the claim's subject names: "trips on the Brake line fell by a fifth, to 61".</summary>
    internal static bool IsSubject(ClaimContext context, EntityMention mention) =>
        context.Claim.Subject is { } subject && subject.Overlaps(context.Sentence.SpanOf(mention.First, mention.Last));

    /// <summary>How far a mention is from the claim: what stands in its subject is near, what stands behind another number is far.</summary>
    internal static int Distance(ClaimContext context, EntityMention mention)
    {
        var span = context.Sentence.SpanOf(mention.First, mention.Last);
        var (from, to) = mention.Last < context.First ? (mention.Last, context.First) : (context.Last, mention.First);
        // Whom a sentence is about stands before its numbers.
        var distance = mention.Last < context.First ? Math.Max(0, to - from) / 2 : Math.Max(0, to - from);
        var hasNumber = false;
        var isContrast = false;
        for (var i = from + 1; i < to; i++)
        {
            var token = context.Sentence.Lower(i);
            if (token is ";" or "while" or "whereas" or "but" or "although") isContrast = true;
            else if (token is "," or "and") distance += 3;
        }

        foreach (var other in context.Siblings)
            if (other.Id != context.Claim.Id && other.Span.Start > context.Sentence.Tokens[Math.Min(from, context.Sentence.Tokens.Length - 1)].Span.Start && other.Span.End < context.Sentence.Tokens[Math.Min(to, context.Sentence.Tokens.Length - 1)].Span.End)
                (distance, hasNumber) = (distance + 3, true);
        if (isContrast || IsCompared(context, mention)) return FarAway;
        // "Permits rose to 632, as a wave of building in Brake made up for the rest": what a clause behind the number speaks of is not whose number it is.
        if (mention.First > context.Last && !context.Scope.IsWide(mention.First) && !context.Scope.IsInside(mention.First)) return FarAway;
        if (context.Claim.Place is { } place && place.Overlaps(span)) return 0;
        // "Brake managed 60 percent and Stade 80": what stands before another number is the subject of that one.
        if (!hasNumber && context.Claim.Subject is { } subject && subject.Overlaps(span)) return 1;
        return Math.Min(distance + 2, FarAway - 1);
    }
}
