using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Events;
using Playground.Models;
using Playground.Testing;
using Playground.Viewers;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class ComparisonFollowerTests
{
    readonly ManualTime _time = new();
    readonly ComparisonRunner _runner = new(
        new ModelCatalog([TestModels.Saying("nano", "Hi.")], new FixedPrices()), TestKernel.Plain, new InMemoryComparisonRepository(), new EventBus(NullLogger<EventBus>.Instance),
        TimeProvider.System, NullLogger<ComparisonRunner>.Instance, FixedCosts.Unknown());

    [Fact(Timeout = 60_000)]
    public async Task Retry_OverWithinAFrame_IsSeen() =>
        await ExpectSeenAsync(comparison => _runner.RetryAsync(comparison.Id, comparison.Answers[0].Id), view => view.Lanes[0].Attempts(0).Count == 2);

    [Fact(Timeout = 60_000)]
    public async Task Turn_OverWithinAFrame_IsSeen() =>
        await ExpectSeenAsync(comparison => _runner.ContinueAsync(comparison.Id, "And then?"), view => view.Lanes[0].Shown(1) is { Answer.Text: "Hi." });

    // The clock of the frames stands still while the models answer, and moves on when all is over.
    async Task ExpectSeenAsync(Func<Comparison, Task> ask, Func<ComparisonView, bool> seen)
    {
        var asked = await _runner.StartAsync(new() { Prompt = "Say hi.", Lanes = [new("nano")] });
        await _runner.WaitAsync(asked.Id);
        var view = new ComparisonView((await _runner.FindAsync(asked.Id))!, NullLogger<ComparisonView>.Instance);
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var follower = new ComparisonFollower(_runner, view, await new VisibilityPolicy(new FixedGuardedSessions()).ForAnybodyAsync(), _time, refresh => refresh(), _ =>
        {
            if (seen(view))
                found.TrySetResult();
        });
        _ = follower.RunAsync();

        await ask(view.Comparison);
        await _runner.WaitAsync(asked.Id);
        Assert.False(seen(view));

        await AdvanceUntilAsync(found.Task);
    }

    // The follower sets a timer for each frame. Where it never shows what is sought, it sets none any more, and the test's own time limit ends the wait.
    async Task AdvanceUntilAsync(Task found)
    {
        while (!found.IsCompleted)
        {
            await Task.WhenAny(found, _time.WhenArmedAsync()).WaitAsync(TestContext.Current.CancellationToken);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }
}
