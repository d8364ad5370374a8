using Bunit;
using MudBlazor;
using Playground.Models;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class ModelPickerTests : ComparePartContext
{
    static readonly ModelCard _needsKey = Proprietary with { Id = "other/huge", Name = "Huge", State = ModelState.NeedsKey, Reason = "Set OTHER_KEY." };

    readonly ComparisonDraft _draft = new();

    [Fact]
    public void Models_Listed_StandUnderOpennessAndPlace()
    {
        var picker = RenderPicker();

        Assert.Equal(["Open · this machine", "Proprietary · hosted"], picker.FindAll("h3").Select(heading => heading.TextContent));
    }

    [Fact]
    public void Model_NotReady_CannotBeChosenAndSaysWhy()
    {
        var picker = RenderPicker();

        var row = picker.FindAll(".picker-row").Single(row => row.TextContent.Contains("Huge"));
        Assert.True(row.QuerySelector("button")!.HasAttribute("disabled"));
        Assert.Contains("needs a key", row.TextContent);
        Assert.Contains("Set OTHER_KEY.", row.TextContent);
    }

    [Fact]
    public void Row_ClickedTwice_ChoosesAndTakesBack()
    {
        var picker = RenderPicker();

        picker.Find(".picker-main").Click();
        Assert.Equal("nano", Assert.Single(_draft.Lanes).Model.Id);
        Assert.Equal("true", picker.Find(".picker-main").GetAttribute("aria-pressed"));
        picker.Find(".picker-main").Click();
        Assert.Empty(_draft.Lanes);
    }

    [Fact]
    public void Search_EveryWordMustOccur_AndNothingFoundIsSaid()
    {
        var picker = RenderPicker();

        picker.Find("input").Input("lab large");
        Assert.Equal("Large", Assert.Single(picker.FindAll(".picker-name b")).TextContent);
        picker.Find("input").Input("lab nano");
        Assert.Contains("No model matches “lab nano”.", picker.Markup);
    }

    [Fact]
    public void Preset_OpenAgainstProprietary_TakesReadyModelsOfBothKinds()
    {
        var picker = RenderPicker();

        Preset(picker, "Open vs proprietary").Click();

        Assert.Equal(["nano", "lab/large"], _draft.ModelIds);
    }

    [Fact]
    public void Preset_WithoutModels_IsDisabledWithAReason()
    {
        var last = Preset(RenderPicker(), "Last used");

        Assert.True(last.HasAttribute("disabled"));
        Assert.Equal("Nothing has been compared in this browser yet", last.GetAttribute("title"));
    }

    [Fact]
    public void Row_OfAFullDraft_TakesNoMore()
    {
        _draft.Choose(Enumerable.Repeat(Open, 8));
        var picker = RenderPicker();

        Assert.True(picker.FindAll(".picker-main")[1].HasAttribute("disabled"));
        Assert.Contains("8 of 8 chosen", picker.Markup);
    }

    static AngleSharp.Dom.IElement Preset(IRenderedComponent<MudDialogProvider> picker, string name) =>
        picker.FindAll(".presets button").Single(button => button.TextContent == name);

    IRenderedComponent<MudDialogProvider> RenderPicker()
    {
        var dialogs = Dialogs;
        Render<ModelPicker>(parameters => parameters.Add(part => part.Draft, _draft).Add(part => part.Models, [Open, Proprietary, _needsKey]));
        return dialogs;
    }
}
