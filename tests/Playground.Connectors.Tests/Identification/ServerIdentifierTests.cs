using Playground.Connectors.Identification;
using Playground.Connectors.Settings;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Endpoints;
using Playground.Testing;

namespace Playground.Connectors.Tests.Identification;

/// <summary>Servers are known by what they tell of themselves; what they are known not to do comes with the name.</summary>
public sealed class ServerIdentifierTests
{
    const string Key = "sk-test-0123456789abcdef";
    const string Plain = """{"object":"list","data":[{"id":"m-1","object":"model","owned_by":"someone"},{"id":"m-2","object":"model"},{"id":"m-1","object":"model"}]}""";

    /// <summary>Each server as the paths that it answers; everything else is a 404.</summary>
    static readonly Dictionary<string, (string Path, string Body, string[] Headers)[]> Servers = new()
    {
        ["vLLM"] = [("/v1/models", List("vllm"), []), ("/version", """{"version":"0.9.1"}""", [])],
        ["llama-server"] = [("/v1/models", List("llamacpp"), ["Server: llama.cpp"]), ("/props", """{"default_generation_settings":{},"build_info":"b6000-abc"}""", [])],
        ["llama-cpp-python"] = [("/v1/models", """{"object":"list","data":[{"id":"m-1","object":"model","owned_by":"me","permissions":[]}]}""", [])],
        ["LiteLLM"] = [("/v1/models", List("openai"), []), ("/health/liveliness", "\"I'm alive!\"", ["x-litellm-version: 1.108.7"])],
        ["Portkey"] = [("/v1/models", List("up"), ["x-portkey-trace-id: "]), ("/", "AI Gateway says hey!", [])],
        ["FastChat"] = [("/v1/models", List("fastchat"), [])],
        ["transformers serve"] = [("/v1/models", """{"object":"list","data":[{"owned_by":"local","id":"m-1","object":"model","created":0,"status":{"value":"loaded"}}]}""", [])],
        ["Ollama"] = [("/", "Ollama is running", []), ("/api/version", """{"version":"0.11.4"}""", []), ("/api/tags", """{"models":[{"name":"m-1","model":"m-1"}]}""", []), ("/v1/models", List("library"), [])],
        ["LM Studio"] = [("/v1/models", List("organization_owner"), []), ("/api/v0/models", """{"object":"list","data":[{"id":"m-1","compatibility_type":"gguf"}]}""", [])],
        ["SGLang"] = [("/v1/models", List("sglang"), [])],
        ["KoboldCpp"] = [("/v1/models", List("koboldcpp"), []), ("/api/extra/version", """{"result":"KoboldCpp","version":"1.97"}""", [])],
        ["Text Generation Inference"] = [("/v1/models", List("tgi"), []), ("/info", """{"model_id":"m-1","max_total_tokens":4096,"version":"3.3.0"}""", [])],
        ["OpenRouter"] = [("/v1/models", """{"data":[{"id":"m-1","pricing":{"prompt":"0.1"},"architecture":{}}]}""", [])],
    };

    public static TheoryData<string, string, string?, ServerLimit[]> Known => new()
    {
        { "vLLM", WireKinds.OpenAiChat, "0.9.1", [] },
        { "llama-server", WireKinds.OpenAiChat, "b6000-abc", [] },
        { "llama-cpp-python", WireKinds.OpenAiChat, null, [ServerLimit.NoUsageInStreams, ServerLimit.UnknownModelsAnswered, ServerLimit.LongPromptsEmpty, ServerLimit.SecondRequestCutsFirst] },
        { "LiteLLM", WireKinds.OpenAiChat, "1.108.7", [ServerLimit.EndingsInvented, ServerLimit.FallbacksAnswer] },
        { "Portkey", WireKinds.OpenAiChat, null, [ServerLimit.FallbacksAnswer] },
        { "FastChat", WireKinds.OpenAiChat, null, [ServerLimit.NoUsageInStreams] },
        { "transformers serve", WireKinds.OpenAiChat, null, [ServerLimit.LongPromptsShortened] },
        { "Ollama", WireKinds.Ollama, "0.11.4", [ServerLimit.CachedPromptsUncounted, ServerLimit.LongPromptsShortened, ServerLimit.LoadsAtFirstRequest] },
        { "LM Studio", WireKinds.OpenAiChat, null, [ServerLimit.LoadsAtFirstRequest] },
        { "SGLang", WireKinds.OpenAiChat, null, [] },
        { "KoboldCpp", WireKinds.OpenAiChat, "1.97", [] },
        { "Text Generation Inference", WireKinds.OpenAiChat, "3.3.0", [] },
        { "OpenRouter", WireKinds.OpenAiChat, null, [ServerLimit.FallbacksAnswer] },
    };

    [Theory, MemberData(nameof(Known))]
    public async Task Identify_KnownServer_TellsNameVersionFormatAndLimits(string name, string kind, string? version, ServerLimit[] limits)
    {
        await using var server = await FaultServer.StartAsync(exchange => AnswerAsync(exchange, "", Servers[name]));
        var found = await IdentifyAsync(server.Url);
        Assert.Equal((name, kind, version, false), (found.Software, found.Kind, found.Version, found.WantsKey));
        Assert.Equal(limits, found.Limits);
        Assert.Equal(["m-1"], found.Models);
        Assert.Equal(server.Url + (kind == WireKinds.Ollama ? "/" : "/v1"), found.BaseUrl.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    [InlineData("/v1/chat/completions")]
    [InlineData("/v1/models")]
    public async Task Identify_AddressAsPeopleCopyIt_FindsWhereTheApiBegins(string path)
    {
        await using var server = await FaultServer.StartAsync(exchange => AnswerAsync(exchange, "/behind/proxy", ("/v1/models", Plain, [])));
        var found = await IdentifyAsync($"{server.Url}/behind/proxy{path}");
        Assert.Equal((null, WireKinds.OpenAiChat, $"{server.Url}/behind/proxy/v1"), (found.Software, found.Kind, found.BaseUrl.AbsoluteUri));
        Assert.Equal(["m-1", "m-2"], found.Models);
    }

    [Fact]
    public async Task Identify_GatewayThatShowsItsListAlone_IsKnownByTheMomentItsModelsWereMade()
    {
        await using var server = await FaultServer.StartAsync(exchange => AnswerAsync(exchange, "", ("/v1/models", """{"data":[{"id":"m-1","object":"model","created":1677610602,"owned_by":"openai"}]}""", [])));
        Assert.Equal("LiteLLM", (await IdentifyAsync(server.Url)).Software);
    }

    [Fact]
    public async Task Identify_AnthropicForm_IsToldFromOpenAi()
    {
        await using var server = await FaultServer.StartAsync(exchange => AnswerAsync(exchange, "",
            ("/v1/models", """{"data":[{"type":"model","id":"m-1","display_name":"M 1"}],"has_more":false,"first_id":"m-1","last_id":"m-1"}""", [])));
        var found = await IdentifyAsync(server.Url);
        Assert.Equal((WireKinds.Anthropic, $"{server.Url}/v1"), (found.Kind, found.BaseUrl.AbsoluteUri));
        Assert.Equal(["m-1"], found.Models);
    }

    [Fact]
    public async Task Identify_GeminiForm_IsFoundUnderItsOwnPath()
    {
        await using var server = await FaultServer.StartAsync(exchange => AnswerAsync(exchange, "",
            ("/v1beta/models", """{"models":[{"name":"models/m-1","supportedGenerationMethods":["generateContent"]}]}""", [])));
        var found = await IdentifyAsync(server.Url);
        Assert.Equal((WireKinds.Gemini, $"{server.Url}/v1beta"), (found.Kind, found.BaseUrl.AbsoluteUri));
        Assert.Equal(["m-1"], found.Models);
    }

    [Fact]
    public async Task Identify_WithoutTheKey_SaysThatOneIsWanted()
    {
        await using var server = await FaultServer.StartAsync(exchange => exchange.Request.Headers.GetValueOrDefault("Authorization") == $"Bearer {Key}"
            ? AnswerAsync(exchange, "", ("/v1/models", Plain, []))
            : exchange.RespondAsync(401, "application/json", """{"error":{"message":"No key.","type":"invalid_request_error"}}"""));
        var without = await IdentifyAsync(server.Url);
        Assert.Equal((WireKinds.OpenAiChat, true), (without.Kind, without.WantsKey));
        Assert.Empty(without.Models);
        var with = await IdentifyAsync(server.Url, Key);
        Assert.Equal((WireKinds.OpenAiChat, false), (with.Kind, with.WantsKey));
        Assert.Equal(["m-1", "m-2"], with.Models);
    }

    [Fact]
    public async Task Identify_Key_IsSentForListsOnly()
    {
        await using var server = await FaultServer.StartAsync(exchange => AnswerAsync(exchange, "", ("/v1/models", Plain, [])));
        await IdentifyAsync(server.Url, Key);
        var told = server.Requests.Where(request => request.Headers.Values.Any(value => value.Contains(Key, StringComparison.Ordinal))).Select(request => request.Path).Distinct().Order();
        Assert.Equal(["/api/tags", "/v1/models", "/v1beta/models"], told);
        Assert.All(server.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task Identify_WebPage_IsNoServerOfModels()
    {
        await using var server = await FaultServer.StartAsync(exchange => exchange.RespondAsync(200, "text/html", "<!DOCTYPE html><html><body>Hello</body></html>"));
        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => IdentifyAsync(server.Url))).Failure;
        Assert.Equal((FailureKind.NotAnApi, ModelFaultKind.NoServerKnown), (failure.Kind, ModelFaults.Of(failure)!.Code));
        Assert.Contains("/v1/models: 200", failure.Message);
    }

    [Fact]
    public async Task Identify_NobodyThere_SaysThatNothingListens()
    {
        string url;
        await using (var server = await FaultServer.StartAsync(exchange => exchange.CloseAsync()))
            url = server.Url;
        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => IdentifyAsync(url))).Failure;
        Assert.Equal(FailureKind.Unreachable, failure.Kind);
        Assert.Contains("nothing listens there", failure.Message);
    }

    [Fact]
    public async Task Identify_ServerThatNeverAnswers_GivesUp()
    {
        var time = new ManualTime();
        await using var server = await FaultServer.StartAsync(exchange => exchange.HangAsync());
        var asking = new ServerIdentifier(time).IdentifyAsync(new Uri(server.Url), null, TestContext.Current.CancellationToken);
        await time.AdvanceUntilAsync(asking.ContinueWith(_ => { }, TaskScheduler.Default), TimeSpan.FromSeconds(8));
        Assert.Equal(FailureKind.Unreachable, (await Assert.ThrowsAsync<ModelFailureException>(() => asking)).Failure.Kind);
    }

    static Task<ServerIdentity> IdentifyAsync(string address, string? key = null) =>
        new ServerIdentifier(TimeProvider.System).IdentifyAsync(new Uri(address), key, TestContext.Current.CancellationToken);

    static Task AnswerAsync(FaultExchange exchange, string prefix, params (string Path, string Body, string[] Headers)[] pages)
    {
        var page = Array.Find(pages, page => prefix + page.Path == exchange.Request.Path);
        return page.Path is null
            ? exchange.RespondAsync(404, "application/json", """{"detail":"Not Found"}""")
            : exchange.RespondAsync(200, page.Body[0] is '{' or '"' ? "application/json" : "text/plain", page.Body, page.Headers);
    }

    static string List(string owner) => $$"""{"object":"list","data":[{"id":"m-1","object":"model","owned_by":"{{owner}}"}]}""";
}
