using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Testing;

namespace Playground.Tests.Comparisons;

public sealed class FairTimingTests
{
    int _writing, _most, _calls;

    [Fact]
    public async Task Start_FairTiming_LocalAnswersAreWrittenOneAfterAnother()
    {
        var fixture = new RunnerFixture(TestModels.Source("a", Counting()), TestModels.Source("b", Counting()));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("Hi", "a", "b") with { FairTiming = true });

        Assert.Equal(1, _most);
        Assert.All(comparison.Answers, answer => Assert.Equal((true, false, AnswerState.Completed), (answer.Timings.OneAfterAnother, answer.Timings.SharedDevice, answer.State)));
        Assert.True(comparison.Answers[0].Timings.EndedAt <= comparison.Answers[1].Timings.SentAt);
    }

    [Theory]
    [InlineData(1, null, false)]
    [InlineData(3, null, true)]
    [InlineData(3, false, false)]
    [InlineData(1, true, true)]
    public void IsFairlyTimed_UnlessChosen_WithRepetitions(int repetitions, bool? chosen, bool expected) =>
        Assert.Equal(expected, (RunnerFixture.Ask("Hi", "a") with { Repetitions = repetitions, FairTiming = chosen }).IsFairlyTimed);

    [Fact]
    public async Task Start_FairTiming_HostedModelsAreNotHeldBack()
    {
        var gate = new TaskCompletionSource();
        var local = new ScriptedChatClient((_, _, token) => SayWhen(gate.Task, token));
        var fixture = new RunnerFixture(TestModels.Source("a", local), TestModels.Source("api/b", ScriptedChatClient.Saying("Done"), "api.example.com"));
        var started = await fixture.Runner.StartAsync(RunnerFixture.Ask("Hi", "a", "api/b") with { FairTiming = true });

        await fixture.UntilAsync(started.Id, comparison => comparison.Answers[1].State == AnswerState.Completed);

        gate.SetResult();
        Assert.Equal([true, false], (await fixture.FinishedAsync(started.Id)).Answers.Select(answer => answer.Timings.OneAfterAnother));
    }

    [Fact]
    public async Task Stop_WhileItWaitsForTheMachine_EndsItAndLetsTheNextOneOn()
    {
        var gate = new TaskCompletionSource();
        var fixture = new RunnerFixture(
            TestModels.Source("a", new ScriptedChatClient((_, _, token) => SayWhen(gate.Task, token))), TestModels.Saying("b", "never"), TestModels.Saying("c", "last"));
        var started = await fixture.Runner.StartAsync(RunnerFixture.Ask("Hi", "a", "b", "c") with { FairTiming = true });

        fixture.Runner.Stop(started.Id, started.Answers[1].Id);
        await fixture.UntilAsync(started.Id, comparison => comparison.Answers[1].State == AnswerState.Stopped);
        gate.SetResult();

        Assert.Equal([AnswerState.Completed, AnswerState.Stopped, AnswerState.Completed], (await fixture.FinishedAsync(started.Id)).Answers.Select(answer => answer.State));
    }

    [Fact]
    public async Task Start_WarmUp_AsksOncePerModelBeforeItsFirstAnswer()
    {
        var fixture = new RunnerFixture(TestModels.Source("a", Counting()));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("Hi", "a") with { Repetitions = 3, WarmUp = true });

        Assert.Equal(4, _calls);
        Assert.Equal([true, false, false], comparison.Answers.Select(answer => answer.Timings.WarmedUp));
    }

    [Fact]
    public async Task Continue_FairlyTimedComparison_StaysSo()
    {
        var fixture = new RunnerFixture(TestModels.Saying("a", "x"));
        var first = await fixture.RunAsync(RunnerFixture.Ask("Hi", "a") with { FairTiming = true });

        await fixture.Runner.ContinueAsync(first.Id, "More");

        Assert.All((await fixture.FinishedAsync(first.Id)).Answers, answer => Assert.True(answer.Timings.OneAfterAnother));
    }

    ScriptedChatClient Counting() => new((_, _, _) => CountAsync());

    async IAsyncEnumerable<ChatResponseUpdate> CountAsync()
    {
        Interlocked.Increment(ref _calls);
        var writing = Interlocked.Increment(ref _writing);
        for (var most = _most; writing > most; most = _most)
            Interlocked.CompareExchange(ref _most, writing, most);
        for (var turn = 0; turn < 20; turn++)
            await Task.Yield();
        yield return new(ChatRole.Assistant, "word") { FinishReason = ChatFinishReason.Stop };
        Interlocked.Decrement(ref _writing);
    }

    static async IAsyncEnumerable<ChatResponseUpdate> SayWhen(Task gate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        yield return new(ChatRole.Assistant, "word") { FinishReason = ChatFinishReason.Stop };
    }
}
