using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Faults;
using Playground.Metrics;
using Playground.Testing;

namespace Playground.Cli.Tests.Commands;

public class CompareCommandTests
{
    readonly CliFixture _cli = new(TestModels.Saying("a", "Hel", "lo"), TestModels.Source("api/b", Reporting(), "api.example.com"), TestModels.Source("bad", Failing()));

    [Fact]
    public async Task Compare_Json_PrintsTheContract()
    {
        var result = await _cli.RunAsync(["compare", "--model", "a", "--model", "api/b", "--prompt", "Grüß mich", "--json"]);

        Assert.Equal((0, ""), (result.Code, result.Error));
        var json = result.Json;
        Assert.Equal("Grüß mich", json.GetProperty("prompt").GetString());
        Assert.Equal(["a", "api/b"], json.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("model").GetString()));
        var answer = json.GetProperty("answers")[1];
        Assert.Equal("completed", answer.GetProperty("state").GetString());
        Assert.Equal("stop", answer.GetProperty("finishReason").GetString());
        Assert.Equal("end_turn", answer.GetProperty("rawFinishReason").GetString());
        Assert.Equal(1000, answer.GetProperty("usage").GetProperty("inputTokens").GetInt32());
        Assert.Equal(400, answer.GetProperty("usage").GetProperty("cachedTokens").GetInt32());
        Assert.Equal(0.002m, answer.GetProperty("metrics").GetProperty("costUsd").GetDecimal());
        Assert.True(answer.GetProperty("metrics").GetProperty("timeToFirstTokenMs").GetDouble() >= 0);
        Assert.Equal(1, answer.GetProperty("retries").GetInt32());
        Assert.Equal("temperature", answer.GetProperty("adaptations")[0].GetProperty("parameter").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task Compare_Tool_IsCalledAndPrinted()
    {
        var cli = new CliFixture(TestModels.Source("calling", new ScriptedChatClient((messages, options, _) => CallAsync(messages.Last(), options))));

        var compared = (await cli.RunAsync(["compare", "--model", "calling", "--prompt", "Hi", "--tool", "calculator", "--json"])).Json;
        var json = compared.GetProperty("answers")[0];
        var text = await cli.RunAsync(["show", compared.GetProperty("id").GetString()!]);

        Assert.Equal("2", json.GetProperty("contents")[0].GetProperty("result").GetString());
        Assert.Equal(1, json.GetProperty("metrics").GetProperty("toolRounds").GetInt32());
        Assert.Contains("""[Tool: calculator({"expression":"1+1"}) → 2 · """, text.Output);
    }

    [Fact]
    public async Task Compare_UnknownTool_IsRefusedWithThoseThereAre()
    {
        var result = await _cli.RunAsync(["compare", "--model", "a", "--prompt", "Hi", "--tool", "weather"]);

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains("There is no tool \"weather\"", result.Error);
        Assert.Contains("current_time, calculator, look_up", result.Error);
    }

    static async IAsyncEnumerable<ChatResponseUpdate> CallAsync(ChatMessage last, ChatOptions? options)
    {
        await Task.Yield();
        yield return last.Role == ChatRole.Tool
            ? new(ChatRole.Assistant, "Two.") { FinishReason = ChatFinishReason.Stop }
            : new(ChatRole.Assistant, [new FunctionCallContent("1", options!.Tools![0].Name, new Dictionary<string, object?> { ["expression"] = "1+1" })]) { FinishReason = ChatFinishReason.ToolCalls };
    }

    [Fact]
    public async Task Compare_OneModelFails_Returns1AndSaysWhy()
    {
        var result = await _cli.RunAsync(["compare", "--model", "a", "--model", "bad", "--prompt", "Hi", "--json"]);

        Assert.Equal(1, result.Code);
        Assert.Equal(["completed", "failed"], result.Json.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("state").GetString()));
        Assert.Equal("The host said no.", result.Json.GetProperty("answers")[1].GetProperty("error").GetString());
    }

    [Fact]
    public async Task Compare_UnknownModel_FailsThatAnswer()
    {
        var result = await _cli.RunAsync(["compare", "--model", "nobody", "--prompt", "Hi", "--json"]);

        Assert.Equal(1, result.Code);
        Assert.Contains("nobody", result.Json.GetProperty("answers")[0].GetProperty("error").GetString());
    }

    // Whoever asks for few tokens gets few: nothing failed, unless nothing was said.
    [Theory]
    [InlineData("Once", 0)]
    [InlineData("", 1)]
    public async Task Compare_AnswerThatEndsAtTheLimit_FailsOnlyWithoutText(string said, int code)
    {
        var cli = new CliFixture(TestModels.Source("a", new ScriptedChatClient((_, _, _) => Limited(said))));

        var result = await cli.RunAsync(["compare", "--model", "a", "--prompt", "Hi", "--max-tokens", "1", "--json"]);

        Assert.Equal((code, "length"), (result.Code, result.Json.GetProperty("answers")[0].GetProperty("finishReason").GetString()));
    }

    [Theory]
    [InlineData("compare", "--prompt", "Hi")]
    [InlineData("compare", "--model", "a")]
    [InlineData("compare", "--model", "a", "--prompt", " ")]
    [InlineData("compare", "--model", "a", "--prompt", "Hi", "--temperature", "3")]
    [InlineData("compare", "--model", "a", "--prompt", "Hi", "--temperature", "warm")]
    [InlineData("compare", "--model", "a", "--prompt", "Hi", "--repeat", "0")]
    [InlineData("compare", "--model", "a", "--prompt", "Hi", "--nonsense")]
    [InlineData("sing")]
    [InlineData("history", "--limit", "0")]
    public async Task Compare_WrongUsage_Returns2WithASentence(params string[] arguments)
    {
        var result = await _cli.RunAsync(arguments);

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.NotEmpty(result.Error);
        Assert.Empty((await _cli.Store.SearchAsync(new())).Entries);
    }

    [Fact]
    public async Task Compare_PromptFromStandardInput_ArrivesByteEqual()
    {
        var prompt = string.Concat(Enumerable.Repeat("Zeile mit Ümlaut und 🦙\r\n", 40_000));

        var result = await _cli.RunAsync(["compare", "--model", "a", "--prompt", "-", "--json"], Encoding.UTF8.GetBytes(prompt));

        Assert.Equal(0, result.Code);
        Assert.Equal(prompt, (await _cli.Store.FindAsync(result.Json.GetProperty("id").GetString()!))!.Turns[0].Prompt);
    }

    [Fact]
    public async Task Compare_InvalidUtf8OnStandardInput_Returns2()
    {
        var result = await _cli.RunAsync(["compare", "--model", "a", "--prompt", "-"], [0x48, 0xFF, 0x69]);

        Assert.Equal(2, result.Code);
        Assert.Contains("UTF-8", result.Error);
    }

    [Fact]
    public async Task Compare_ConfigurationFault_Returns78AndNamesTheKey()
    {
        var result = await _cli.RunAsync(["compare", "--model", "a", "--prompt", "Hi", "--Playground:DataFolder= "]);

        Assert.Equal(78, result.Code);
        Assert.Contains("Playground:DataFolder", result.Error);
    }

    [Fact]
    public async Task HistoryAndShow_AfterComparing_GiveItBack()
    {
        var id = (await _cli.RunAsync(["compare", "--model", "a", "--prompt", "Hi", "--tag", "greeting", "--json"])).Json.GetProperty("id").GetString()!;

        var history = await _cli.RunAsync(["history", "--tag", "greeting", "--json"]);
        var shown = await _cli.RunAsync(["show", id, "--json"]);

        Assert.Equal(id, Assert.Single(history.Json.GetProperty("comparisons").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("Hello", shown.Json.GetProperty("answers")[0].GetProperty("text").GetString());
        Assert.Contains("Hello", (await _cli.RunAsync(["show", id])).Output);
    }

    [Fact]
    public async Task Show_PartsOfANewerVersion_AreNamedAndGivenBack()
    {
        var id = (await _cli.RunAsync(["compare", "--model", "a", "--prompt", "Hi", "--json"])).Json.GetProperty("id").GetString()!;
        var comparison = (await _cli.Store.FindAsync(id))!;
        ContentList mixed = [new TextPart("Here:"), new MediaPart("00ff", "image/png", 12_345), new UnknownPart("hologram") { Further = """{"layers":[1]}""" }];
        await _cli.Store.CreateAsync(comparison with { Turns = [comparison.Turns[0] with { Contents = mixed }], Answers = [comparison.Answers[0] with { Contents = mixed }] });

        var json = (await _cli.RunAsync(["show", id, "--json"])).Json;
        var text = (await _cli.RunAsync(["show", id])).Output;

        foreach (var owner in (JsonElement[])[json.GetProperty("turns")[0], json.GetProperty("answers")[0]])
            Assert.Equal("""[{"kind":"text","text":"Here:"},{"kind":"media","hash":"00ff","mediaType":"image/png","size":12345},{"kind":"hologram","layers":[1]}]""", JsonSerializer.Serialize(owner.GetProperty("contents")));
        Assert.Equal("Here:", json.GetProperty("answers")[0].GetProperty("text").GetString());
        Assert.Equal(2, text.Split("[Picture · image/png · 12 KB · not shown by this version]").Length - 1);
    }

    [Fact]
    public async Task Show_PlainText_HasNoContents()
    {
        var id = (await _cli.RunAsync(["compare", "--model", "a", "--prompt", "Hi", "--json"])).Json.GetProperty("id").GetString()!;

        Assert.DoesNotContain("contents", (await _cli.RunAsync(["show", id, "--json"])).Output);
        Assert.DoesNotContain("attachments", (await _cli.RunAsync(["history", "--json"])).Output);
    }

    [Fact]
    public async Task Show_UnknownId_Returns1()
    {
        var result = await _cli.RunAsync(["show", "nothing"]);

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.Contains("nothing", result.Error);
    }

    [Fact]
    public async Task Models_Json_ListsEachWithItsState()
    {
        var models = (await _cli.RunAsync(["models", "--json"])).Json.GetProperty("models");

        Assert.Equal(["a", "api/b", "bad"], models.EnumerateArray().Select(model => model.GetProperty("id").GetString()));
        Assert.Equal(("ready", "openWeights"), (models[0].GetProperty("state").GetString(), models[0].GetProperty("access").GetString()));
    }

    static ScriptedChatClient Reporting() => new((_, _, _) => Report());

    static ScriptedChatClient Failing() => new((_, _, _) =>
        throw new ModelFailureException(new AnswerFailure { Kind = FailureKind.Forbidden, Message = "The host said no." }));

    static async IAsyncEnumerable<ChatResponseUpdate> Limited(string text)
    {
        await Task.Yield();
        yield return new(ChatRole.Assistant, text) { FinishReason = ChatFinishReason.Length };
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Report()
    {
        await Task.Yield();
        yield return new(ChatRole.Assistant, "Hi");
        yield return new()
        {
            Contents =
            [
                new AnswerFacts
                {
                    RawFinishReason = "end_turn", Retries = 1, Adaptations = [new("temperature", "left out")],
                    Usage = new TokenUsage { UncachedInput = 600, CacheRead = 400, Output = 500, Origin = NumberOrigin.Reported },
                },
            ],
        };
    }
}
