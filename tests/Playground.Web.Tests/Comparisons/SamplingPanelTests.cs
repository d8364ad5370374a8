using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Playground.Comparisons;
using Playground.Tools;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class SamplingPanelTests : ComparePartContext
{
    readonly ComparisonDraft _draft = new();

    public SamplingPanelTests() => _draft.Choose([Open, Proprietary]);

    [Fact]
    public void Fields_ForAll_FillTheSharedParameters()
    {
        var panel = RenderPanel(null);

        panel.Find("input[max='2']").Change("0.7");
        panel.Find("textarea").Change("END\n\\n\\n\na\\\\b");

        Assert.Equal(.7, _draft.Sampling.Temperature);
        Assert.Equal(["END", "\n\n", @"a\b"], _draft.Sampling.ToOptions().Stop);
    }

    [Fact]
    public void Fields_ForOneModel_LeaveTheSharedOnesAndShowThemAsHints()
    {
        _draft.Sampling.Temperature = .2;
        var panel = RenderPanel(1);

        Assert.Equal("0.2", panel.Find("input[max='2']").GetAttribute("placeholder"));
        panel.Find("input[max='2']").Change("1.5");

        Assert.Equal((.2, 1.5), (_draft.Sampling.Temperature, _draft.Lanes[1].Sampling.Temperature));
        Assert.Empty(panel.FindAll("input[max='10']"));
    }

    [Theory]
    [InlineData("99999999999", int.MaxValue)]
    [InlineData("-1e30", int.MinValue)]
    [InlineData("1e400", int.MaxValue)]
    [InlineData("12.7", 13)]
    public void WholeNumber_ThatCantBe_BecomesTheNearestAndIsShown(string typed, int expected)
    {
        var panel = RenderPanel(null);

        panel.Find("input[min='1']").Change(typed);

        Assert.Equal(expected, _draft.Sampling.MaxTokens);
        Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), panel.Find("input[min='1']").GetAttribute("value"));
    }

    [Fact]
    public void Tools_Ticked_AreOfferedAndUntickedAreNone()
    {
        Services.AddSingleton<IToolKernel>(new ListedTools());
        var panel = RenderPanel(null);
        Assert.Null(_draft.Sampling.ToOptions().Tools);

        panel.FindAll(".tool-fields input")[0].Change(true);
        Assert.Equal([ToolNames.Calculator], _draft.Sampling.ToOptions().Tools!.Names);
        Assert.False(_draft.Sampling.LooksUp);

        panel.FindAll(".tool-fields input")[0].Change(false);
        Assert.Null(_draft.Sampling.ToOptions().Tools);
    }

    [Fact]
    public void Tools_OfOneModel_MayBeNone()
    {
        Services.AddSingleton<IToolKernel>(new ListedTools());
        var panel = RenderPanel(1);

        panel.Find(".tool-fields input").Change(true);

        Assert.Empty(_draft.Lanes[1].Sampling.ToOptions().Tools!.Names);
        Assert.Null(_draft.Sampling.Tools);
    }

    [Fact]
    public void Tools_WhereThereAreNone_HaveNoPlace() => Assert.Empty(RenderPanel(null).FindAll(".tool-fields"));

    [Fact]
    public void Segments_OneModelDiffers_MarksIt()
    {
        _draft.Lanes[1].Sampling.Seed = 1;

        Assert.Equal(["All models", "A", "B •"], RenderPanel(null).FindAll(".segments button").Select(button => button.TextContent));
    }

    [Fact]
    public void Field_Cleared_LeavesTheChoiceToTheModel()
    {
        _draft.Sampling.Seed = 5;

        RenderPanel(null).FindAll("input").Single(input => input.GetAttribute("value") == "5").Change("");

        Assert.Null(_draft.Sampling.Seed);
        Assert.True(_draft.Sampling.IsEmpty);
    }

    [Fact]
    public void Thinking_ForAllAndForOne_IsKeptApart()
    {
        RenderPanel(null).Find("select").Change("Low");
        var own = RenderPanel(1);

        Assert.Equal(["low", "off", "on", "low", "medium", "high"], own.FindAll("option").Select(option => option.TextContent));
        own.Find("select").Change("Off");

        var request = _draft.ToRequest("Why?", null);
        Assert.Equal((ThinkingLevel.Low, null, ThinkingLevel.Off), (request.Sampling.Thinking, request.Lanes[0].Sampling?.Thinking, request.Lanes[1].Sampling?.Thinking));
    }

    [Fact]
    public void Thinking_TakenBack_LeavesTheChoiceToTheModel()
    {
        _draft.Sampling = SamplingForm.Of(new() { Thinking = ThinkingLevel.High });

        RenderPanel(null).Find("select").Change("");

        Assert.True(_draft.Sampling.IsEmpty);
        Assert.Null(_draft.Sampling.ToOptions().Thinking);
    }

    IRenderedComponent<SamplingPanel> RenderPanel(int? lane) =>
        Render<SamplingPanel>(parameters => parameters.Add(part => part.Draft, _draft).Add(part => part.Lane, lane));

    sealed class ListedTools : IToolKernel
    {
        public IReadOnlyList<Tool> All { get; } = [new(KernelFunctionFactory.CreateFromMethod(() => "", ToolNames.Calculator), IsBuiltIn: true), new(KernelFunctionFactory.CreateFromMethod(() => "", "own", "Of a plugin."))];

        public Task<string> InvokeAsync(Tool tool, KernelArguments arguments, string? text, CancellationToken cancellationToken) => Task.FromResult("");
    }
}
