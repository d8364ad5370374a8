using Bunit;
using Playground.Comparisons.Contents;
using Playground.Ratings.Blind;
using Playground.Tools;
using Playground.Web.RatingSessions;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class RatedStepsTests : PageContext
{
    [Fact]
    public void Steps_OfAnAnswerThatMayBeShown_AreThoughtsAndCalls()
    {
        var steps = Render<RatedSteps>(parameters => parameters.Add(steps => steps.Answer, new BlindAnswer('A', "It is 2.")
        {
            Thoughts = "Hm.",
            Calls = [new ToolCallPart(null, "calculator", """{"expression":"1+1"}""", "2", ToolOutcome.Answered, 1, TimeSpan.Zero)],
        }));

        Assert.Equal("Hm.", steps.Find("details .plain").TextContent);
        Assert.Contains("calculator(", steps.Find(".tool-call summary").TextContent);
    }

    [Fact]
    public void Steps_NotToBeShown_AreNothing() => Assert.Empty(Render<RatedSteps>(parameters => parameters.Add(steps => steps.Answer, new BlindAnswer('A', "It is 2."))).Markup.Trim());
}
