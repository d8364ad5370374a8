using Bunit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Playground.Faults;
using Playground.Models;
using Playground.Testing;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

public sealed class ModelsPageTests : PageContext
{
    static readonly ModelCard _local = TestModels.Card("nano") with
    {
        Name = "Nano Llama",
        Licence = "MIT",
        ContextLength = 4096,
        Local = new() { FileName = "nano-q4.gguf", FileBytes = 1_130_000, Quantisation = "Q4_0", BitsPerWeight = 4.5 },
    };

    static readonly ModelCard _hosted = TestModels.Card("acme/large", "api.acme.example") with
    {
        Price = new() { Input = 2.5m, Output = 10m, ReadOn = new DateOnly(2026, 7, 1) },
        State = ModelState.NeedsKey,
        Reason = "Set ACME_KEY.",
    };

    [Fact]
    public void Page_NoModels_TeachesHowToAddOne()
    {
        var page = Render<ModelsPage>();

        Assert.Contains("No models yet", page.Markup);
        Assert.Contains("\"BaseUrl\"", page.Markup);
        Assert.Contains(".gguf", page.Markup);
        Assert.Empty(page.FindAll("input"));
    }

    [Fact]
    public void Page_LocalAndHosted_TellsWhatIsKnownOfEach()
    {
        Offer(_local);
        Offer(_hosted);

        var rows = Render<ModelsPage>().FindAll("article");

        Assert.Contains("open weights", rows[0].TextContent);
        foreach (var fact in new[] { "Nano Llama", "MIT", "4,096", "1.1 MB", "Q4_0", "4.5", "nano-q4.gguf", "ready" })
            Assert.Contains(fact, rows[0].TextContent);
        foreach (var fact in new[] { "proprietary", "$2.50", "$10.00", "7/1/2026", "needs a key", "Set ACME_KEY.", "Licence not known" })
            Assert.Contains(fact, rows[1].TextContent);
    }

    [Fact]
    public void Sections_OfUsableSources_SayWherePromptsGo()
    {
        Offer(_local);
        Offer(_hosted with { State = ModelState.Ready });

        var heads = Render<ModelsPage>().FindAll(".model-section > header").Select(head => head.TextContent).ToArray();

        Assert.Contains("Prompts stay in this process", heads[0]);
        Assert.Contains("Prompts go to api.acme.example", heads[1]);
    }

    [Fact]
    public void Section_OfASourceWithoutKey_IsALineThatOpens()
    {
        Offer(_hosted);

        var section = Render<ModelsPage>().Find("details.model-section");

        Assert.False(section.HasAttribute("open"));
        Assert.Contains("needs a key", section.QuerySelector("summary")!.TextContent);
    }

    [Fact]
    public void Search_TypingPauses_FiltersAndStandsInTheAddress()
    {
        Offer(_local);
        Offer(_hosted);
        var page = Render<ModelsPage>();

        page.Find("input[type=search]").Input("acme");
        Assert.Equal(2, page.FindAll("article").Count);
        PauseTyping();

        page.WaitForAssertion(() => Assert.Equal("acme/large", Assert.Single(page.FindAll("article")).QuerySelector("h3")!.TextContent));
        Assert.Equal("/?q=acme", Path);
    }

    [Fact]
    public void Address_WithFilter_ShowsOnlyThose()
    {
        Offer(_local);
        Offer(_hosted);
        Address.NavigateTo("models?access=proprietary");

        var page = Render<ModelsPage>();

        Assert.Equal("acme/large", Assert.Single(page.FindAll("article h3")).TextContent);
        Assert.Equal("Proprietary", page.Find(".filters [role=radio][aria-checked=true]").TextContent);
    }

    [Fact]
    public void Test_ModelAnswers_ShowsAnswerAndTimes()
    {
        Offer(_local, ScriptedChatClient.Saying("Par", "is."));
        var page = Render<ModelsPage>();

        page.Find("article .mud-button-root").Click();

        page.WaitForAssertion(() => Assert.Equal("Paris.", page.Find(".quote").TextContent));
        Assert.Contains("ms", page.Find(".model-test .metrics").TextContent);
    }

    [Fact]
    public void Test_ModelFails_SaysWhatHappened()
    {
        Offer(_hosted, new ScriptedChatClient((_, _, _) => throw new ModelFailureException(
            new AnswerFailure { Kind = FailureKind.WrongKey, Message = "acme refuses the key. Check ACME_KEY.", Raw = "401 no" })));
        var page = Render<ModelsPage>();

        page.Find("article .mud-button-root").Click();

        page.WaitForAssertion(() => Assert.Contains("api.acme.example refused the key", page.Find(".model-test .note.bad").TextContent));
        Assert.Contains("401 no", page.Find(".model-test details").TextContent);
    }

    [Fact]
    public void Fetch_HostAnswers_ShowsTheNewModels()
    {
        var source = new RefreshableSource(_hosted, _hosted with { Id = "acme/small", Name = "acme/small" });
        Services.AddSingleton<IModelSource>(source);
        var page = Render<ModelsPage>();

        page.Find(".model-head .mud-button-root").Click();

        page.WaitForAssertion(() => Assert.Contains("2, of which new here: 1", page.Find(".model-fetch").TextContent));
        Assert.Equal(2, page.FindAll("article").Count);
    }

    [Fact]
    public void Fetch_HostIsDead_SaysSoAndKeepsTheList()
    {
        var source = new RefreshableSource(_hosted, null);
        Services.AddSingleton<IModelSource>(source);
        var page = Render<ModelsPage>();

        page.Find(".model-head .mud-button-root").Click();

        page.WaitForAssertion(() => Assert.Contains("api.acme.example", page.Find(".model-fetch").TextContent));
        Assert.Single(page.FindAll("article"));
    }

    [Fact]
    public void Page_InGerman_SpeaksGermanAndCountsGerman()
    {
        Speak("de");
        Offer(_hosted);

        var text = Render<ModelsPage>().Markup;

        Assert.Contains("Modell hinzufügen", text);
        Assert.Contains("2,50", text);
    }

    void Offer(ModelCard card, IChatClient? client = null) =>
        Services.AddSingleton<IModelSource>(new ChatClientSource(card, () => client ?? ScriptedChatClient.Saying("Hi.")));

    /// <summary>A source whose host, when asked, knows one model more, or doesn't answer.</summary>
    sealed class RefreshableSource(ModelCard known, ModelCard? added) : IModelSource
    {
        IReadOnlyList<ModelCard> _models = [known];

        public string Name => known.Source;

        public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_models);

        public ValueTask<IReadOnlyList<ModelCard>> RefreshAsync(CancellationToken cancellationToken)
        {
            if (added is null)
                throw new ModelFailureException(new AnswerFailure { Kind = FailureKind.Unreachable, Message = "acme does not answer. Is it running?" });
            _models = [known, added];
            return ListAsync(cancellationToken);
        }

        public IChatClient Open(string modelId) => ScriptedChatClient.Saying("Hi.");
    }
}
