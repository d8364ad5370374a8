using Bunit;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Statistics.Votes;
using Playground.Web.Ratings;
using Xunit;

namespace Playground.Web.Tests.Ratings;

public sealed class VoteBarTests : PageContext
{
    [Fact]
    public void Order_BegunOnOneItem_IsNotThereForTheNext()
    {
        var bar = Open(new Ballot(3));
        Button(bar, "Put in order").Click();
        bar.FindAll(".rank button")[4].Click();
        bar.FindAll(".rank button")[2].Click();
        Assert.Equal(["C", "A", "B"], Letters(bar));

        bar.Render(parameters => parameters.Add(part => part.Ballot, new Ballot(3)));
        Assert.Empty(bar.FindAll(".rank"));
        Button(bar, "Put in order").Click();

        Assert.Equal(["A", "B", "C"], Letters(bar));
    }

    [Fact]
    public void Order_OfAnEarlierVerdict_IsWhereItBegins()
    {
        var ballot = new Ballot(3);
        ballot.Order([2, 0, 1]);
        var bar = Open(ballot);

        Button(bar, "Put in order").Click();

        Assert.Equal(["C", "A", "B"], Letters(bar));
    }

    [Theory]
    [InlineData(VoteOutcome.Tie, "Tie")]
    [InlineData(VoteOutcome.BothBad, "Both bad")]
    public void EarlierVerdict_ThatIsLevel_IsMarked(VoteOutcome outcome, string name)
    {
        var ballot = new Ballot(2);
        ballot.Level(outcome);

        var bar = Open(ballot);

        Assert.Equal(name, Assert.Single(bar.FindAll("button[aria-pressed=true]")).ChildNodes[0].TextContent.Trim());
    }

    [Fact]
    public void Points_AsTheVerdict_HaveNoButtonThatOpensThem()
    {
        var bar = Open(new Ballot(2), RatingProtocol.Likert);

        Assert.DoesNotContain(bar.FindAll("button"), button => button.TextContent.Contains("Points", StringComparison.Ordinal));
    }

    IRenderedComponent<VoteBar> Open(Ballot ballot, RatingProtocol protocol = RatingProtocol.Ranking) =>
        Render<VoteBar>(parameters => parameters.Add(part => part.Ballot, ballot).Add(part => part.Protocol, protocol));

    static AngleSharp.Dom.IElement Button(IRenderedComponent<VoteBar> bar, string name) => bar.FindAll("button").First(button => button.TextContent.Contains(name, StringComparison.Ordinal));

    static IEnumerable<string> Letters(IRenderedComponent<VoteBar> bar) => bar.FindAll(".rank .letter").Select(letter => letter.TextContent);
}
