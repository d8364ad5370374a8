using Playground.Statistics.Rating;

namespace Playground.Statistics.Tests;

public class RatingTests
{
    // Three against one: the difference is ln 3, its information 4·¾·¼.
    [Fact]
    public void PlackettLuce_TwoItems_IsBradleyTerry()
    {
        var fit = PlackettLuce.Fit(2, [[0, 1], [0, 1], [0, 1], [1, 0]]);
        Assert.Equal(Math.Log(3) / 2, fit.LogStrengths[0], 1e-12);
        Assert.Equal(Math.Sqrt(1 / 0.75) / 2, fit.StandardErrors[0], 1e-12);
        Assert.Equal(0.75, fit.ProbabilityFirst[0], 1e-12);
    }

    [Theory]
    [InlineData("0 1 2,0 2 1", "always")]
    [InlineData("0 1,1 0,2 3,3 2", "several groups")]
    [InlineData("0 0 1", "twice")]
    [InlineData("", "Nothing was compared")]
    public void PlackettLuce_NoFiniteStrengths_SaysWhy(string rankings, string why)
    {
        int[][] lists = [.. rankings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(list => list.Split(' ').Select(int.Parse).ToArray())];
        var items = lists.SelectMany(list => list).DefaultIfEmpty(0).Max() + 1;
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => PlackettLuce.Fit(items, lists)).Message);
    }

    [Fact]
    public void PlackettLuce_TopOne_ChoosesAmongAll() => Assert.Equal(0.5, PlackettLuce.FitTop(3, [[0], [0], [1], [2]]).ProbabilityFirst[0], 1e-12);

    [Fact]
    public void OrderEffect_FirstWinsThreeOfFour_IsLogThree()
    {
        var effect = OrderEffect.Of([new("A", "B", 6, 2), new("B", "A", 6, 2)]);
        Assert.Equal(Math.Log(3), effect.Effect, 1e-10);
        Assert.Equal(0, effect.LogStrengths[0], 1e-10);
        Assert.True(effect.P < 0.05);
    }

    // Equals that tie a fifth of the time: 1/(1 + ϑ) = 0.4.
    [Fact]
    public void RaoKupper_TwoEquals_HasTheirThreshold()
    {
        Assert.Equal(1.5, RaoKupper.Fit([new("A", "B", 4, 4, 2)]).Theta, 1e-10);
        Assert.Equal(1, RaoKupper.Fit([new("A", "B", 6, 2, 0)]).Theta, 1e-12);
        Assert.Throws<ArgumentException>(() => RaoKupper.Fit([new("A", "B", 0, 0, 5)]));
    }

    [Fact]
    public void Elo_Equals_ExchangeHalfOfK()
    {
        var elo = new EloRating();
        elo.Play("A", "B", 1);
        Assert.Equal(1016, elo["A"]);
        Assert.Equal(2000, elo["A"] + elo["B"]);
        elo.Play("A", "A", 1);
        Assert.Equal(1016, elo["A"]);
    }

    // The example of Glickman's text: 1464.06, 151.52, 0.05999.
    [Fact]
    public void Glicko2_ExampleOfTheText_IsReached()
    {
        var (player, _, _) = Glicko2.After(new(1500, 200), [(new(1400, 30), 1), (new(1550, 100), 0), (new(1700, 300), 0)]);
        Assert.Equal(1464.06, player.Rating, 0.02);
        Assert.Equal(151.52, player.Deviation, 0.01);
        Assert.Equal(0.05999, player.Volatility, 1e-5);
        Assert.Equal(1500, Glicko2.After(new(1500, 200), []).Player.Rating);
    }

    [Fact]
    public void TrueSkill_Equals_PartAfterAWinAndStayAfterADraw()
    {
        var (winner, loser) = new TrueSkill().Win(new(), new());
        Assert.Equal(50, winner.Mean + loser.Mean, 1e-12);
        Assert.True(winner.Deviation < 25.0 / 3);
        Assert.Equal(25, new TrueSkill().Draw(new(), new()).First.Mean, 1e-12);
    }

    [Fact]
    public void RankCentrality_ThreeOfFour_IsLogThreeApart()
    {
        var scores = RankCentrality.LogScores(2, [(0, 1), (0, 1), (0, 1), (1, 0)]);
        Assert.Equal(Math.Log(3), scores[0] - scores[1], 1e-12);
        Assert.Throws<ArgumentException>(() => RankCentrality.LogScores(2, [(0, 1)]));
    }
}
