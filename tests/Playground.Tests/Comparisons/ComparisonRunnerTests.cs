using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Metrics;
using Playground.Pricing;
using Playground.Testing;

namespace Playground.Tests.Comparisons;

public class ComparisonRunnerTests
{
    [Fact]
    public async Task Start_TwoModels_StoresBothAnswersWhole()
    {
        var fixture = new RunnerFixture(TestModels.Saying("a", "Hel", "lo"), TestModels.Saying("b", "Hi"));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("Greet me", "a", "b"));

        Assert.Equal(["Hello", "Hi"], comparison.Answers.Select(answer => answer.Text));
        Assert.All(comparison.Answers, answer => Assert.Equal(AnswerState.Completed, answer.State));
        Assert.All(comparison.Answers, answer => Assert.True(answer.Timings.QueuedAt <= answer.Timings.EndedAt));
    }

    [Fact]
    public async Task Start_OneModelFails_OthersDoNotNotice()
    {
        var fixture = new RunnerFixture(TestModels.Source("bad", ScriptedChatClient.Throwing(new InvalidOperationException("secret sk-123"))), TestModels.Saying("good", "Fine"));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("Hi", "bad", "good"));

        Assert.Equal([AnswerState.Failed, AnswerState.Completed], comparison.Answers.Select(answer => answer.State));
        Assert.DoesNotContain("sk-123", comparison.Answers[0].Failure!.Message);
    }

    [Fact]
    public async Task Start_StreamBreaksAfterText_KeepsTextAsInterrupted()
    {
        var failure = new AnswerFailure { Kind = FailureKind.StreamCut, Message = "Cut." };
        var fixture = new RunnerFixture(TestModels.Source("a", ScriptedChatClient.Throwing(new ModelFailureException(failure), "Half an ans")));

        var answer = Assert.Single((await fixture.RunAsync(RunnerFixture.Ask("Hi", "a"))).Answers);

        Assert.Equal((AnswerState.Interrupted, "Half an ans", FailureKind.StreamCut), (answer.State, answer.Text, answer.Failure!.Kind));
    }

    [Fact]
    public async Task Start_UnknownModel_FailsInItsOwnColumn()
    {
        var fixture = new RunnerFixture(TestModels.Saying("a", "Yes"));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("Hi", "nobody/none", "a"));

        Assert.Equal((AnswerState.Failed, FailureKind.UnknownModel), (comparison.Answers[0].State, comparison.Answers[0].Failure!.Kind));
        Assert.Equal("Yes", comparison.Answers[1].Text);
    }

    [Theory]
    [InlineData("", 1, 0.5, "Prompt")]
    [InlineData(" \n", 1, 0.5, "Prompt")]
    [InlineData("Hi", 0, 0.5, "Lanes")]
    [InlineData("Hi", 9, 0.5, "Lanes")]
    [InlineData("Hi", 1, 2.5, "Temperature")]
    [InlineData("Hi", 1, double.NaN, "Temperature")]
    public async Task Start_FaultyRequest_IsRefusedAndNothingStored(string prompt, int models, double temperature, string field)
    {
        var fixture = new RunnerFixture(TestModels.Saying("a", "Yes"));
        var request = RunnerFixture.Ask(prompt, [.. Enumerable.Repeat("a", models)]) with { Sampling = new() { Temperature = temperature } };

        var refusal = await Assert.ThrowsAsync<InvalidComparisonException>(() => fixture.Runner.StartAsync(request));

        Assert.Contains(refusal.Faults, fault => fault.Field == field);
        Assert.Empty((await fixture.Store.SearchAsync(new())).Entries);
    }

    [Fact]
    public async Task Start_SeveralFaults_NamesAll()
    {
        var request = RunnerFixture.Ask("", "a") with { Repetitions = 11, Sampling = new() { TopP = 2, MaxTokens = 0, Stop = [new string('x', 10_000)] } };

        var refusal = await Assert.ThrowsAsync<InvalidComparisonException>(() => new RunnerFixture().Runner.StartAsync(request));

        Assert.Equal(["MaxTokens", "Prompt", "Repetitions", "Stop", "TopP"], refusal.Faults.Select(fault => fault.Field).Order());
    }

    [Fact]
    public async Task Stop_WhileStreaming_KeepsWhatHadArrived()
    {
        var fixture = new RunnerFixture(TestModels.Source("a", ScriptedChatClient.Endless("One ")), TestModels.Saying("b", "Done"));
        var started = await fixture.Runner.StartAsync(RunnerFixture.Ask("Count", "a", "b"));
        await fixture.UntilAsync(started.Id, comparison => comparison.Answers[0].Text.Length > 0);

        Assert.True(fixture.Runner.Stop(started.Id, started.Answers[0].Id));

        var finished = await fixture.FinishedAsync(started.Id);
        Assert.Equal(AnswerState.Stopped, finished.Answers[0].State);
        Assert.StartsWith("One ", finished.Answers[0].Text);
        Assert.Equal(AnswerState.Completed, finished.Answers[1].State);
        Assert.False(fixture.Runner.Stop(started.Id, started.Answers[0].Id));
    }

    [Fact]
    public async Task Start_SeedAndRepetitions_EachRepetitionHasItsOwnSeed()
    {
        var fixture = new RunnerFixture(TestModels.Saying("a", "x"));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("Hi", "a") with { Repetitions = 3, Sampling = new() { Seed = 7 } });

        Assert.Equal([7L, 8L, 9L], comparison.Answers.Select(answer => answer.Sampling.Seed!.Value));
    }

    [Fact]
    public async Task Answer_WithFacts_CarriesThemAndItsCost()
    {
        var facts = new AnswerFacts
        {
            End = AnswerState.Truncated,
            RawFinishReason = "length",
            RequestId = "req-1",
            Retries = 2,
            Usage = new() { UncachedInput = 86, CacheRead = 1920, Output = 300, Origin = NumberOrigin.Reported },
            Adaptations = [new("temperature", "left out")],
        };
        var client = new ScriptedChatClient((_, _, _) => Updates(new(ChatRole.Assistant, "Text"), new() { Contents = [facts] }));
        var price = new ModelPrice { Input = 2.5m, CachedInput = 1.25m, Output = 10m };
        var fixture = new RunnerFixture(price, TestModels.Source("a", client, "api.example.com"));

        var answer = Assert.Single((await fixture.RunAsync(RunnerFixture.Ask("Hi", "a"))).Answers);

        Assert.Equal((AnswerState.Truncated, "length", "req-1", 2), (answer.State, answer.RawFinishReason, answer.RequestId, answer.Retries));
        Assert.Equal(new AnswerCost(0.005615m, "USD", NumberOrigin.Reported), answer.Cost);
        Assert.Equal("temperature", Assert.Single(answer.Adaptations).Parameter);
    }

    [Fact]
    public async Task Answers_OnThisMachineAtOnce_AreMarkedAsSharingIt()
    {
        var fixture = new RunnerFixture(TestModels.Source("a", ScriptedChatClient.Endless("x")), TestModels.Source("b", ScriptedChatClient.Endless("y")), TestModels.Source("api/c", ScriptedChatClient.Endless("z"), "api.example.com"));
        var started = await fixture.Runner.StartAsync(RunnerFixture.Ask("Hi", "a", "b", "api/c"));
        await fixture.UntilAsync(started.Id, comparison => comparison.Answers.All(answer => answer.Text.Length > 0));
        fixture.Runner.StopAll(started.Id);

        var finished = await fixture.FinishedAsync(started.Id);

        Assert.Equal([true, true, false], finished.Answers.Select(answer => answer.Timings.SharedDevice));
    }

    [Fact]
    public async Task Live_NothingChanged_ReturnsTheSameObject()
    {
        var gate = new TaskCompletionSource();
        var client = new ScriptedChatClient((_, _, token) => SayThenWait("One", gate.Task, token));
        var fixture = new RunnerFixture(TestModels.Source("a", client));
        var started = await fixture.Runner.StartAsync(RunnerFixture.Ask("Hi", "a"));
        await fixture.UntilAsync(started.Id, comparison => comparison.Answers[0].Text == "One");

        Assert.Same(fixture.Runner.Live(started.Id)[0].Answer, fixture.Runner.Live(started.Id)[0].Answer);

        gate.SetResult();
        await fixture.FinishedAsync(started.Id);
        Assert.Empty(fixture.Runner.Live(started.Id));
    }

    [Fact]
    public async Task InterruptAll_ProgramEnding_StoresTextAsInterrupted()
    {
        var fixture = new RunnerFixture(TestModels.Source("a", ScriptedChatClient.Endless("word ")));
        var started = await fixture.Runner.StartAsync(RunnerFixture.Ask("Hi", "a"));
        await fixture.UntilAsync(started.Id, comparison => comparison.Answers[0].Text.Length > 0);

        await fixture.Runner.InterruptAllAsync();

        var answer = Assert.Single((await fixture.Store.FindAsync(started.Id))!.Answers);
        Assert.Equal((AnswerState.Interrupted, FailureKind.ProgramEnded), (answer.State, answer.Failure!.Kind));
        Assert.StartsWith("word ", answer.Text);
    }

    static async IAsyncEnumerable<ChatResponseUpdate> SayThenWait(string text, Task gate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new(ChatRole.Assistant, text);
        await gate.WaitAsync(cancellationToken);
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Updates(params ChatResponseUpdate[] updates)
    {
        await Task.Yield();
        foreach (var update in updates)
            yield return update;
    }
}
