using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Comparing;
using Playground.Models;
using Playground.Pricing;
using Playground.Testing;
using Xunit;

namespace Playground.Tests.Models;

public sealed class ModelProbeTests
{
    static readonly Adaptation LeftOut = new("temperature", "left out");
    readonly ManualTime _time = new();

    [Fact]
    public async Task AskAsync_ModelAnswers_TellsTextAndTimes()
    {
        var outcome = await Probe(Slow).AskAsync("local/slow");

        Assert.True(outcome.Succeeded);
        Assert.Equal("Paris.", outcome.Text);
        Assert.Equal(TimeSpan.FromMilliseconds(300), outcome.TimeToFirstToken);
        Assert.Equal(TimeSpan.FromMilliseconds(500), outcome.Total);
        Assert.Equal([LeftOut], outcome.Adaptations);
    }

    [Fact]
    public async Task AskAsync_StreamBreaks_KeepsTextAndFailure()
    {
        var outcome = await Probe(Broken).AskAsync("local/slow");

        Assert.False(outcome.Succeeded);
        Assert.Equal("Par", outcome.Text);
        Assert.Equal(FailureKind.StreamCut, outcome.Failure!.Kind);
    }

    [Fact]
    public async Task AskAsync_ClientThrows_IsAnInternalFailureThatNamesTheModel()
    {
        var outcome = await Probe((_, _, _) => throw new FormatException("odd")).AskAsync("local/slow");

        Assert.Equal(FailureKind.Internal, outcome.Failure!.Kind);
        Assert.Equal("local/slow", outcome.Failure.Data["model"]);
        Assert.Null(outcome.TimeToFirstToken);
    }

    [Fact]
    public async Task AskAsync_UnknownModel_SaysSo()
    {
        var outcome = await Probe(Slow).AskAsync("nobody");

        Assert.Equal(FailureKind.UnknownModel, outcome.Failure!.Kind);
    }

    [Fact]
    public async Task AskAsync_CallerGivesUp_Throws()
    {
        using var giveUp = new CancellationTokenSource();
        var asking = Probe((_, _, cancellationToken) => Silent(cancellationToken)).AskAsync("local/slow", giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    ModelProbe Probe(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> script)
    {
        var card = new ModelCard { Id = "local/slow", Name = "Slow", Source = "local", Data = DataLocation.ThisMachine };
        return new(new ModelCatalog([new ChatClientSource(card, () => new ScriptedChatClient(script))], new NoPrices()), _time);
    }

    async IAsyncEnumerable<ChatResponseUpdate> Slow(IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        Assert.Equal(ModelProbe.Question, Assert.Single(messages).Text);
        yield return new(ChatRole.Assistant, [new AnswerFacts { Adaptations = [LeftOut] }]);
        _time.Advance(TimeSpan.FromMilliseconds(300));
        yield return new(ChatRole.Assistant, "Par");
        _time.Advance(TimeSpan.FromMilliseconds(200));
        yield return new(ChatRole.Assistant, "is.");
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Broken(IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return new(ChatRole.Assistant, "Par");
        throw new ModelFailureException(new AnswerFailure { Kind = FailureKind.StreamCut, Message = "The stream ended early. Ask again." });
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Silent([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        yield break;
    }

    sealed class NoPrices : IPriceBook
    {
        public ModelPrice? Find(string modelId) => null;
    }
}
