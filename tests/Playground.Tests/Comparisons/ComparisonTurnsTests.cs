using System.Collections.Concurrent;
using Playground.Comparisons;
using Playground.Testing;

namespace Playground.Tests.Comparisons;

/// <summary>What comes after the first answers: further attempts and further turns.</summary>
public class ComparisonTurnsTests
{
    [Fact]
    public async Task Retry_FailedAnswer_AddsAnAttemptAndKeepsTheFirst()
    {
        var calls = 0;
        var client = new ScriptedChatClient((messages, options, token) => calls++ == 0
            ? ScriptedChatClient.Throwing(new IOException("reset")).GetStreamingResponseAsync(messages, options, token)
            : ScriptedChatClient.Saying("Now it works").GetStreamingResponseAsync(messages, options, token));
        var fixture = new RunnerFixture(TestModels.Source("a", client));
        var first = await fixture.RunAsync(RunnerFixture.Ask("Hi", "a"));

        await fixture.Runner.RetryAsync(first.Id, first.Answers[0].Id);

        var second = await fixture.FinishedAsync(first.Id);
        Assert.Equal([(0, AnswerState.Failed), (1, AnswerState.Completed)], second.Answers.Select(answer => (answer.Attempt, answer.State)));
    }

    [Fact]
    public async Task Continue_SecondTurn_GivesEachLaneItsOwnHistory()
    {
        var asked = new ConcurrentBag<string>();
        ScriptedChatClient Client(string name) => new((messages, options, token) =>
        {
            asked.Add(string.Join('|', messages.Select(message => $"{message.Role}:{message.Text}")));
            return ScriptedChatClient.Saying($"I am {name}").GetStreamingResponseAsync(messages, options, token);
        });
        var fixture = new RunnerFixture(TestModels.Source("a", Client("a")), TestModels.Source("b", Client("b")));
        var first = await fixture.RunAsync(RunnerFixture.Ask("Who?", "a", "b") with { System = "Be brief." });

        await fixture.Runner.ContinueAsync(first.Id, "Really?");

        var second = await fixture.FinishedAsync(first.Id);
        Assert.Equal(4, second.Answers.Count);
        Assert.Contains("system:Be brief.|user:Who?|assistant:I am a|user:Really?", asked);
        Assert.Contains("system:Be brief.|user:Who?|assistant:I am b|user:Really?", asked);
    }

    [Fact]
    public async Task Continue_WhileWriting_IsRefused()
    {
        var fixture = new RunnerFixture(TestModels.Source("a", ScriptedChatClient.Endless("x")));
        var started = await fixture.Runner.StartAsync(RunnerFixture.Ask("Hi", "a"));

        var refusal = await Assert.ThrowsAsync<InvalidComparisonException>(() => fixture.Runner.ContinueAsync(started.Id, "More"));

        Assert.Equal(ComparisonFaultKind.StillRunning, Assert.Single(refusal.Faults).Code);
        fixture.Runner.StopAll(started.Id);
        await fixture.FinishedAsync(started.Id);
    }
}
