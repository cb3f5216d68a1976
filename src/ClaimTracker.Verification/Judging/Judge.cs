using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Binding.Sheets;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Judging;

/// <summary>Gives the verdict on one claim from the readings of all tables.</summary>
internal sealed partial class Judge(Evaluator evaluator, VerificationOptions options, Bonds bonds, IReadOnlyDictionary<TableModel, IReadOnlyList<TableModel>> vintages)
{
    /// <summary>What is left of the relevance of a table that does not have whom the claim is about.</summary>
    private const double StrangerFactor = 0.7;

    public Verdict Decide(ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables)
    {
        var claim = context.Claim;
        if (NotCheckable(context) is { } reason) return new Verdict { ClaimId = claim.Id, Kind = VerdictKind.NotCheckable, Reason = reason, Explanation = Explainer.NotCheckable(reason), Confidence = 0.9 };
        if (DecideFigure(context, tables) is { } figure) return figure;
        if (Absences.IsShortage(context, tables.Select(pair => pair.Table)) || (claim.Kind != ClaimKind.Rank && Absences.IsOfNobody(context))) return Missing(context, VerdictReason.ReadingUnclear, []);
        // "It grew for three quarters running": no share of anything.
        if (claim.Kind == ClaimKind.Ratio && (context.Sentence.Lower(context.Last + 1) is "running" or "straight" || (context.Sentence.Lower(context.Last + 1) is "in" && context.Sentence.Lower(context.Last + 2) is "a" && context.Sentence.Lower(context.Last + 3) is "row"))) return Missing(context, VerdictReason.ReadingUnclear, []);
        // "The 12 Airport carried 57 people": the number is a part of a name.
        if (tables.Any(pair => context.Words.Mentions(pair.Table).Any(mention => mention.First <= context.First && context.Last <= mention.Last && mention.Last > mention.First))) return Missing(context, VerdictReason.ReadingUnclear, []);
        if (ClaimedNumberReader.Read(claim, context.Text) is not { } number) return Missing(context, VerdictReason.MeasureAbsent, []);
        if (DeclaredReading.Find(context, options.Bindings, tables.Select(pair => pair.Table)) is { } declared && Try(number, context, [(declared, Unexplained.Nothing)]) is [var said, ..])
            return Give(context, number, said, [], said.Agreement.Kind, said.Agreement.Holds ? said.Agreement.Reason : Mistakes.Explain(number, context, said, evaluator) ?? said.Agreement.Reason);
        var finders = new List<(ReadingFinder Finder, Unexplained Left)>();
        var readings = new List<(Reading Reading, Unexplained Left)>();
        foreach (var (table, place) in tables)
        {
            var finder = ReadingFinder.For(context, table);
            var left = Unexplained.In(context, table, finder.ExplainedTokens, place);
            finders.Add((finder, left));
        }

        for (var i = 0; i < finders.Count; i++)
        {
            // "Port Ewan landed 6,621 tonnes": a table of fish that has no ports cannot say what Port Ewan landed.
            var (finder, left) = finders[i];
            var isOfOthers = Whom(context, finders) is { } whom && (finder.Mentions.Count == 0 || !(finder.Table.Entities.HasWord(Words.Stems.Of(context.Sentence.Lower(whom.First))) || finder.Mentions.Any(mention => mention.First <= whom.Last && whom.First <= mention.Last))) && !tables[i].Place.Explains(context.Sentence.Tokens[whom.First].Text);
            foreach (var reading in finder.Readings) readings.Add((isOfOthers ? reading with { Relevance = reading.Relevance * StrangerFactor, IsEntityLinked = false } : reading, left));
        }

        readings.AddRange(PerHead.Find(context, tables, readings));
        readings.AddRange(ParallelReadings.Find(context).Select(reading => (reading, Unexplained.Nothing)));
        readings.AddRange(BackReadings.Find(context).Select(reading => (reading, Unexplained.Nothing)));
        readings.AddRange(SiblingReadings.Find(context).Select(reading => (reading, Unexplained.Nothing)));
        if (TimeChoice.IsFuture(context) && claim.Kind is not ClaimKind.Date && !readings.Any(reading => reading.Reading.IsPeriodLinked)) return Missing(context, VerdictReason.Future, []);
        var tried = Try(number, context, readings);
        return Choose(context, number, tried, finders);
    }

    /// <summary>Whom a table finds named beside the claim or in its subject, however many numbers stand between; null where none does.</summary>
    private static EntityMention? Whom(ClaimContext context, List<(ReadingFinder Finder, Unexplained Left)> finders)
    {
        foreach (var (finder, _) in finders)
            foreach (var mention in finder.Mentions)
                if (mention is { Values.Count: 1, Quality: >= 0.9 } && context.Sentence.Tokens[mention.First].IsCapitalized && context.Sentence.Tags[mention.First] == Language.PartOfSpeech.ProperNoun && (EntityChoice.Distance(context, mention) < MostDistance || EntityChoice.IsSubject(context, mention)))
                    return mention;
        return null;
    }

    /// <summary>The verdict on a number that is a cell of a sheet of one event; null where it is none.</summary>
    public Verdict? DecideFigure(ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables)
    {
        Verdict? verdict = null;
        foreach (var figure in SheetFigure.Find(context, [.. tables.Select(pair => pair.Table)]))
        {
            var number = new ClaimedNumber(figure.Value) { IsCount = context.Claim.Kind is ClaimKind.Count or ClaimKind.Rank, Bound = context.Claim.Bound is null or Bound.Between ? Bound.Exactly : context.Claim.Bound.Value };
            var tried = Try(number, context, [.. figure.Readings.Select(reading => (reading, Unexplained.Nothing))]);
            if (tried.Count < Math.Max(1, figure.Readings.Count) || (tried.Count > 1 && tried.Any(one => one.Agreement.Holds))) return Missing(context, VerdictReason.ReadingUnclear, []);
            if (verdict is { Kind: VerdictKind.Contradicted }) break;
            // "Beat the Foxes 110-105" where the Foxes won by it: the numbers are right, who has which is not.
            if (!tried[0].Agreement.Holds && figure.Reversed is { } other && Try(number, context, [(other, Unexplained.Nothing)]) is [{ Agreement.Reason: VerdictReason.Exact }])
            {
                verdict = Give(context, number, tried[0], tried, VerdictKind.Ambiguous, VerdictReason.ReadingUnclear);
                continue;
            }

            // Of a pair in one claim, the number that is wrong is told, else the first.
            if (verdict is null || !tried[0].Agreement.Holds) verdict = Give(context, number, tried[0], tried, tried[0].Agreement.Kind, tried[0].Agreement.Reason);
        }

        return verdict;
    }

    /// <summary>The verdict on a statement without a number; null where no table can be asked.</summary>
    public Verdict? Decide(Statement statement, ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables)
    {
        if (statement.Claim.Modality != Modality.Asserted) return null;
        var number = new ClaimedNumber(1) { IsCount = true };
        var readings = new List<(Reading Reading, Unexplained Left)>();
        if (LevelRanks.LevelOf(context) is { } level)
        {
            // A superlative that is said of a number which the data does not have is no matter of another figure.
            if (Found.Of(level.Id) is not { IsFirm: true, Level: { } known }) return null;
            foreach (var reading in LevelRanks.Find(statement, context, known)) readings.Add((reading, Unexplained.Nothing));
        }

        if (readings.Count == 0) readings = OfTables(statement, context, tables);
        var ranked = Try(number, context, readings).OrderByDescending(one => one.Relevance).ToList();
        var best = ranked.FirstOrDefault();
        if (best is null || best.Relevance < options.ContradictionFloor || !best.Reading.IsMeasureLinked || !best.Reading.IsEntityLinked || best.Unexplained.Names.Count > 0 || best.Unexplained.Core.Count > 0) return null;
        if (!best.Agreement.Holds && (!best.IsSure || ranked.Any(one => one.Agreement.Holds && one.Relevance > best.Relevance - options.SimilarRelevance))) return null;
        return Give(context, number, best, ranked, best.Agreement.Kind, best.Agreement.Reason);
    }

    private static List<(Reading Reading, Unexplained Left)> OfTables(Statement statement, ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables)
    {
        var readings = new List<(Reading Reading, Unexplained Left)>();
        foreach (var (table, place) in tables)
        {
            var finder = ReadingFinder.For(statement, context, table);
            var left = Unexplained.In(context, table, finder.ExplainedTokens, place);
            foreach (var reading in finder.Readings) readings.Add((reading, left));
        }

        return readings;
    }

    /// <summary>What the claims were found to be in this pass.</summary>
    public Bonds Found { get; } = new();

    private static VerdictReason? NotCheckable(ClaimContext context) => context.Claim.Modality switch
    {
        Modality.Predicted => VerdictReason.Prediction,
        Modality.Question => VerdictReason.Hypothetical,
        Modality.Hypothetical => VerdictReason.Hypothetical,
        _ => null,
    };

    /// <summary>What the last bound claims were about, for the claims that follow.</summary>
    public List<Focus> Focuses { get; } = [];
}
