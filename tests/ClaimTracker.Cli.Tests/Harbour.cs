using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;

namespace ClaimTracker.Cli.Tests;

/// <summary>One article with everything an output has to show: nested and overlapping marks, a split quote, a link, a sum that fails.</summary>
internal static class Harbour
{
    public const string Text =
        """
        The Saltmarsh harbour board spent more than $3.2 million on dredging last year, according to its annual report, nearly twice the budget of $1.8 million that councillors approved in 2024.

        “We moved 59 boats out of the old basin in eleven days,” said Ann Lee, the harbour master, “and nobody lost a single mooring. If the silt comes back at this rate, 40 percent of the berths will be dry by 2030.”

        What the board wants

        Lee told the Saltmarsh Echo that the board would ask for a further £250,000 a year. Traffic rose from 211 ships in January to 344 in June, an increase of 63%, a spokesperson for the port said.

        “The figures are wrong.

        “They were wrong in May, too,” Councillor Femi Okoro wrote in a letter to residents.

        A third of all landings, or 12,400 tonnes

        Two pontoons and 18 new moorings

        Pier | 2024 | 2025

        North | 1,204 | 1,187

        “No budget line says what the dredger costs a day.”

        The dredger Marguerite at work off the north mole
        """;

    public static ReportBuilder Report() => new ReportBuilder(Text.ReplaceLineEndings("\n"), "Harbour board spent twice its dredging budget")
    {
        Outlet = "Saltmarsh Echo",
        Url = "https://echo.example/harbour?id=1&page=2",
        Authors = { "Rosa Lindqvist", "Tom Abara" },
    }
        .Block("What the board wants", BlockKind.Heading)
        .Block("A third of all landings, or 12,400 tonnes", BlockKind.ListItem)
        .Block("Two pontoons and 18 new moorings", BlockKind.ListItem)
        .Block("Pier | 2024 | 2025", BlockKind.TableRow)
        .Block("North | 1,204 | 1,187", BlockKind.TableRow)
        .Block("“No budget line says what the dredger costs a day.”", BlockKind.Blockquote)
        .Block("The dredger Marguerite at work off the north mole", BlockKind.Caption)
        .Link("annual report", "https://harbour.example/report.pdf")
        .Link("letter to residents", "javascript:alert(1)")
        .Claim("more than $3.2 million", 3_200_000m, claim => claim with
        {
            Kind = ClaimKind.Money, Unit = "USD", Bound = Bound.MoreThan, SourceIds = ["s1"],
            Time = new TimeExpression(new TextSpan(Text.IndexOf("last year", StringComparison.Ordinal), 9), TimeType.Date, "2025"),
        })
        .Claim("nearly twice", 2m, claim => claim with { Kind = ClaimKind.Multiple, Bound = Bound.Almost })
        .Claim("$1.8 million", 1_800_000m, claim => claim with { Kind = ClaimKind.Money, Unit = "USD" })
        .Claim("59 boats", 59m, claim => claim with { Subject = new TextSpan(Text.IndexOf("boats", StringComparison.Ordinal), 5), QuoteId = "q1", SourceIds = ["s2"] })
        .Claim("eleven days", 11m, claim => claim with { Kind = ClaimKind.Duration, Unit = "day", QuoteId = "q1", SourceIds = ["s2"] })
        .Claim("40 percent of the berths", 40m, claim => claim with { Kind = ClaimKind.Percentage, Unit = "percent", QuoteId = "q1", SourceIds = ["s2"], Modality = Modality.Predicted })
        .Claim("a further £250,000 a year", 250_000m, claim => claim with { Kind = ClaimKind.Rate, Unit = "GBP per year", Modality = Modality.Predicted, QuoteId = "q2", SourceIds = ["s2"], Bound = Bound.About })
        .Claim("211 ships", 211m, claim => claim with { SourceIds = ["s3"] })
        .Claim("344", 344m, claim => claim with { SourceIds = ["s3"], Trend = Trend.Up, Change = new Change("c8", "c10") })
        .Claim("63%", 63m, claim => claim with { Kind = ClaimKind.Percentage, Unit = "percent", Trend = Trend.Up, SourceIds = ["s3"] })
        .Claim("A third of all landings", 0.333333m, claim => claim with { Kind = ClaimKind.Ratio })
        .Claim("12,400 tonnes", 12400m, claim => claim with { Kind = ClaimKind.Measure, Unit = "tonne" })
        .Quote(["We moved 59 boats out of the old basin in eleven days", "and nobody lost a single mooring. If the silt comes back at this rate, 40 percent of the berths will be dry by 2030."],
            quote => quote with { SpeakerName = "Ann Lee", Speaker = new TextSpan(Text.IndexOf("Ann Lee", StringComparison.Ordinal), 7), SourceId = "s2", Confidence = 0.97 })
        .Quote(["the board would ask for a further £250,000 a year"], quote => quote with { Kind = QuoteKind.Indirect, SpeakerName = "Ann Lee", SourceId = "s2", Modality = Modality.Predicted })
        .Quote(["Traffic rose from 211 ships in January to 344 in June, an increase of 63%"], quote => quote with { Kind = QuoteKind.Indirect, SpeakerName = "a spokesperson for the port", SourceId = "s3" })
        .Quote(["The figures are wrong.\n\n“They were wrong in May, too"], quote => quote with { SpeakerName = "Femi Okoro" })
        .Source("annual report", SourceKind.Document, source => source with { Links = ["https://harbour.example/report.pdf", "javascript:alert(2)"] })
        .Source("Ann Lee", SourceKind.Person, source => source with { Role = "harbour master" })
        .Source("a spokesperson for the port", SourceKind.Anonymous, source => source with { Via = "s2" })
        .Check(CheckKind.DirectionMatchesLevels, false, "3.2 million is 1.78 times 1.8 million, not nearly 2.", "c1", "c2", "c3")
        .Check(CheckKind.ChangeMatchesLevels, true, "From 211 to 344 is an increase of 63.0%.", "c8", "c9", "c10");
}
