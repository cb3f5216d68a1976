using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Judging;

/// <content>Figures of something else, by which a claim is not called wrong.</content>
internal sealed partial class Judge
{
    /// <summary>So many times larger or smaller than the figure a number is of something else.</summary>
    private const int MostTimes = 5;

    /// <summary>So well is a measure named whose figure it is, whatever its size.</summary>
    private const double NamedMeasure = 0.8;

    /// <summary>A day on which somebody spoke says nothing of the time of a figure; a month does.</summary>
    private const int ShortestSpoken = 20;

    /// <summary>True where the figure is likelier that of another body, of another time, or not of what a word like "them" points to.</summary>
    private bool IsOfElsewhere(ClaimContext context, Tried sure) => IsOfAnotherBody(context, sure) || IsAfterTable(context, sure) || IsOfUnknownWhole(context, sure) || IsOfSeason(context) || IsComparison(context, sure) || IsOfAnotherMeasure(context, sure);

    /// <summary>"Brake's ferries carried 4,400 people" where they made 60 trips: who errs writes a number near the right one or with other zeros; one of quite another size is of something else.</summary>
    private static bool IsOfAnotherSize(ClaimContext context, ClaimedNumber number, Tried sure) =>
        (!IsNamedCell(sure) || CountsPeople(context, sure)) && sure is { Reading: LevelReading, Agreement.Reason: not Verdicts.VerdictReason.ScaleError, Value: { } value } && number.High is null && number.Bound is Bound.Exactly
        && (value > 0 != number.Value > 0 || Math.Abs(value) > MostTimes * Math.Abs(number.Value) || Math.Abs(number.Value) > MostTimes * Math.Abs(value)) && value != 0 && number.Value != 0;

    /// <summary>"Marsh Zoo had 2,310 guests": measure and row are said, so it is that cell. "A pass cost $85 in 2025" says nothing of all spending.</summary>
    private static bool IsNamedCell(Tried sure) =>
        sure.Reading.MeasureScore >= NamedMeasure && sure.Reading is LevelReading { Selection.Filters.Count: > 0 };

    /// <summary>"4,400 people" where a column counts trips: people are whom any column may be about, and no word of this one.</summary>
    private static bool CountsPeople(ClaimContext context, Tried sure) =>
        context.Counted is { } counted && context.Sentence.Lower(counted.Last) is "people" && sure.Reading is LevelReading { Selection.Measure: var measure } && !measure.Stems.Any(stem => Words.Synonyms.Likeness(stem, "people") > 0);

    /// <summary>"The state spent $3.2 billion" beside a table of what one authority spends: whose figures they are, only the article's other numbers tell.</summary>
    private bool IsOfAnotherBody(ClaimContext context, Tried sure) =>
        sure.Answer.Cells.All(cells => cells.Filters.Count == 0) && Bodies.Subject(context) is { } body && !sure.Reading.Table.Explains(Words.Stems.Of(body)) && !sure.Reading.Table.Entities.HasWord(Words.Stems.Of(body))
        && !bonds.On(sure.Reading.Table).Any(bond => bond.Claim.Sentence != context.Claim.Sentence && Words.Stems.Words(bond.Claim.Sentence.Slice(context.Report.Article.Text)).Contains(body));

    /// <summary>"In September it rose. Brake handled 61,000 of them" beside a table that ends with the year before: the paragraph speaks of a time that the table does not have.</summary>
    private static bool IsAfterTable(ClaimContext context, Tried sure)
    {
        if (TimeChoice.Own(context) is not null || (sure.Reading switch { LevelReading level => level.Selection, PairReading pair => pair.Left, _ => null }) is not { } cell || Series.Of(cell).Periods is not [.., var last]) return false;
        return context.DatesAround().Any(date => !date.IsBase && date.Period.Days is >= ShortestSpoken and < 400 && date.Period.Start >= last.End && !(date.Period.Start > context.Anchor));
    }

    /// <summary>"4 points below where it stood in the spring": which months those are, nobody says.</summary>
    private static bool IsOfSeason(ClaimContext context) => context.Dates.Any(date => date.Period.IsSeason) && (TimeChoice.Own(context) is null or { Period.IsSeason: true } || ChangeWords.IsStatedChange(context) || ChangeWords.IsAmount(context));

    /// <summary>"17 percent worse than in 2024": how far two figures are apart is none of them.</summary>
    private static bool IsComparison(ClaimContext context, Tried sure) =>
        sure.Reading is not PairReading && context.Claim.Kind is ClaimKind.Percentage or ClaimKind.Ratio or ClaimKind.PercentagePoints && Comparatives.Is(context.Sentence.Lower(context.Last + 1)) && context.Sentence.Lower(context.Last + 2) is "than";

    /// <summary>"61,000 of them" where no figure of the table was spoken of: whom "them" means, the table does not know.</summary>
    private static bool IsOfUnknownWhole(ClaimContext context, Tried sure) =>
        context.Sentence.Lower(context.Last + 1) is "of" && context.Sentence.Lower(context.Last + 2) is "them" or "these" or "those" && !context.Focus.Any(focus => focus.Table == sure.Reading.Table);
}
