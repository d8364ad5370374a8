using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.Settings;
using Playground.Testing;

namespace Playground.SemanticKernel.Tests.Registered;

/// <summary>Whatever is registered under a key is a model under that key.</summary>
public sealed class RegisteredModelTests
{
    [Fact]
    public async Task List_NothingRegistered_ShowsNoSource()
    {
        await using var host = new KernelHost();
        Assert.Empty(host.Catalog.Sources);
        Assert.Empty(await host.Catalog.ListAsync());
    }

    [Fact]
    public async Task Ask_ServiceRegisteredByCode_IsAnsweredAndItsLimitsAreSaid()
    {
        await using var host = new KernelHost(services => services.AddKeyedSingleton<IChatCompletionService>("mine", new PlainService("Hi ", "there")));
        var card = Assert.Single(await host.Catalog.ListAsync());
        Assert.Equal(("mine", "semantic-kernel", ModelState.Ready, DataLocation.Unknown), (card.Id, card.Source, card.State, card.Data));
        Assert.Equal([UnreportedFact.Ending, UnreportedFact.ReturnedModel, UnreportedFact.Usage, UnreportedFact.Reasoning, UnreportedFact.RequestId, UnreportedFact.Retries, UnreportedFact.RateLimits], card.Unreported);
        var answer = Assert.Single(await host.AskAsync("Hello?", "mine"));
        Assert.Equal(("Hi there", AnswerState.EndUnknown, null, null), (answer.Text, answer.State, answer.ReturnedModel, answer.Usage.Output));
    }

    [Fact]
    public async Task Ask_ServiceThatSaysHowItEnded_IsCompleted()
    {
        await using var host = new KernelHost(services => services.AddKeyedSingleton<IChatCompletionService>("mine", new PlainService("Hi") { FinishReason = "stop" }));
        Assert.Equal(AnswerState.Completed, Assert.Single(await host.AskAsync("Hello?", "mine")).State);
    }

    [Fact]
    public async Task Ask_ClientRegisteredByCode_KeepsWhatItSays()
    {
        await using var host = new KernelHost(services => services.AddKeyedSingleton<IChatClient>("client", ScriptedChatClient.Saying("Hi")));
        var answer = Assert.Single(await host.AskAsync("Hello?", "client"));
        Assert.Equal(("Hi", AnswerState.Completed), (answer.Text, answer.State));
    }

    [Fact]
    public async Task Ask_OwnConnectorRegisteredByCode_HasNoLimits()
    {
        await using var host = new KernelHost(services => services.AddKeyedSingleton<IChatCompletionService>("ours", new OwnConnector()));
        Assert.Empty(Assert.Single(await host.Catalog.ListAsync()).Unreported);
        Assert.Equal("r-1", Assert.Single(await host.AskAsync("Hello?", "ours")).RequestId);
    }

    [Fact]
    public async Task Ask_ConnectorThatCantBeMade_SaysSoWithoutItsSecrets()
    {
        await using var host = new KernelHost(services => services
            .AddKeyedSingleton<IChatCompletionService>("broken", (_, _) => throw new ArgumentException("no sk-1 here"))
            .AddKeyedSingleton<IChatCompletionService>("mine", new PlainService("Hi") { FinishReason = "stop" }));
        var card = (await host.Catalog.ListAsync()).Single(model => model.Id == "broken");
        Assert.Equal(ModelState.Invalid, card.State);
        var answers = await host.AskAsync("Hello?", "broken", "mine");
        Assert.Equal((AnswerState.Failed, AnswerState.Completed), (answers[0].State, answers[1].State));
        Assert.Contains("ArgumentException", answers[0].Failure!.Message);
        Assert.DoesNotContain("sk-1", card.Reason + answers[0].Failure!.Message);
    }

    [Fact]
    public async Task Ask_ConnectorThatThrows_EndsItsOwnColumnInWords()
    {
        await using var host = new KernelHost(services => services
            .AddKeyedSingleton<IChatCompletionService>("broken", new PlainService("Hi") { Failure = new InvalidOperationException("no sk-1 here") })
            .AddKeyedSingleton<IChatCompletionService>("mine", new PlainService("Hi") { FinishReason = "stop" }));
        var answers = await host.AskAsync("Hello?", "broken", "mine");
        Assert.Equal((AnswerState.Interrupted, AnswerState.Completed), (answers[0].State, answers[1].State));
        Assert.DoesNotContain("sk-1", answers[0].Failure!.Message);
    }

    [Fact]
    public async Task Start_TwoConnectorsUnderOneKey_IsRefusedInASentence()
    {
        await using var host = new KernelHost(services => services
            .AddKeyedSingleton<IChatCompletionService>("mine", new PlainService("a"))
            .AddKeyedSingleton<IChatClient>("mine", ScriptedChatClient.Saying("b")));
        var fault = Assert.Single(Assert.Throws<ConfigurationFaultException>(() => ConfigurationFaultException.ThrowIfFaulty(host.Services)).Faults);
        Assert.Contains("2 chat connectors are registered under the key \"mine\"", fault);
    }

    [Theory]
    [InlineData("semantic-kernel-nothing", "", "Kind is \"semantic-kernel-nothing\"; allowed: openai-chat")]
    [InlineData("semantic-kernel-openai", "ftp://x", "BaseUrl is \"ftp://x\"")]
    [InlineData("semantic-kernel-openai", "http://x", "AllowPrivateAddress")]
    public async Task Start_EndpointThatCantBe_IsRefusedInASentence(string kind, string url, string said)
    {
        await using var host = new KernelHost(null, Foreign.LibraryWireTests.Endpoint("theirs", ("Kind", kind), ("BaseUrl", url)));
        var fault = Assert.Single(Assert.Throws<ConfigurationFaultException>(() => ConfigurationFaultException.ThrowIfFaulty(host.Services)).Faults);
        Assert.StartsWith("Playground:Remote:Endpoints:theirs:", fault);
        Assert.Contains(said, fault);
    }

    [Fact]
    public async Task Start_FilterSecondsOutOfRange_IsRefusedInASentence()
    {
        await using var host = new KernelHost(null, ("Playground:Kernel:FilterSeconds", "0"));
        Assert.Contains("FilterSeconds is 0", Assert.Single(Assert.Throws<ConfigurationFaultException>(() => ConfigurationFaultException.ThrowIfFaulty(host.Services)).Faults));
    }

    [Fact]
    public async Task Kernel_KeyOfAnyModel_OpensIt()
    {
        await using var host = new KernelHost(services => services.AddSingleton(TestModels.Saying("plain", "Hi ", "there")).AddKeyedSingleton<IChatCompletionService>("mine", new PlainService("Mine")));
        var kernel = host.Kernel;
        Assert.Equal("Hi there", (await kernel.GetRequiredService<IChatCompletionService>("plain").GetChatMessageContentAsync("Hello?")).Content);
        Assert.Equal("Hi there", (await kernel.GetRequiredService<IChatClient>("plain").GetResponseAsync("Hello?")).Text);
        Assert.IsType<PlainService>(kernel.GetRequiredService<IChatCompletionService>("mine"));
        var failure = await Assert.ThrowsAsync<ModelFailureException>(() => kernel.GetRequiredService<IChatCompletionService>("nobody").GetChatMessageContentAsync("Hello?"));
        Assert.Equal(FailureKind.UnknownModel, failure.Failure.Kind);
    }

    sealed class OwnConnector() : ModelConnector(new("own", null, "m"))
    {
        public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            new ChatResponseUpdate[] { new(ChatRole.Assistant, [new AnswerFacts { RequestId = "r-1" }, new Microsoft.Extensions.AI.TextContent("Hi")]) { FinishReason = ChatFinishReason.Stop } }.ToAsyncEnumerable();
    }
}
