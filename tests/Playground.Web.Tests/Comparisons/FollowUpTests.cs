using Bunit;
using Playground.Comparisons;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class FollowUpTests : ComparePartContext
{
    [Fact]
    public void Running_Comparison_OffersToStopInsteadOfToAsk()
    {
        var stopped = false;
        var box = RenderBox(parameters => parameters.Add(part => part.IsRunning, true).Add(part => part.OnStop, () => stopped = true));

        Assert.StartsWith("Stop all", box.Find(".mud-button-filled-primary").TextContent.Trim(), StringComparison.Ordinal);
        box.Find(".mud-button-filled-primary").Click();
        Assert.True(stopped);
    }

    [Fact]
    public void Ask_TextTyped_HandsItOn()
    {
        Typed("And then?");
        var asked = "";
        var box = RenderBox(parameters => parameters.Add(part => part.OnAsk, text => asked = text));

        box.Find(".mud-button-filled-primary").Click();

        Assert.Equal("And then?", asked);
    }

    [Fact]
    public void Ask_TextBeyondTheLimit_IsRefusedInASentence()
    {
        Browser.Setup<int>("lengthOf", _ => true).SetResult(ComparisonLimits.PromptCharacters + 1);
        var box = RenderBox(_ => { });

        box.Find(".mud-button-filled-primary").Click();

        Assert.Contains("at most 2,000,000", box.Find("[role=alert]").TextContent);
    }

    IRenderedComponent<FollowUp> RenderBox(Action<ComponentParameterCollectionBuilder<FollowUp>> more) => Render<FollowUp>(parameters =>
    {
        parameters.Add(part => part.Name, "comparison").Add(part => part.Count, 2);
        more(parameters);
    });
}
