using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>A line near the top that holds a full date and nothing else says when the article was written better than its page does.</summary>
internal static class Dateline
{
    private const int Lines = 4;

    public static void Apply(TimeContext context)
    {
        var sentence = context.Sentence;

        // "(Mar. 8, 2012 9:40 AM)" opens a page that gives no date of its own.
        if (context.Published is null && sentence.Block == 0 && context.Matches[0] is { Date: { Grain: Grain.Day } opening } first && first.First <= 1 && first.Value?.StartsWith(opening.ToString(), StringComparison.Ordinal) == true)
            context.Published = opening.Start;
        if (sentence.Block >= Lines || context.Matches.Count != 1) return;
        var match = context.Matches[0];
        if (match is not { Date: { Grain: Grain.Day } date, Type: TimeType.Date } || match.First != 0 || match.Last != sentence.Tokens.Length - 1) return;
        if (sentence.Tokens[^1].Kind == TokenKind.Number && CalendarNumbers.Year(context, match.Last) == date.Year) context.Published = date.Start;
    }
}
