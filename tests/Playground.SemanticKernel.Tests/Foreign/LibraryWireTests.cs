using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Metrics;
using Playground.Models;
using Playground.Testing;
using Playground.Viewers;

namespace Playground.SemanticKernel.Tests.Foreign;

/// <summary>The library's OpenAI connector over whole and broken wires: what it tells is taken over, and what it keeps quiet about is never taken for an answer that is whole.</summary>
public sealed class LibraryWireTests
{
    const string Piece = """data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"role":"assistant","content":"Hello"}}]}""" + "\n\n";
    const string Stop = """data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""" + "\n\n";

    static readonly Dictionary<string, FaultScript> Broken = new()
    {
        ["cut"] = async exchange =>
        {
            await exchange.BeginAsync();
            await exchange.SendAsync(Piece);
            await exchange.CloseAsync();
        },
        ["no end"] = FaultScripts.Stream(Piece),
        ["error inside"] = FaultScripts.Stream(Piece, """data: {"error":{"message":"overloaded","type":"server_error"}}""" + "\n\n"),
        ["web page"] = exchange => exchange.RespondAsync(200, "text/html", "<!DOCTYPE html><html><body>Log in first</body></html>"),
        ["empty"] = FaultScripts.Stream(),
    };

    public static TheoryData<string> Wires => [.. Broken.Keys];

    [Theory, MemberData(nameof(Wires))]
    public async Task Ask_BrokenWire_IsNeverCompleted(string wire)
    {
        await using var server = await FaultServer.StartAsync(Broken[wire]);
        await using var host = Host(server);
        var answer = Assert.Single(await host.AskAsync("Hello?", "theirs/m"));
        Assert.True(answer.State is AnswerState.EndUnknown or AnswerState.Interrupted or AnswerState.Failed, $"{answer.State}");
        Assert.Equal(wire is "web page" or "empty" ? "" : "Hello", answer.Text);
    }

    [Fact]
    public async Task Ask_StalledWire_IsInterruptedWithItsText()
    {
        var time = new ManualTime();
        await using var server = await FaultServer.StartAsync(async exchange =>
        {
            await exchange.BeginAsync();
            await exchange.SendAsync(Piece);
            await exchange.HangAsync();
        });
        await using var host = Host(server, services => services.AddSingleton<TimeProvider>(time));
        var started = await host.Runner.StartAsync(new() { Prompt = "Hello?", Lanes = [new("theirs/m")] });
        await host.UntilAsync(started.Id, comparison => comparison.Answers[0].Text == "Hello");
        await time.AdvanceUntilAsync(host.UntilAsync(started.Id, comparison => comparison.Answers[0].State.IsEnded()), TimeSpan.FromSeconds(60));
        var answer = (await host.Runner.FindAsync(started.Id, Visibility.Unrestricted))!.Answers[0];
        Assert.Equal((AnswerState.Interrupted, "Hello", FailureKind.Stalled, "60"), (answer.State, answer.Text, answer.Failure!.Kind, answer.Failure.Data["seconds"]));
    }

    [Fact]
    public async Task Ask_WholeWire_IsCompletedWithWhatTheClientKnows()
    {
        await using var server = await FaultServer.StartAsync(FaultScripts.ChatAnswer("Hel", "lo"));
        await using var host = Host(server);
        var answer = Assert.Single(await host.AskAsync("Hello?", "theirs/m"));
        Assert.Null(answer.Failure);
        Assert.Equal((AnswerState.Completed, "Hello", "m-1", "stop"), (answer.State, answer.Text, answer.ReturnedModel, answer.RawFinishReason));
        Assert.Equal((5, 2, NumberOrigin.Reported), (answer.Usage.Input, answer.Usage.Output, answer.Usage.Origin));
        Assert.Equal(("theirs", "semantic-kernel-openai"), (answer.Provenance.Source, answer.Provenance.Via));
        Assert.Equal("Bearer sk-theirs", Assert.Single(server.Requests).Headers["Authorization"]);
    }

    [Fact]
    public async Task Ask_ToolsOffered_AreCalledByUsAndNotByTheLibrary()
    {
        const string Call = """data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"role":"assistant","tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"Home-lights","arguments":"{\"on\":true}"}}]}}]}""" + "\n\n";
        const string Called = """data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""" + "\n\n";
        await using var server = await FaultServer.StartAsync(FaultScripts.Stream(Call, Called, "data: [DONE]\n\n"), FaultScripts.ChatAnswer("Lit."));
        await using var host = Host(server, services => services.AddSingleton(KernelPluginFactory.CreateFromFunctions("Home", [KernelFunctionFactory.CreateFromMethod((bool on) => on ? "on" : "off", "lights")])), ("Playground:Tools:Enabled:0", "Home.lights"));
        var started = await host.Runner.StartAsync(new() { Prompt = "Lights!", Lanes = [new("theirs/m")], Sampling = new() { Tools = new(["Home_lights"]) } });
        await host.Runner.WaitAsync(started.Id).WaitAsync(TimeSpan.FromSeconds(30));
        var answer = (await host.Store.FindAsync(started.Id))!.Answers[0];
        Assert.Equal((AnswerState.Completed, "Lit."), (answer.State, answer.Text));
        var call = Assert.Single(answer.Contents.Calls);
        Assert.Equal(("Home_lights", "on"), (call.Name, call.Result));
        Assert.Contains("\"tool_call_id\":\"call_1\"", server.Requests[1].Body);
    }

    [Fact]
    public async Task Ask_Reasoning_IsRead()
    {
        var thought = """data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"reasoning_content":"Hm."}}]}""" + "\n\n";
        await using var server = await FaultServer.StartAsync(FaultScripts.Stream(thought, Piece, Stop, "data: [DONE]\n\n"));
        await using var host = Host(server);
        var answer = Assert.Single(await host.AskAsync("Hello?", "theirs/m"));
        Assert.Equal(("Hm.", "Hello", AnswerState.Completed), (answer.Reasoning, answer.Text, answer.State));
    }

    [Fact]
    public async Task Ask_Sampling_IsSentOrSaidToBeLeftOut()
    {
        await using var server = await FaultServer.StartAsync(FaultScripts.ChatAnswer("Ok"));
        await using var host = Host(server);
        var sampling = new SamplingOptions { Temperature = 0.2, TopP = 0.9, TopK = 40, MinP = 0.1, MaxTokens = 50, Seed = 7, Stop = ["END"], FrequencyPenalty = 0.5, RepetitionPenalty = 1.1 };
        var started = await host.Runner.StartAsync(new() { Prompt = "Hello?", System = "Be brief.", Lanes = [new("theirs/m")], Sampling = sampling });
        await host.Runner.WaitAsync(started.Id);
        var answer = Assert.Single((await host.Store.FindAsync(started.Id))!.Answers);
        Assert.Equal(["top_k", "min_p", "repeat_penalty"], answer.Adaptations.Select(adaptation => adaptation.Parameter));
        var body = Assert.Single(server.Requests).Body;
        Assert.All(["\"temperature\":0.2", "\"top_p\":0.9", "50", "\"seed\":7", "\"stop\":[\"END\"]", "\"frequency_penalty\":0.5", "Be brief."], part => Assert.Contains(part, body));
        Assert.DoesNotContain("playground", body);
    }

    [Theory]
    [InlineData(401, FailureKind.WrongKey)]
    [InlineData(429, FailureKind.RateLimited)]
    [InlineData(302, FailureKind.Redirected)]
    public async Task Ask_Refused_SaysSoWithoutTheKey(int status, FailureKind kind)
    {
        await using var server = await FaultServer.StartAsync(FaultScripts.Json(status, """{"error":{"message":"no sk-theirs"}}""", "Location: http://127.0.0.1:1/", "Retry-After: 0"));
        await using var host = Host(server);
        var answer = Assert.Single(await host.AskAsync("Hello?", "theirs/m"));
        Assert.Equal((AnswerState.Failed, kind), (answer.State, answer.Failure!.Kind));
        Assert.DoesNotContain("sk-theirs", answer.Failure.Message + answer.Failure.Raw);
    }

    [Fact]
    public async Task List_Card_SaysWhatTheConnectorCantTell()
    {
        await using var server = await FaultServer.StartAsync(FaultScripts.ChatAnswer("Ok"));
        await using var host = Host(server);
        var card = Assert.Single(await host.Catalog.ListAsync());
        Assert.Equal(("theirs/m", ModelState.Ready, new Uri(server.Url).Authority), (card.Id, card.State, card.Data.Host));
        Assert.Contains(UnreportedFact.Ending, card.Unreported);
    }

    [Theory]
    [InlineData("semantic-kernel-openai", "", "", ModelState.NeedsKey)]
    [InlineData("semantic-kernel-azure-openai", "", "sk-1", ModelState.NeedsAddress)]
    public async Task Ask_WithoutKeyOrAddress_SaysWhatToSet(string kind, string url, string key, ModelState state)
    {
        await using var host = new KernelHost(null, Endpoint("theirs", ("Kind", kind), ("BaseUrl", url), ("ApiKey", key), ("Models:0", "m")));
        var card = Assert.Single(await host.Catalog.ListAsync());
        Assert.Equal(state, card.State);
        Assert.Contains("Playground:Remote:Endpoints:theirs:", card.Reason);
        Assert.Equal(AnswerState.Failed, Assert.Single(await host.AskAsync("Hello?", "theirs/m")).State);
    }

    internal static (string, string)[] Endpoint(string name, params (string Key, string Value)[] settings) =>
        [.. settings.Select(setting => ($"Playground:Remote:Endpoints:{name}:{setting.Key}", setting.Value))];

    static KernelHost Host(FaultServer server, Action<IServiceCollection>? register = null, params (string, string)[] settings) => new(register, [.. settings, .. Endpoint("theirs",
        ("Kind", "semantic-kernel-openai"), ("BaseUrl", server.Url + "/v1"), ("AllowPrivateAddress", "true"), ("ApiKey", "sk-theirs"), ("Models:0", "m"))]);
}
