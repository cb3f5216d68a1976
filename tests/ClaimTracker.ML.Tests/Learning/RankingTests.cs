using ClaimTracker.ML.Learning;

namespace ClaimTracker.ML.Tests.Learning;

public sealed class RankingTests
{
    [Fact]
    public void Figures_are_those_of_the_textbook()
    {
        var ranking = Ranking.Of([0.9, 0.8, 0.6, 0.4, 0.1], [true, false, true, true, false]);
        Assert.Equal(2.0 / 3, ranking.Precision, 12);
        Assert.Equal(2.0 / 3, ranking.Recall, 12);
        Assert.Equal(2.0 / 3, ranking.F1, 12);
        Assert.Equal((1 + 2.0 / 3 + 3.0 / 4) / 3, ranking.AveragePrecision, 12);
    }

    [Fact]
    public void Nothing_found_is_zero() => Assert.Equal(new Ranking(0, 0, 0), Ranking.Of([0.1, 0.2], [false, false]));

    [Fact]
    public void The_cut_lies_between_the_classes() => Assert.InRange(Ranking.BestCut([3, 2, -1, -2], [true, true, false, false]), -0.99, 1.99);

    [Fact]
    public void Equal_margins_are_not_cut_apart() => Assert.True(Ranking.BestCut([1, 1, 1, 1], [true, false, true, true]) < 1);
}
