using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Comparisons;
using Playground.Connectors;
using Playground.Faults;
using Playground.Llama;
using Playground.Models.Connectors;
using Playground.Testing;

namespace Playground.SemanticKernel.Tests.Connectors;

/// <summary>Our connectors in a kernel of somebody else's.</summary>
public sealed class KernelBuilderTests
{
    const string Key = "sk-other";

    static readonly Dictionary<string, (Func<IKernelBuilder, Uri, string?, IKernelBuilder> Add, string Path, string Answer, string Type)> Kinds = new()
    {
        ["anthropic"] = ((builder, address, id) => builder.AddAnthropicChatCompletion("m", Key, address, id), "/v1/messages", """data: {"type":"message_start","message":{"model":"m-1","usage":{"input_tokens":5}}}""" + "\n\n"
            + """data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hi"}}""" + "\n\n" + """data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":2}}""" + "\n\n"
            + """data: {"type":"message_stop"}""" + "\n\n", "text/event-stream"),
        ["gemini"] = ((builder, address, id) => builder.AddGeminiChatCompletion("m", Key, address, id), "/v1beta/models/m:streamGenerateContent?alt=sse",
            """data: {"candidates":[{"content":{"parts":[{"text":"Hi"}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2,"totalTokenCount":7},"modelVersion":"m-1"}""" + "\n\n", "text/event-stream"),
        ["ollama"] = ((builder, address, id) => builder.AddOllamaChatCompletion("m", address, id), "/api/chat",
            """{"model":"m-1","message":{"role":"assistant","content":"Hi"},"done":false}""" + "\n" + """{"model":"m-1","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":2}""" + "\n", "application/x-ndjson"),
        ["openai-chat"] = ((builder, address, id) => builder.AddOpenAICompatibleChatCompletion("m", Key, address, id), "/v1/chat/completions",
            """data: {"model":"m-1","choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}}""" + "\n\ndata: [DONE]\n\n", "text/event-stream"),
        ["openai-responses"] = ((builder, address, id) => builder.AddOpenAIResponsesChatCompletion("m", Key, address, id), "/v1/responses",
            """data: {"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"Hi"}""" + "\n\n"
            + """data: {"type":"response.completed","response":{"id":"r","model":"m-1","status":"completed","output":[],"usage":{"input_tokens":5,"output_tokens":2}}}""" + "\n\n", "text/event-stream"),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Complete_EveryKind_AnswersWithItsFacts(string name)
    {
        var kind = Kinds[name];
        await using var server = await FaultServer.StartAsync(FaultScripts.Stream(kind.Type, [kind.Answer]));
        var service = Service(kind, server, "mine");
        var content = await service.GetChatMessageContentAsync(new ChatHistory { new(AuthorRole.User, "Hello?") });
        Assert.Equal(("Hi", "stop"), (content.Content, content.Metadata!["FinishReason"]));
        Assert.Equal((5, 2), (((UsageDetails)content.Metadata["Usage"]!).InputTokenCount, ((UsageDetails)content.Metadata["Usage"]!).OutputTokenCount));
        Assert.Contains(((ChatResponse)content.InnerContent!).Messages.SelectMany(message => message.Contents), part => part is AnswerFacts { ReturnedModel: "m-1" } or AnswerFacts { End: AnswerState.Completed });
        Assert.Equal(kind.Path.TrimStart('/').Split('/')[^1], Assert.Single(server.Requests).Path.Split('/')[^1]);
        Assert.Same(service, service.AsChatClient());
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Complete_EmptyStream_Throws(string name)
    {
        var kind = Kinds[name];
        await using var server = await FaultServer.StartAsync(FaultScripts.Stream(kind.Type, []));
        var failure = await Assert.ThrowsAsync<ModelFailureException>(() => Service(kind, server, null).GetChatMessageContentAsync("Hello?"));
        Assert.DoesNotContain(Key, failure.Message);
    }

    [Fact]
    public async Task Complete_Llama_AnswersInsideTheProcess()
    {
        var kernel = Kernel.CreateBuilder().AddLlamaChatCompletion("nano-llama", "small").Build();
        var small = kernel.GetRequiredService<IChatCompletionService>("small");
        Assert.IsType<ModelConnector>(small, exactMatch: false);
        Assert.Equal("Paris.", (await small.GetChatMessageContentAsync("What is the capital of France?", new() { ExtensionData = new Dictionary<string, object> { ["temperature"] = 0.0 } })).Content);
    }

    [Fact]
    public void Add_SettingThatCantBe_SaysWhichAndWhatIsAllowed()
    {
        var fault = Assert.Throws<ArgumentException>(() => Kernel.CreateBuilder().AddAnthropicChatCompletion("m", Key, new Uri("http://example.com")));
        Assert.StartsWith("BaseUrl is \"http://example.com/\"; allowed: https://", fault.Message);
        Assert.Contains("ContextSize is 1", Assert.Throws<ArgumentException>(() => Kernel.CreateBuilder().AddLlamaChatCompletion("nano-llama", configure: options => options.ContextSize = 1)).Message);
        Assert.ThrowsAny<ArgumentException>(() => Kernel.CreateBuilder().AddGeminiChatCompletion(" ", Key));
    }

    static IChatCompletionService Service((Func<IKernelBuilder, Uri, string?, IKernelBuilder> Add, string Path, string Answer, string Type) kind, FaultServer server, string? id) =>
        kind.Add(Kernel.CreateBuilder(), new Uri(server.Url), id).Build().GetRequiredService<IChatCompletionService>(id);
}
