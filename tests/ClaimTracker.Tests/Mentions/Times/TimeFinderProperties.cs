using CsCheck;

namespace ClaimTracker.Tests.Mentions.Times;

public sealed class TimeFinderProperties
{
    private static readonly string[] Words =
    [
        "March", "May", "may", "Friday", "Mon.", "2", "31", "30th", "2015", "1066", "'98", "'", "-", "–", ",", ".", "of", "the", "a", "last", "next", "this", "that", "same", "past", "few", "several", "two", "hundred",
        "million", "and", "half", "quarter", "year", "years", "weeks", "day", "century", "decades", "ago", "later", "earlier", "from", "now", "every", "per", "times", "twice", "first", "fourth", "early", "mid", "end",
        "beginning", "summer", "fall", "morning", "night", "noon", "9", "9:30", "25:99", "a.m.", "GMT", "o'clock", "Q1", "H2", "FY99", "fiscal", "Christmas", "Easter", "Passover", "New", "Year", "'s", "1990s", "90s",
        "2023", "24", "99999999999999999999", "79228162514264337593543950335", "0", "1/2", "5/17/2018", "99/99/99", "9/11", "9999-99-99", "B.C.", "tomorrow", "tonight", "annual", "soon", "before", "after", "in", "on", "$", "%", "(", ")", "long", "old", "\n", "day", "period", "weekend", "millennium", "3000",
    ];

    private static readonly Gen<string?> Published = Gen.Int[0, 5].Select(i => (string?)new string?[] { null, "2026-03-02", "0001-01-01", "9999-12-31", "2024-02-29", "1999-12-31T23:59:00Z" }[i]);

    [Fact]
    public void AnySoupOfTokensGivesOrderedSpansThatSlice() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 40], Published, Gen.Bool).Sample(
            (words, published, glued) =>
            {
                var text = string.Join(glued ? "" : " ", words);
                var (_, times, diagnostics) = TimeTexts.Find(text, published);
                var end = 0;
                foreach (var time in times)
                {
                    Assert.True(time.Span.Start >= end && time.Span.Length > 0 && time.Span.End <= text.Length);
                    Assert.NotEqual(ClaimTracker.Mentions.Times.TimeType.None, time.Type);
                    Assert.True(time.Value is null or { Length: > 0 });
                    end = time.Span.End;
                }

                Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticCodes.ImpossibleDate, diagnostic.Code));
            },
            iter: 20_000);
}
