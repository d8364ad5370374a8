using Playground.Comparing;
using Playground.Measuring;
using Playground.Testing;
using Xunit;

namespace Playground.Tests.Remote;

public sealed class ChatCompletionsTests
{
    [Fact]
    public async Task Ask_WholeStream_IsCompletedWithItsFacts()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.ChatAnswer("Hello", " there"));
        var heard = await host.AskAsync();
        Assert.Null(heard.Failure);
        Assert.Equal("Hello there", heard.Text);
        Assert.Equal(AnswerState.Completed, heard.End);
        Assert.Equal("stop", heard.RawFinishReason);
        Assert.Equal("m-1", heard.ReturnedModel);
        Assert.Equal(new TokenUsage { UncachedInput = 5, Output = 2, Origin = NumberOrigin.Reported }, heard.Usage);
        var request = Assert.Single(host.Server.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal($"Bearer {RemoteHost.Key}", request.Headers["Authorization"]);
        Assert.Contains("\"stream\":true", request.Body);
    }

    [Fact]
    public async Task Ask_StreamCut_IsBroken()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream("data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n"));
        var heard = await host.AskAsync();
        Assert.Equal("Half", heard.Text);
        Assert.Null(heard.End);
        Assert.Equal(FailureKind.StreamCut, heard.Failure?.Kind);
    }
}
