using Playground.Connectors.Endpoints;
using Playground.Connectors.Settings;
using Playground.Connectors.WireFormats;

namespace Playground.Connectors.Tests;

public sealed class ConnectionWarmUpTests
{
    [Theory]
    [InlineData(WireKinds.OpenAiChat)]
    [InlineData(WireKinds.OpenAiResponses)]
    [InlineData(WireKinds.Anthropic)]
    [InlineData(WireKinds.Gemini)]
    [InlineData(WireKinds.Ollama)]
    public async Task Run_ReadsAWholeAnswerOfTheFormat(string kind) => Assert.True(await ConnectionWarmUp.RunAsync(WireFormatCatalog.Of(kind)));

    [Fact]
    public async Task Once_IsOnceForAFormat() =>
        Assert.Same(ConnectionWarmUp.OnceAsync(WireFormatCatalog.Of(WireKinds.OpenAiChat)), await Task.Run(() => Task.FromResult(ConnectionWarmUp.OnceAsync(WireFormatCatalog.Of(WireKinds.OpenAiChat)))));
}
