using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Tests.Language;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Wilhelmina waved", Gazetteer.FemaleName)]
    [InlineData("Reginald waved", Gazetteer.MaleName)]
    [InlineData("Kowalski waved", Gazetteer.PersonWord)]
    [InlineData("Zagreb waved", Gazetteer.LargeTown)]
    [InlineData("wilhelmina waved", 0)]
    [InlineData("Prices rose", 0)]
    public void Says_in_which_lists_a_word_stands(string text, int lists) => Assert.Equal(lists, Lists(text)[0]);

    [Fact]
    public void Finds_the_longest_town_of_several_words()
    {
        var lists = Lists("They left Newport Beach and San Luis de la Paz in New ways");
        Assert.Equal([2, 3, 5, 6, 7, 8, 9], Enumerable.Range(0, lists.Length).Where(i => (lists[i] & Gazetteer.InTown) != 0));
    }

    [Fact]
    public void A_town_of_one_word_is_no_town_of_several() => Assert.Equal(0, Lists("The people of Zagreb voted")[3] & Gazetteer.InTown);

    private static byte[] Lists(string text)
    {
        var tokens = Sentences.Of(text).Tokens;
        var lists = new byte[tokens.Length];
        Gazetteer.Fill(tokens.AsSpan(), lists);
        return lists;
    }
}
