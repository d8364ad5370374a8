using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>A parameter that a model refuses: once more without it, remembered, and told with the answer.</summary>
public sealed class AdaptingTests
{
    static readonly WireScripts Chat = WireScripts.Of(WireKinds.OpenAiChat);

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_TemperatureRefused_IsLeftOutRememberedAndTold(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(400, book.Error("invalid_request_error", "temperature is not supported with this model", "temperature")), book.Stream(book.Answer("Yes")));
        for (var ask = 0; ask < 2; ask++)
        {
            var heard = await host.AskAsync(new ChatOptions { Temperature = 0.2f });
            Assert.Equal(("Yes", AnswerState.Completed, 0), (heard.Text, heard.End, heard.Retries));
            var adaptation = Assert.Single(heard.Adaptations);
            Assert.Equal(("temperature", "left out"), (adaptation.Parameter, adaptation.Change));
            Assert.Contains("not supported", adaptation.Reason);
        }
        Assert.Equal(3, host.Server.Requests.Count);
        Assert.Equal([true, false, false], host.Server.Requests.Select(request => request.Body.Contains("\"temperature\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("max_tokens", "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", "\"max_completion_tokens\":50")]
    [InlineData("max_completion_tokens", "Unrecognized request argument supplied: max_completion_tokens", "\"max_tokens\":50")]
    public async Task Ask_OutputLimitUnderAnotherName_IsSentUnderIt(string name, string message, string sent)
    {
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => options.MaxTokensParameter = name, FaultScripts.Json(400, Chat.Error("unsupported_parameter", message, name)), Chat.Stream(Chat.Answer("Yes")));
        var heard = await host.AskAsync(new ChatOptions { MaxOutputTokens = 50 });
        Assert.Equal("Yes", heard.Text);
        Assert.Contains(sent, host.Server.Requests[1].Body);
        Assert.StartsWith("sent as", Assert.Single(heard.Adaptations).Change);
    }

    [Theory]
    [InlineData("Unsupported value: 'messages[0].role' does not support 'system' with this model. Use developer.", "messages[0].role", "\"role\":\"developer\"")]
    [InlineData("System role not supported", null, "Be brief.\\n\\nHello?")]
    public async Task Ask_SystemRoleRefused_IsSentAsTheModelTakesIt(string message, string? parameter, string sent)
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Json(400, Chat.Error("invalid_request_error", message, parameter)), Chat.Stream(Chat.Answer("Yes")));
        var heard = await host.AskAsync([new(ChatRole.System, "Be brief."), new(ChatRole.User, "Hello?")]);
        Assert.Equal("Yes", heard.Text);
        Assert.Contains(sent, host.Server.Requests[1].Body);
        Assert.Equal("system", Assert.Single(heard.Adaptations).Parameter);
    }

    [Fact]
    public async Task Ask_GeminiWithoutSystemInstruction_GetsItWithThePrompt()
    {
        var book = WireScripts.Of(WireKinds.Gemini);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(400, book.Error("INVALID_ARGUMENT", "Developer instruction is not enabled for models/m")), book.Stream(book.Answer("Yes")));
        var heard = await host.AskAsync([new(ChatRole.System, "Be brief."), new(ChatRole.User, "Hello?")]);
        Assert.Equal("Yes", heard.Text);
        Assert.Contains("""[{"text":"Be brief.\n\n"},{"text":"Hello?"}]""", host.Server.Requests[1].Body);
    }

    [Fact]
    public async Task Ask_StreamOptionsRefused_IsAskedWithoutAndUsageEstimated()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Json(400, Chat.Error("invalid_request_error", "Unknown parameter: 'stream_options'.", "stream_options")), Chat.Stream(Chat.Text("Yes"), Chat.End("stop")[0]));
        var heard = await host.AskAsync();
        Assert.Equal((Playground.Metrics.NumberOrigin.Estimated, "stream_options"), (heard.Usage!.Origin, Assert.Single(heard.Adaptations).Parameter));
    }

    [Fact]
    public async Task Ask_TwoAnswersRefusedAtOnce_BothAreAskedAgain()
    {
        var both = new CountdownEvent(2);
        var asked = new TaskCompletionSource();
        var answers = 0;
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, null, async exchange =>
        {
            if (!exchange.Request.Body.Contains("temperature", StringComparison.Ordinal)) { Interlocked.Increment(ref answers); await Chat.Stream(Chat.Answer("Yes"))(exchange); return; }
            if (both.Signal()) asked.SetResult();
            await asked.Task.WaitAsync(exchange.Gone);
            await exchange.RespondAsync(400, "application/json", Chat.Error("unsupported_parameter", "temperature is not supported", "temperature"));
        });
        var heard = await Task.WhenAll(host.AskAsync(new ChatOptions { Temperature = 0 }), host.AskAsync(new ChatOptions { Temperature = 0 }));
        Assert.All(heard, one => Assert.Equal("Yes", one.Text));
        Assert.Equal(2, answers);
    }

    [Fact]
    public async Task Ask_HostRefusesForEver_GivesUp()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Json(400, Chat.Error("unsupported_parameter", "temperature is not supported", "temperature")));
        Assert.Equal(FailureKind.InvalidParameter, (await host.AskAsync(new ChatOptions { Temperature = 0 })).Failure!.Kind);
        Assert.Equal(2, host.Server.Requests.Count);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ParameterThatTheFormatLacks_IsToldAsLeftOut(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("Yes")));
        var heard = await host.AskAsync(new ChatOptions { Seed = 7 });
        var left = kind is WireKinds.Anthropic or WireKinds.OpenAiResponses;
        Assert.Equal(left ? ["seed"] : [], heard.Adaptations.Select(adaptation => adaptation.Parameter));
        Assert.Equal(!left, host.Server.Requests[0].Body.Contains("\"seed\":7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens.", "9001", "8192")]
    [InlineData("prompt is too long: 210000 tokens > 200000 maximum", "210000", "200000")]
    [InlineData("The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).", "1200000", "1048576")]
    public async Task Ask_PromptTooLong_SaysBothNumbers(string message, string tokens, string limit)
    {
        foreach (var book in WireKinds.All.Select(WireScripts.Of))
        {
            await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(400, book.Error("invalid_request_error", message)));
            var failure = (await host.AskAsync()).Failure!;
            Assert.Equal((FailureKind.ContextTooLong, tokens, limit), (failure.Kind, failure.Data["tokens"], failure.Data["limit"]));
            Assert.Single(host.Server.Requests);
        }
    }
}
