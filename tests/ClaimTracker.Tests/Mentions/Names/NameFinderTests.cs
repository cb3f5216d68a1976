using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Tests.Mentions.Names;

public sealed class NameFinderTests
{
    [Theory]

    // Titles and roles before the name.
    [InlineData("Marsh County Sheriff Nina Holt left.", "Nina Holt", "Marsh County Sheriff Nina Holt", "Marsh County Sheriff")]
    [InlineData("Lt. Col. J. P. Ortega left.", "J. P. Ortega", "Lt. Col. J. P. Ortega", "Lt. Col.")]
    [InlineData("The news reached defence lawyer Nina Holt today.", "Nina Holt", "defence lawyer Nina Holt", "defence lawyer")]
    [InlineData("Dr. Nina Holt left.", "Nina Holt", "Dr. Nina Holt", null)]

    // Apposition behind it.
    [InlineData("Nina Holt, a former judge, left.", "Nina Holt", "Nina Holt", "former judge")]

    // Inner particles, initials, nicknames.
    [InlineData("They met Ana de la Torre today.", "Ana de la Torre", "Ana de la Torre", null)]
    [InlineData("They met Robert “Teddy” Reyes today.", "Robert Reyes", "Robert “Teddy” Reyes", null)]
    [InlineData("Mathematician Nina Holt left.", "Nina Holt", "Mathematician Nina Holt", "Mathematician")]
    [InlineData("They met Mary Ann Hill today.", "Mary Ann Hill", "Mary Ann Hill", null)]
    public void People(string text, string fullName, string titled, string? role)
    {
        var (article, names) = Find(text);
        var name = Assert.Single(names);
        Assert.Equal((NameKind.Person, fullName, titled, role), (name.Entity.Kind, name.Entity.FullName, name.TitledSpan.Slice(article.Text), name.Entity.Role));
    }

    /// <summary>Specs/names.txt, one case a line.</summary>
    public static TheoryData<string> Specs() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "names.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Kinds(string line)
    {
        var parts = line.Split(" | ");
        var (article, names) = Find(parts[0]);
        foreach (var wanted in parts[1..])
        {
            var pair = wanted.Split(" = ");
            var found = names.Where(name => name.Span.Slice(article.Text) == pair[0]).ToArray();
            if (pair[1] == "-") Assert.DoesNotContain(found, name => name.Entity.Kind != NameKind.Other);
            else Assert.Equal([Enum.Parse<NameKind>(pair[1])], found.Select(name => name.Entity.Kind).Distinct());
        }
    }

    /// <summary>What stands beside a name once tells what it names everywhere.</summary>
    [Theory]
    [InlineData("She grew up with Tesuri. The Tesuri language has six cases.", NameKind.Other)]
    [InlineData("They also wrote Old Tesuri. The Tesuri language has six cases.", NameKind.Other)]
    public void Kinds_told_by_a_neighbour(string text, NameKind kind) =>
        Assert.All(Find(text).Names, name => Assert.Equal(kind, name.Entity.Kind));

    [Theory]
    [InlineData("The Department of Health and Social Care closed.", NameKind.Organization, "Department of Health and Social Care")]
    [InlineData("They work for Aldine Metals Inc. in spring.", NameKind.Organization, "Aldine Metals Inc.")]
    [InlineData("They drove to New Zealand in May.", NameKind.Place, "New Zealand")]
    [InlineData("They took the bill to the Senate in May.", NameKind.Organization, "Senate")]
    [InlineData("They gave it to the Russell Institute of Clocks.", NameKind.Organization, "Russell Institute of Clocks")]
    [InlineData("They sailed to the Gulf of Arlow in May.", NameKind.Place, "Gulf of Arlow")]
    [InlineData("They met at the Marl Science Center in May.", NameKind.Place, "Marl Science Center")]
    [InlineData("They lost to the Norway Kestrels in May.", NameKind.Organization, "Norway Kestrels")]
    [InlineData("They crossed the Nina Holt Bridge in May.", NameKind.Place, "Nina Holt Bridge")]
    [InlineData("They moved to Bourg-la-Motte in May.", NameKind.Place, "Bourg-la-Motte")]
    [InlineData("They wrote to Forests Norway in May.", NameKind.Organization, "Forests Norway")]
    [InlineData("Visiting Norway in May, they saw whales.", NameKind.Place, "Norway")]
    public void BodiesAndPlaces(string text, NameKind kind, string fullName)
    {
        var name = Assert.Single(Find(text).Names);
        Assert.Equal((kind, fullName), (name.Entity.Kind, name.Entity.FullName));
    }

    [Fact]
    public void A_town_before_its_state_is_no_first_name() => Assert.Equal(NameKind.Place, Find("They stayed in Eugene, Oregon, for a night.").Names[0].Entity.Kind);

    [Theory]
    [InlineData("They paid US$ 10 million for it.")]
    [InlineData("They fled Hurricane Orla in May.")]
    [InlineData("They sailed on the HMS Kestrel in May.")]
    [InlineData("The work is called (Mathematical Exercises) and is old.")]
    public void Not_people_nor_places(string text) => Assert.DoesNotContain(Find(text).Names, name => name.Entity.Kind is NameKind.Person or NameKind.Place);

    [Fact]
    public void A_list_of_names_is_no_headline() => Assert.True(Find("Gate 4: Aster Airways, Norlink, Delmore Lines, Polaria").Names.Count > 2);

    [Theory]
    [InlineData("Nina Holt runs the mill. They met Holt on Monday.", "Nina Holt")]
    [InlineData("The Bureau of River Safety (BRS) opened. Later BRS closed.", "Bureau of River Safety")]
    [InlineData("They read the Dayton Herald. It was the Herald that broke it.", "Dayton Herald")]
    [InlineData("Carl Brand met Mrs. Helga Brand. Later Mr. Brand left.", "Carl Brand")]
    public void ShortFormsPointToTheFullName(string text, string fullName) => Assert.Equal(fullName, Find(text).Names[^1].Entity.FullName);

    [Theory]
    [InlineData("Officials left on Monday. The Americans stayed until March.")]
    [InlineData("Residents were told. Meanwhile nothing happened.")]
    public void CapitalsThatNameNobody(string text) => Assert.Empty(Find(text).Names);

    [Theory]
    [InlineData("Nina Holt left.", Gender.Female)]
    [InlineData("Mr. Zavros left.", Gender.Male)]
    [InlineData("Zorani Quell lost her keys.", Gender.Female)]
    public void GenderFromNamesTitlesAndPronouns(string text, Gender expected) => Assert.Equal(expected, Assert.Single(Find(text).Names).Entity.Gender);

    private static (Article Article, IReadOnlyList<Name> Names) Find(string text)
    {
        var article = new ArticleReader().ReadText(text);
        return (article, new NameFinder().Find(article, new SentenceSplitter().Split(article)));
    }
}
