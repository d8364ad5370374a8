using Playground.Remote.Answers;
using Playground.Remote.Endpoints;
using Playground.Remote.Settings;

namespace Playground.Tests.Remote;

public sealed class RehearsalTests
{
    [Theory]
    [InlineData(WireKinds.OpenAiChat)]
    [InlineData(WireKinds.OpenAiResponses)]
    [InlineData(WireKinds.Anthropic)]
    [InlineData(WireKinds.Gemini)]
    [InlineData(WireKinds.Ollama)]
    public async Task Run_ReadsAWholeAnswerOfTheFormat(string kind) => Assert.True(await Rehearsal.RunAsync(WireFormats.Of(kind)));

    [Fact]
    public async Task Once_IsOnceForAFormat() =>
        Assert.Same(Rehearsal.OnceAsync(WireFormats.Of(WireKinds.OpenAiChat)), await Task.Run(() => Task.FromResult(Rehearsal.OnceAsync(WireFormats.Of(WireKinds.OpenAiChat)))));
}
