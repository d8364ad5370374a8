using Bunit;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class ComposerTests : ComparePartContext
{
    readonly ComparisonDraft _draft = new();
    readonly List<ComparisonRequest> _requests = [];
    readonly List<Fault> _refused = [];

    public ComposerTests() => _draft.Choose([Open, Proprietary]);

    [Fact]
    public void Run_TextTyped_HandsOnTheRequestAsItStands()
    {
        Typed("Zeile eins\nline two 😀");
        _draft.Sampling.Temperature = .5;
        _draft.Lanes[1].Sampling.Seed = 7;
        var composer = RenderComposer();

        composer.Find(".mud-button-filled-primary").Click();

        var request = Assert.Single(_requests);
        Assert.Equal("Zeile eins\nline two 😀", request.Prompt);
        Assert.Equal(["nano", "lab/large"], request.Lanes.Select(lane => lane.ModelId));
        Assert.Equal(.5, request.Sampling.Temperature);
        Assert.Null(request.Lanes[0].Sampling);
        Assert.Equal(7, request.Lanes[1].Sampling?.Seed);
    }

    [Fact]
    public void Run_TextBeyondTheLimit_IsRefusedWithoutBeingFetched()
    {
        Browser.Setup<int>("lengthOf", _ => true).SetResult(ComparisonLimits.PromptCharacters + 1);
        var composer = RenderComposer();

        composer.Find(".mud-button-filled-primary").Click();

        Assert.Empty(_requests);
        Assert.Equal(ComparisonFaultKind.PromptTooLong, Assert.Single(_refused).Code);
        Assert.Empty(Browser.Invocations["textOf"]);
    }

    [Fact]
    public void Faults_Given_AreSaidAndTiedToTheBox()
    {
        var composer = RenderComposer(parameters => parameters.Add(part => part.Faults, [ComparisonFaults.UnknownModel("lab/nobody")]));

        Assert.Equal("There is no model “lab/nobody”. The models page lists all there are.", composer.Find("[role=alert]").TextContent.Trim());
        Assert.Equal(composer.Find("[role=alert]").Id, composer.Find("textarea").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Chip_Removed_LeavesTheDraftAndRenamesTheOthers()
    {
        var composer = RenderComposer();

        composer.Find("[aria-label='Remove A, Nano']").Click();

        Assert.Equal("lab/large", Assert.Single(_draft.Lanes).Model.Id);
        Assert.Equal("A", composer.Find(".chip u").TextContent);
    }

    [Fact]
    public void System_Hidden_OpensWhenThereIsOne()
    {
        Assert.True(RenderComposer().Find(".system").HasAttribute("hidden"));
        Assert.False(RenderComposer(parameters => parameters.Add(part => part.System, "Be brief.")).Find(".system").HasAttribute("hidden"));
    }

    [Fact]
    public void Sampling_Changed_ShowsInTheButton()
    {
        var composer = RenderComposer();
        composer.FindAll(".mud-button-text").Single(button => button.TextContent == "Parameters").Click();

        composer.Find("input[max='2']").Change("0.3");
        composer.Find("input[max='10']").Change("3");

        Assert.Contains(composer.FindAll(".mud-button-text"), button => button.TextContent == "Temperature 0.3 · × 3");
        Assert.Equal((.3, 3), (_draft.Sampling.Temperature, _draft.Repetitions));
    }

    [Theory]
    [InlineData("en", "thinking high")]
    [InlineData("de", "Nachdenken viel")]
    public void Thinking_Chosen_ShowsInTheButton(string language, string words)
    {
        Speak(language);
        _draft.Sampling.Thinking = ThinkingLevel.High;

        Assert.Contains(RenderComposer().FindAll(".mud-button-text"), button => button.TextContent == words);
    }

    IRenderedComponent<Composer> RenderComposer(Action<ComponentParameterCollectionBuilder<Composer>>? more = null) => Render<Composer>(parameters =>
    {
        parameters.Add(part => part.Draft, _draft).Add(part => part.Models, [Open, Proprietary]).Add(part => part.Name, "new")
            .Add(part => part.OnRun, _requests.Add).Add(part => part.OnRefuse, faults => _refused.AddRange(faults));
        more?.Invoke(parameters);
    });
}
