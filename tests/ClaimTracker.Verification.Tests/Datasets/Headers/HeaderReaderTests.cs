using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Tests.Datasets.Headers;

public sealed class HeaderReaderTests
{
    [Theory]
    [InlineData("Premiums ($)", "Premiums", "USD", 1)]
    [InlineData("Revenue (USD thousand)", "Revenue", "USD", 1000)]
    [InlineData("Revenue, GBP million", "Revenue", "GBP", 1000000)]
    [InlineData("Turnover (£m)", "Turnover", "GBP", 1000000)]
    [InlineData("Turnover £bn", "Turnover", "GBP", 1000000000)]
    [InlineData("Turnover (£'000)", "Turnover", "GBP", 1000)]
    [InlineData("Turnover (EURm)", "Turnover", "EUR", 1000000)]
    [InlineData("Population (thousands)", "Population", null, 1000)]
    [InlineData("Population, in thousands", "Population", null, 1000)]
    [InlineData("population_000s", "population", null, 1000)]
    [InlineData("Cider pressed (million litres)", "Cider pressed", "litre", 1000000)]
    [InlineData("Price paid (USD per 100 kg)", "Price paid", "USD per 100 kilogram", 1)]
    [InlineData("asking_rent_usd_per_sq_ft", "asking rent", "USD per square foot", 1)]
    [InlineData("Burglaries per 100k", "Burglaries", "per 100000", 1)]
    [InlineData("Burglaries per 100,000 people", "Burglaries", "per 100000 person", 1)]
    [InlineData("Drivers in crashes per billion miles", "Drivers in crashes", "per 1000000000 mile", 1)]
    [InlineData("spending_per_capita", "spending", "per person", 1)]
    [InlineData("granted_usd", "granted", "USD", 1)]
    [InlineData("revenue_eur_million", "revenue", "EUR", 1000000)]
    [InlineData("vacancy_rate_percent", "vacancy rate", "percent", 1)]
    [InlineData("pct_insured", "insured", "percent", 1)]
    [InlineData("% of homes with fibre", "homes with fibre", "percent", 1)]
    [InlineData("Percentage of cyclists hurt", "cyclists hurt", "percent", 1)]
    [InlineData("average_speed_mph", "average speed", "mile per hour", 1)]
    [InlineData("median_minutes", "median", "minute", 1)]
    [InlineData("Waste removed (tonnes)", "Waste removed", "metric ton", 1)]
    [InlineData("rain_mm_24h", "rain 24 h", "millimetre", 1)]
    [InlineData("level_m", "level", "metre", 1)]
    [InlineData("mean_night_temperature_c", "mean night temperature", "degree Celsius", 1)]
    public void Units_and_scales(string header, string stem, string? unit, double scale)
    {
        var facts = HeaderReader.ReadAll([header])[0];
        Assert.Equal((stem, unit, (decimal)scale), (facts.Stem, facts.Unit, facts.Scale));
    }

    [Theory]
    [InlineData("calls_within_8_minutes")]
    [InlineData("aged 65 years")]
    [InlineData("year")]
    [InlineData("month")]
    [InlineData("Second")]
    [InlineData("head")]
    [InlineData("Total points")]
    [InlineData("Number of people")]
    [InlineData("all")]
    [InlineData("Games")]
    [InlineData("Top speed record holder")]
    [InlineData("dogs_in")]
    [InlineData("Ward (2011 boundaries)")]
    public void Headers_without_a_unit(string header)
    {
        var facts = HeaderReader.Read(header);
        Assert.Equal((null, 1m), (facts.Unit, facts.Scale));
    }

    [Fact]
    public void A_lone_m_beside_a_lone_f_means_men() =>
        Assert.All(HeaderReader.ReadAll(["pupils_m", "pupils_f"]), facts => Assert.Null(facts.Unit));

    [Theory]
    [InlineData("2014_burglaries", "burglaries", "2014-01-01", "2015-01-01", Granularity.Year)]
    [InlineData("vacant_2013", "vacant", "2013-01-01", "2014-01-01", Granularity.Year)]
    [InlineData("Daily sales, 2013", "Daily sales", "2013-01-01", "2014-01-01", Granularity.Year)]
    [InlineData("Fires 2022-23", "Fires", "2022-01-01", "2023-01-01", Granularity.FiscalYear)]
    [InlineData("Fires, 1985–1999", "Fires", "1985-01-01", "2000-01-01", Granularity.None)]
    [InlineData("fires_85_99", "fires", "1985-01-01", "2000-01-01", Granularity.None)]
    [InlineData("2013", "", "2013-01-01", "2014-01-01", Granularity.Year)]
    [InlineData("Q3 2022", "", "2022-07-01", "2022-10-01", Granularity.Quarter)]
    [InlineData("Sales Q3 2022 (£m)", "Sales", "2022-07-01", "2022-10-01", Granularity.Quarter)]
    [InlineData("Jan 2020", "", "2020-01-01", "2020-02-01", Granularity.Month)]
    [InlineData("asking_rent_2018_usd_per_sq_ft", "asking rent", "2018-01-01", "2019-01-01", Granularity.Year)]
    public void Periods_in_headers(string header, string stem, string start, string end, Granularity granularity)
    {
        var facts = HeaderReader.Read(header);
        Assert.Equal(new ColumnPeriod(DateOnly.Parse(start), DateOnly.Parse(end), granularity), facts.Period);
        Assert.Equal(stem, facts.Stem);
    }

    [Theory]
    [InlineData("Deaths per 2000 births")]
    [InlineData("Under 18")]
    [InlineData("Q1")]
    [InlineData("share_white")]
    public void Headers_without_a_period(string header) => Assert.Null(HeaderReader.Read(header).Period);

    [Theory]
    [InlineData("GBP million", "GBP", 1000000)]
    [InlineData("In thousands", null, 1000)]
    [InlineData("All figures in £000s", "GBP", 1000)]
    [InlineData("Unit: percent", "percent", 1)]
    [InlineData("(in millions of US dollars)", "USD", 1000000)]
    public void Lines_above_a_table_that_are_units(string line, string? unit, double scale) =>
        Assert.Equal(new UnitPhrase(unit, (decimal)scale), HeaderReader.UnitLine(line));

    [Theory]
    [InlineData("Spending by council in thousands")]
    [InlineData("Source: the council")]
    [InlineData("Table 1")]
    public void Lines_above_a_table_that_are_none(string line) => Assert.Null(HeaderReader.UnitLine(line));
}
