using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Faults;
using Playground.Models;
using Playground.Testing;
using Xunit;

namespace Playground.Tests.Comparisons.Execution;

public sealed class ModelProbeTests
{
    static readonly Adaptation LeftOut = new("temperature", "left out");
    readonly ManualTime _time = new();

    [Fact]
    public async Task AskAsync_ModelAnswers_TellsTextAndTimes()
    {
        var answer = await Probe(Slow).AskAsync("local/slow");

        Assert.Equal(AnswerState.Completed, answer.State);
        Assert.Equal("Paris.", answer.Text);
        var metrics = AnswerMetrics.Of(answer);
        Assert.Equal(TimeSpan.FromMilliseconds(300), metrics.TimeToFirstToken);
        Assert.Equal(TimeSpan.FromMilliseconds(500), metrics.Total);
        Assert.Equal([LeftOut], answer.Adaptations);
    }

    [Fact]
    public async Task AskAsync_StreamBreaks_KeepsTextAndFailure()
    {
        var answer = await Probe(Broken).AskAsync("local/slow");

        Assert.Equal(AnswerState.Interrupted, answer.State);
        Assert.Equal("Par", answer.Text);
        Assert.Equal(FailureKind.StreamCut, answer.Failure!.Kind);
    }

    [Fact]
    public async Task AskAsync_UnknownModel_SaysSo()
    {
        var answer = await Probe(Slow).AskAsync("nobody");

        Assert.Equal(AnswerState.Failed, answer.State);
        Assert.Equal(FailureKind.UnknownModel, answer.Failure!.Kind);
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
        return new(new ModelCatalog([new ChatClientSource(card, () => new ScriptedChatClient(script))], new FixedPrices()), TestKernel.Plain, _time, NullLogger<ModelProbe>.Instance);
    }

    async IAsyncEnumerable<ChatResponseUpdate> Slow(IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        Assert.Equal(ModelProbe.Question, Assert.Single(messages).Text);
        yield return new(ChatRole.Assistant, [new AnswerFacts { Adaptations = [LeftOut] }]);
        _time.Advance(TimeSpan.FromMilliseconds(300));
        yield return new(ChatRole.Assistant, "Par");
        _time.Advance(TimeSpan.FromMilliseconds(200));
        yield return new(ChatRole.Assistant, "is.") { FinishReason = ChatFinishReason.Stop };
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
}
