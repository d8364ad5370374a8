using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Models.Connectors;
using Playground.Testing;

namespace Playground.SemanticKernel.Tests.Asking;

/// <summary>Nothing of an answer is lost between the two faces of a model, with or without a kernel between them.</summary>
public sealed class ConnectorFaceTests
{
    static readonly ChatResponseUpdate[] Said =
    [
        new(ChatRole.Assistant, [new AnswerFacts { RequestId = "r-1", Usage = new() { Output = 3, Origin = NumberOrigin.Reported } }]) { ResponseId = "a-1", MessageId = "m-1" },
        new(ChatRole.Assistant, [new TextReasoningContent("Hm.")]),
        new(ChatRole.Assistant, "Hello "),
        new(ChatRole.Assistant, [new Microsoft.Extensions.AI.TextContent("you"), new Microsoft.Extensions.AI.FunctionCallContent("c-1", "time", new Dictionary<string, object?> { ["zone"] = "UTC" })]),
        new() { FinishReason = ChatFinishReason.Stop, ModelId = "m-2", Contents = [new UsageContent(new() { OutputTokenCount = 3 })] },
    ];

    [Fact]
    public void Faces_OfOneConnector_AreOneObject()
    {
        var connector = ModelConnector.Of(ScriptedChatClient.Saying("Hi"));
        Assert.Same(connector, ModelConnector.Of(connector));
        Assert.Same(connector, ((IChatCompletionService)connector).AsChatClient());
        Assert.Same(connector, ((IChatClient)connector).AsChatCompletionService());
    }

    [Fact]
    public async Task Stream_ThroughAKernel_GivesBackTheVeryUpdates()
    {
        await using var host = new KernelHost(services => services.AddSingleton(TestModels.Source("full", Scripted())));
        var heard = new List<ChatResponseUpdate>();
        var service = host.Kernel.GetRequiredService<IChatCompletionService>("full");
        await foreach (var content in service.GetStreamingChatMessageContentsAsync(new ChatHistory("Hello?"), kernel: host.Kernel))
        {
            heard.Add(Assert.IsType<ChatResponseUpdate>(content.InnerContent));
            Assert.Same(content.InnerContent, StreamedContents.UpdateOf(content));
        }
        Assert.Equal(Said, heard, ReferenceEquals);
    }

    [Fact]
    public async Task Stream_ThroughTheRunnersKernel_GivesBackTheVeryUpdates()
    {
        var question = new ModelQuestion(Scripted(), new ChatHistory("Hello?"), new() { ServiceId = "full" });
        var heard = await TestKernel.Plain.AskAsync(question).ToListAsync();
        Assert.Equal(Said, heard, ReferenceEquals);
    }

    [Fact]
    public async Task Answer_Whole_HasItsFactsWhereSemanticKernelLooks()
    {
        var connector = ModelConnector.Of(Scripted());
        var history = new ChatHistory("Hello?");
        var content = Assert.Single(await connector.GetChatMessageContentsAsync(history));
        Assert.Equal(("Hello you", AuthorRole.Assistant, "m-2"), (content.Content, content.Role, content.ModelId));
        Assert.Equal("stop", content.Metadata!["FinishReason"]);
        Assert.Equal(3, ((UsageDetails)content.Metadata["Usage"]!).OutputTokenCount);
        Assert.Equal("time", Assert.Single(content.Items.OfType<Microsoft.SemanticKernel.FunctionCallContent>()).FunctionName);
        Assert.Contains(((ChatResponse)content.InnerContent!).Messages[0].Contents, part => part is AnswerFacts { RequestId: "r-1" });
        Assert.Single(history);
    }

    [Fact]
    public async Task Settings_OfASampling_ReachTheClientAsTheyAre()
    {
        ChatOptions? seen = null;
        var model = new ScriptedChatClient((_, options, _) => { seen = options; return Said.ToAsyncEnumerable(); });
        var sampling = new SamplingOptions
        {
            Temperature = 0.2,
            TopP = 0.9,
            TopK = 40,
            MinP = 0.05,
            MaxTokens = 50,
            Seed = 4_294_967_295,
            Stop = ["END", "\n"],
            FrequencyPenalty = 0.5,
            PresencePenalty = -0.5,
            RepetitionPenalty = 1.1,
        };
        await TestKernel.Plain.AskAsync(new(model, new ChatHistory("Hello?"), sampling.ToExecutionSettings("m"))).ToListAsync();
        Assert.Equal((0.2f, 0.9f, 40, 50, 4_294_967_295), (seen!.Temperature, seen.TopP, seen.TopK, seen.MaxOutputTokens, seen.Seed));
        Assert.Equal((0.5f, -0.5f), (seen.FrequencyPenalty, seen.PresencePenalty));
        Assert.Equal(["END", "\n"], seen.StopSequences);
        Assert.Equal([("min_p", 0.05), ("repeat_penalty", 1.1)], seen.AdditionalProperties!.Select(pair => (pair.Key, (double)pair.Value!)));
    }

    [Fact]
    public async Task Settings_OfNothing_AskForNothing()
    {
        ChatOptions? seen = null;
        var model = new ScriptedChatClient((_, options, _) => { seen = options; return Said.ToAsyncEnumerable(); });
        await TestKernel.Plain.AskAsync(new(model, new ChatHistory("Hello?"), new SamplingOptions().ToExecutionSettings("m"))).ToListAsync();
        Assert.Equal((null, null, null, null, null), (seen!.Temperature, seen.TopP, seen.TopK, seen.MaxOutputTokens, seen.Seed));
        Assert.Equal((null, null, null, null), (seen.StopSequences, seen.FrequencyPenalty, seen.PresencePenalty, seen.AdditionalProperties));
    }

    static ScriptedChatClient Scripted() => new((_, _, _) => Said.ToAsyncEnumerable());
}
