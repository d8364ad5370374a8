using Bunit;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using Playground.Comparisons;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class DiffPanelTests : ComparePartContext
{
    [Fact]
    public void TwoAnswers_PartlySame_AreMarkedByTheirWords()
    {
        var panel = RenderPanel(Answer(AnswerState.Completed, "The quick fox"), Answer(AnswerState.Completed, "The slow fox", lane: 1, Open));

        panel.WaitForAssertion(() => Assert.Equal("quick", panel.Find("del").TextContent));
        Assert.Equal("slow", panel.Find("ins").TextContent);
        Assert.Equal(["A · Large", "B · Nano"], panel.FindAll("select")[0].Children.Select(choice => choice.TextContent));
    }

    [Fact]
    public void TwoAnswers_Same_SaySo()
    {
        var panel = RenderPanel(Answer(AnswerState.Completed, "Paris"), Answer(AnswerState.Completed, "Paris", lane: 1));

        panel.WaitForAssertion(() => Assert.Contains("The two texts are the same.", panel.Markup));
    }

    [Fact]
    public async Task Choice_OfAnotherAnswer_ComparesAnew()
    {
        var panel = RenderPanel(Answer(AnswerState.Completed, "one"), Answer(AnswerState.Completed, "two", lane: 1), Answer(AnswerState.Completed, "three", lane: 2));

        await panel.InvokeAsync(() => panel.FindAll("select")[1].ChangeAsync("2"));

        panel.WaitForAssertion(() => Assert.Equal("three", panel.Find("ins").TextContent));
    }

    [Fact]
    public void OneAnswer_NothingToCompareWith_SaysWhatIsMissing()
    {
        var panel = RenderPanel(Answer(AnswerState.Completed, "one"), Answer(AnswerState.Waiting, lane: 1));

        Assert.Contains("Two answers with text are needed.", panel.Markup);
        Assert.Empty(panel.FindAll("select"));
    }

    IRenderedComponent<MudDialogProvider> RenderPanel(params Answer[] answers)
    {
        var dialogs = Dialogs;
        Render<DiffPanel>(parameters => parameters.Add(part => part.View, new(Comparison(answers), NullLogger<ComparisonView>.Instance)));
        return dialogs;
    }
}
