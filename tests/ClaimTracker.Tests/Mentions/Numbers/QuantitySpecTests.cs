using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Claims;

namespace ClaimTracker.Tests.Mentions.Numbers;

/// <summary>Runs <c>Specs/quantities.txt</c>: every line of a group means the same number.</summary>
public sealed class QuantitySpecTests
{
    private static readonly ClaimExtractor Extractor = new();
    private static readonly string[] Words = ["moreThan", "atLeast", "lessThan", "atMost", "about", "almost", "justOver", "exactly"];

    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        var heading = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "quantities.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("== ", StringComparison.Ordinal)) heading = line[3..];
            else lines.Add(heading, line);
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_phrase_means_what_its_group_says(string meaning, string line)
    {
        var text = line.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var article = Extractor.Articles.ReadText(text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 3, 15)) });
        var claims = Extractor.Extract(article).Claims.Where(claim => claim.Kind != ClaimKind.Date).ToList();
        if (meaning == "none")
        {
            Assert.Empty(claims.Select(claim => claim.Span.Slice(text)));
            return;
        }

        var start = line.IndexOf('[', StringComparison.Ordinal);
        var span = TextSpan.FromBounds(start, line.IndexOf(']', StringComparison.Ordinal) - 1);
        var claim = Assert.Single(claims, claim => claim.Span == span || !claims.Any(other => other.Span == span) && claim.Span.Overlaps(span));
        Assert.Equal(span.Slice(text), claim.Span.Slice(text));
        Check(meaning.Split(' '), claim, text);
    }

    private static void Check(string[] meaning, NumericClaim claim, string text)
    {
        if (Words.Contains(meaning[0])) Assert.Equal(meaning[0], Camel(claim.Bound.ToString()!));
        else if (meaning[0] == "between") Assert.Equal(Bound.Between, claim.Bound);
        else if (meaning[0] == "vague") Assert.Null(claim.Bound);
        else Assert.Equal(meaning[0], Camel(claim.Kind.ToString()));
        foreach (var field in meaning[1..])
        {
            var (name, value) = (field.Split('=')[0], field.Split('=')[1].Replace('_', ' '));
            var actual = name switch
            {
                "value" => Number(claim.Value),
                "low" => Number(claim.Low),
                "high" => Number(claim.High),
                "unit" => claim.Unit,
                "modality" => Camel(claim.Modality.ToString()),
                "trend" => Camel(claim.Trend.ToString()),
                "subject" => claim.Subject?.Slice(text) ?? "none",
                "time" => claim.Time?.Value ?? "none",
                _ => Camel(claim.Kind.ToString()),
            };
            Assert.Equal(value, actual);
        }
    }

    private static string? Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
