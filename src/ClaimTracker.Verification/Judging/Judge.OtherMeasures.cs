using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Judging;

/// <content>Numbers whose measure is another one than the words beside them name.</content>
internal sealed partial class Judge
{
    /// <summary>How many tokens behind a number may tell what it is held against.</summary>
    private const int NearBase = 4;

    /// <summary>True where the number is of another measure, of another base, or of a whole that has been.</summary>
    private static bool IsOfAnotherMeasure(ClaimContext context, Tried sure) =>
        IsAgainstTheUsual(context, sure) || IsFormerWhole(context) || IsOfMoneyBefore(context, sure) || IsCountedByAnother(context, sure);

    /// <summary>"91 percent more than usual": held against no other period.</summary>
    private static bool IsAgainstTheUsual(ClaimContext context, Tried sure)
    {
        if (sure.Reading is not PairReading) return false;
        for (var i = context.Last + 1; i <= context.Last + NearBase; i++)
            if (context.Sentence.Lower(i) is "usual" or "normal" or "average" or "expected" or "forecast" or "planned" or "norm" or "target" && context.Sentence.Lower(i - 1) is "than" or "above" or "below" or "the" or "over" or "under")
                return true;
        return false;
    }

    /// <summary>"lost half of their six seats": what they had before.</summary>
    private static bool IsFormerWhole(ClaimContext context) =>
        context.Sentence.Lower(context.First - 1) is "their" or "its" or "his" or "her" && context.Sentence.Lower(context.First - 2) == "of" && TimeChoice.Own(context) is null;

    /// <summary>"took 512 tonnes, down from 601, and were paid $17.6 million, a drop of 23 percent": the drop is that of what stands before its comma.</summary>
    private static bool IsOfMoneyBefore(ClaimContext context, Tried sure)
    {
        var (sentence, first) = (context.Sentence, context.First);
        if (sure.Reading is not PairReading pair || sentence.Lower(first - 1) != "of" || sentence.Lower(first - 3) is not ("a" or "an") || sentence.Lower(first - 4) != ",") return false;
        var comma = sentence.Tokens[first - 4].Span.Start;
        foreach (var level in context.Report.Claims)
            if (level.Span.End == comma)
                return level.Kind == ClaimKind.Money != pair.Left.Measure.Unit is { Length: 3 };
        return false;
    }

    /// <summary>"took five with 4,201 votes": the votes are those of the other number.</summary>
    private static bool IsCountedByAnother(ClaimContext context, Tried sure)
    {
        if (sure.Reading is not LevelReading { Selection.Measure: var measure } || context.Counted is not null || context.Claim.Kind != ClaimKind.Count) return false;
        var text = context.Report.Article.Text;
        if (context.Claim.Subject is { } own && Names(own)) return false;
        foreach (var other in context.Report.Claims)
            if (other != context.Claim && other.Sentence == context.Claim.Sentence && other.Subject is { } counted && counted.Start >= other.Span.Start && Names(counted))
                return true;
        return false;

        bool Names(TextSpan words) => Words.Stems.Words(words.Slice(text)).Exists(word => measure.Stems.Contains(Words.Stems.Of(word)));
    }
}
