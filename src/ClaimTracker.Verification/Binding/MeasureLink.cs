using ClaimTracker.Verification.Binding.Sheets;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>A measure of a table, with its periods where the table is wide, and how well a claim's words name it.</summary>
/// <param name="Measures">One measure; in a wide table one for each period, in order of time.</param>
/// <param name="Score">From 0 to 1: how much of its name is said, and how near to the claim.</param>
/// <param name="IsLinked">True where a word that tells it from the table's other measures is said beside the claim.</param>
/// <param name="Tokens">The tokens of the sentence that name it.</param>
internal sealed record MeasureLink(IReadOnlyList<Measure> Measures, double Score, bool IsLinked, IReadOnlyList<int> Tokens)
{
    public Measure Measure => Measures[^1];

    /// <summary>True where the claim's own words name another measure of the table: "241 dogs" is no matter of cats.</summary>
    public bool IsOutdone { get; init; }
}

/// <summary>Scores the measures of a table against the words around a claim.</summary>
internal static class MeasureBinder
{
    /// <summary>What is left of a measure whose words only say what a number is set against.</summary>
    private const double SetAgainst = 0.6;

    /// <summary>The measures that the words may mean, best first.</summary>
    public static IReadOnlyList<MeasureLink> Bind(ClaimContext context, TableModel table)
    {
        var links = new List<MeasureLink>(table.Families.Count);
        foreach (var family in table.Families) links.Add(Link(context, table, family));
        return [.. Compete(context, links).Select(link => Focused(context, table, link)).OrderByDescending(link => link.Score)];
    }

    /// <summary>"A year ago it was 13": what the claim before was about is meant, as long as no other measure is named.</summary>
    private static MeasureLink Focused(ClaimContext context, TableModel table, MeasureLink link)
    {
        if (link.IsOutdone) return link;
        foreach (var focus in context.Focus)
            if (focus.Table == table && link.Measures.Any(measure => measure.IsOf(focus.Measure)))
            {
                // "July was close behind with 73,355", "the figure stood at 40.2 percent": of what was spoken of, the table has but one, or the words point to it.
                var isMeant = link.Score < 0.72 && context.Claim.Unit == focus.Measure.Unit && focus.Block == context.Sentence.Block && context.Counted is null && (table.Families.Count(family => family.Measures[0].Statistic != StatisticKind.Change) == 1 || context.NamesFigure() || IsKeptTo(context, table));
                return link with { Score = Math.Max(link.Score, isMeant ? 0.72 : focus.Sentence == context.Sentence.Index ? 0.66 : 0.58), IsLinked = link.IsLinked || isMeant };
            }
        return link;
    }

    /// <summary>"Port Stanton had 3,488 flights, Lowick had 940": a sentence that names another row and counts nothing keeps to what the paragraph has measured all along.</summary>
    private static bool IsKeptTo(ClaimContext context, TableModel table)
    {
        if (context.Words.Mentions(table).Count == 0 || context.Claim.Kind is not (ClaimKind.Count or ClaimKind.Money or ClaimKind.Measure or ClaimKind.Duration or ClaimKind.Percentage)) return false;
        var levels = context.Focus.Where(focus => focus.Block == context.Sentence.Block).ToList();
        return levels.Any(focus => focus.Sentence < context.Sentence.Index) && levels.All(focus => focus.Table == table && focus.Reading is Readings.LevelReading or Readings.PairReading { Kind: Readings.PairKind.Multiple } && focus.Measure.Stems.SequenceEqual(levels[0].Measure.Stems));
    }

    /// <summary>"Litres of beer" is no column of wine: where the claim's own words name one measure, the others step back.</summary>
    private static IEnumerable<MeasureLink> Compete(ClaimContext context, List<MeasureLink> links)
    {
        // "138 of the 172 budgeted posts": the noun is that of the whole.
        if (links.Count < 2 || (context.Claim.Kind == ClaimKind.Count && context.Sentence.Lower(context.Last + 1) is "of" or "out") || context.Claim.Kind is not (ClaimKind.Count or ClaimKind.Measure or ClaimKind.Rate or ClaimKind.Duration or ClaimKind.Age)) return links;
        var factors = new double[links.Count];
        Array.Fill(factors, 1);
        var outdone = new bool[links.Count];
        for (var i = 0; i < context.Words.WordStems.Count; i++)
        {
            var token = context.Words.TokenOf[i];
            if (!context.IsCounted(token)) continue;
            var stem = context.Words.WordStems[i];
            if (Synonyms.IsGeneric(stem) || char.IsAsciiDigit(stem[0])) continue;
            var names = links.Select(link => link.Measure.Stems.Max(own => Synonyms.Likeness(own, stem))).ToList();
            var best = names.Max();
            if (best < 0.75) continue;
            for (var j = 0; j < links.Count; j++)
                if (names[j] < best - 0.3)
                {
                    factors[j] *= 0.6;
                    outdone[j] |= context.Claim.Kind == ClaimKind.Count && best >= 1 && names[j] < 0.3 && token >= context.First && token <= context.Last + 1;
                }
                else if (names[j] < best) factors[j] *= 0.92;
        }

        return links.Select((link, j) => factors[j] == 1 ? link : link with { Score = link.Score * factors[j], IsLinked = link.IsLinked && factors[j] > 0.7, IsOutdone = outdone[j] });
    }

    /// <summary>The rows of a list of cases, where the words name the cases; null where they do not.</summary>
    public static MeasureLink? BindRows(ClaimContext context, TableModel table)
    {
        if (table.Rows.Stems.Count == 0) return null;
        var best = 0.0;
        var tokens = new List<int>();
        var sum = 0.0;
        foreach (var stem in table.Rows.Stems)
        {
            var (weight, token) = context.Find(stem);
            sum += Math.Min(1, weight);
            if (weight > best) best = weight;
            if (token >= 0) tokens.Add(token);
        }

        best = Math.Min(1, best);
        var score = (0.75 * best) + (0.25 * sum / table.Rows.Stems.Count);
        return best < 0.3 ? null : new MeasureLink([table.Rows], score, best >= 0.7 && tokens.Count > 0, tokens);
    }

    private static MeasureLink Link(ClaimContext context, TableModel table, MeasureFamily family)
    {
        var measures = family.Measures;
        double score = 0, own = 0;
        var tokens = new List<int>();
        foreach (var name in measures[0].Names)
        {
            double said = 0, all = 0;
            foreach (var stem in name)
            {
                var weight = family.Weights[stem];
                var (found, token) = context.Find(stem);
                found = token >= 0 && Comparand.IsBehindThan(context, token) ? 0 : Math.Min(1, found);
                said += weight * found;
                all += weight;
                if (token < 0 || found <= 0) continue;
                tokens.Add(token);
                own = Math.Max(own, weight >= 0.5 ? found : found * weight);
            }

            if (all > 0) score = Math.Max(score, said / all);
            // "Rebounds" beside "offensive rebounds" and "defensive rebounds": the whole name is said.
            if (ScoreSheet.IsSheet(table) && all > 0 && said / all >= 0.95 && tokens.Count > 0) own = Math.Max(own, said / all);
        }

        // One measure only: the words of the file's name are as good as those of its header.
        if (table.Measures.Count <= 2 || measures.Count == table.Measures.Count)
        {
            foreach (var stem in table.NameStems)
            {
                var (found, token) = context.Find(stem);
                if (found * 0.8 > score) score = found * 0.8;
                if (token < 0 || found < 0.7) continue;
                own = Math.Max(own, found);
                tokens.Add(token);
            }
        }

        // "Hogs fell to 861,000" where columns are years: what is counted stands in the rows.
        if (table.Families.Count(other => other.Measures[0].Period is not null) == 1 && measures[^1].Period is not null && measures[^1].Stems.SequenceEqual(table.NameStems) && RowName(context, table) is { } row)
        {
            score = Math.Max(score, 0.9);
            own = Math.Max(own, 1);
            for (var i = row.First; i <= row.Last; i++) tokens.Add(i);
        }

        score *= UnitFit(context.Claim.Unit, context.Claim.Kind, measures[^1]);
        // The only column in dollars is meant where dollars are said, if a word of it is said as well.
        if (context.Claim.Unit is { } unit && measures[^1].Unit == unit && own > 0 && table.Measures.Count(other => other.Unit == unit) <= 3 * measures.Count) score = 0.35 + (0.65 * score);
        if (tokens.Count > 0 && tokens.TrueForAll(token => Comparand.IsAgainst(context, token))) return new MeasureLink(measures, Math.Min(1, score) * SetAgainst, false, tokens);
        return new MeasureLink(measures, Math.Min(1, score), score >= 0.45 && own >= 0.7, tokens);
    }

    /// <summary>The row that the claim's own noun or subject names; null for none.</summary>
    private static EntityMention? RowName(ClaimContext context, TableModel table) =>
        context.Words.Mentions(table).FirstOrDefault(mention => Enumerable.Range(mention.First, mention.Last - mention.First + 1).Any(token => context.IsCounted(token) && context.Sentence.Tags[token] is Language.PartOfSpeech.Noun));

    private static double UnitFit(string? unit, ClaimKind kind, Measure measure) => (unit, measure.Unit) switch
    {
        (null, _) or (_, null) => 1,
        _ when unit == measure.Unit || unit.StartsWith(measure.Unit + " per ", StringComparison.Ordinal) => 1.25,
        _ => kind is ClaimKind.Percentage or ClaimKind.PercentagePoints ? 0.95 : 1,
    };
}
