using Playground.Comparisons;
using Playground.Evaluations;
using Playground.Faults;
using Playground.Pricing;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Viewers;
using Xunit;

namespace Playground.Storage.Tests.Evaluations;

public sealed class EvaluationRunTests : IDisposable
{
    static readonly ModelPrice _tenCents = new() { Input = 50, Output = 50 };

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_RowsTimesRepetitionsTimesModels_AsksEachOnceAndStoresWhatChecksSay()
    {
        var (echo, asked) = EvaluationHost.Echo("echo");
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [echo, TestModels.Saying("wrong", "no")]);

        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(10), ModelIds = ["echo", "wrong"], Repetitions = 2 });
        await host.Evaluations.RunAsync(evaluation.Id, default);

        Assert.Equal(20, asked());
        Assert.Equal(EvaluationState.Finished, (await host.FoundAsync(evaluation.Id)).State);
        var progress = await host.Store.ProgressAsync(evaluation.Id, Visibility.Unrestricted);
        Assert.Equal([(20, 20, 20), (20, 0, 20)], progress.Select(model => ((int)model.Answered, (int)model.Passed, (int)model.Checked)));
        var cells = await host.CellsAsync(evaluation);
        Assert.Equal(40, cells.Count);
        Assert.All(cells, cell => Assert.Equal(cell.Place.Model == 0, cell.Passed));
    }

    [Fact]
    public async Task RunAsync_Answers_AreThoseOfRealComparisonsThatTheHistoryLeavesOut()
    {
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("a").Source, EvaluationHost.Echo("b").Source]);

        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(3), ModelIds = ["a", "b"] });
        await host.Evaluations.RunAsync(evaluation.Id, default);

        var store = host.Get<IComparisonRepository>();
        var cell = (await host.CellsAsync(evaluation))[3];
        var comparison = (await store.FindAsync(cell.ComparisonId!, Visibility.Unrestricted))!;
        Assert.Equal(["a", "b"], comparison.Answers.OrderBy(answer => answer.Lane).Select(answer => answer.Model.Id));
        Assert.Equal(("Say 1.", cell.AnswerId), (comparison.Turns[0].Prompt, comparison.Answers.Single(answer => answer.Lane == 1).Id));
        Assert.Empty((await store.SearchAsync(new(), Visibility.Unrestricted)).Entries);
        Assert.Equal(3, (await store.SearchAsync(new() { EvaluationId = evaluation.Id }, Visibility.Unrestricted)).Entries.Count);
    }

    [Fact]
    public async Task RunAsync_TwoProcessesAtOnce_AskNothingTwice()
    {
        var (echo, asked) = EvaluationHost.Echo("echo");
        await using var first = await EvaluationHost.StartAsync(_folder.Path, sources: [echo]);
        await using var second = await EvaluationHost.StartAsync(_folder.Path, sources: [echo]);

        var evaluation = await first.Evaluations.StartAsync(new() { Set = await first.NumbersAsync(60), ModelIds = ["echo"] });
        await Task.WhenAll(first.Evaluations.RunAsync(evaluation.Id, default), second.Evaluations.RunAsync(evaluation.Id, default));

        Assert.Equal(60, asked());
        Assert.Equal(60, (await first.CellsAsync(evaluation)).Count(cell => cell.Passed == true));
    }

    [Fact]
    public async Task RunAsync_StoppedInTheMiddle_GoesOnWhereItWas()
    {
        using var stop = new CancellationTokenSource();
        var (echo, asked) = EvaluationHost.Echo("echo", failing: count =>
        {
            if (count == 10)
                stop.Cancel();
            return null;
        });
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [echo]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(40), ModelIds = ["echo"], Limits = new() { PerModel = 1 } });

        await host.Evaluations.RunAsync(evaluation.Id, stop.Token);
        var before = await host.CellsAsync(evaluation);
        await host.Evaluations.RunAsync(evaluation.Id, default);

        Assert.InRange(before.Count(cell => cell.State == CellState.Answered), 8, 11);
        Assert.DoesNotContain(before, cell => cell.State == CellState.Running);
        Assert.Equal(40, (await host.CellsAsync(evaluation)).Count(cell => cell.Passed == true));
        // The one that was stopped is asked again; those that had ended aren't.
        Assert.InRange(asked(), 40, 41);
    }

    [Fact]
    public async Task RunAsync_LimitOfRequests_StopsCleanlyAndGoesOnWhenItIsRaised()
    {
        var (echo, asked) = EvaluationHost.Echo("echo");
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [echo]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(30), ModelIds = ["echo"], Limits = new() { MostRequests = 7 } });

        await host.Evaluations.RunAsync(evaluation.Id, default);

        Assert.Equal((7, EvaluationState.LimitReached), (asked(), (await host.FoundAsync(evaluation.Id)).State));
        await host.Evaluations.ResumeAsync(evaluation.Id, new());
        await host.Evaluations.RunAsync(evaluation.Id, default);
        Assert.Equal((30, EvaluationState.Finished), (asked(), (await host.FoundAsync(evaluation.Id)).State));
    }

    [Fact]
    public async Task RunAsync_LimitOfMoney_SpendsNoMoreThanTheAnswersThatWereBeingWritten()
    {
        var (echo, asked) = EvaluationHost.Echo("host/echo", "api.example.org");
        await using var host = await EvaluationHost.StartAsync(_folder.Path, price: _tenCents, sources: [echo]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(50), ModelIds = ["host/echo"], Limits = new() { MostCost = 1, PerModel = 2 } });

        await host.Evaluations.RunAsync(evaluation.Id, default);

        Assert.InRange(asked(), 10, 12);
        Assert.Equal(EvaluationState.LimitReached, (await host.FoundAsync(evaluation.Id)).State);
    }

    [Fact]
    public async Task StartAsync_LimitOfMoneyWithoutAPrice_IsRefusedUnlessAllowed()
    {
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("host/echo", "api.example.org").Source]);
        var request = new EvaluationRequest { Set = await host.NumbersAsync(1), ModelIds = ["host/echo"], Limits = new() { MostCost = 1 } };

        var refused = await Assert.ThrowsAsync<InvalidEvaluationException>(() => host.Evaluations.StartAsync(request));

        Assert.Equal(EvaluationFaultKind.PriceUnknown, Assert.Single(refused.Faults).Code);
        Assert.NotNull(await host.Evaluations.StartAsync(request with { Limits = new() { MostCost = 1, AllowUnknownPrices = true } }));
    }

    [Fact]
    public async Task RunAsync_HostThatAsksToWait_IsAskedAgain()
    {
        var time = new ManualTime();
        var (echo, asked) = EvaluationHost.Echo("host/echo", "api.example.org", count => count == 1 ? Failure(FailureKind.RateLimited) : null);
        await using var host = await EvaluationHost.StartAsync(_folder.Path, time, sources: [echo]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(1), ModelIds = ["host/echo"] });

        var running = host.Evaluations.RunAsync(evaluation.Id, default);
        await time.AdvanceUntilAsync(running, TimeSpan.FromSeconds(1));

        Assert.Equal(2, asked());
        var cell = Assert.Single(await host.CellsAsync(evaluation));
        Assert.Equal((CellState.Answered, 2), (cell.State, cell.Requests));
    }

    [Fact]
    public async Task RetryFailedAsync_AsksAgainForNothingElse()
    {
        var (echo, asked) = EvaluationHost.Echo("echo", failing: count => count == 1 ? Failure(FailureKind.BadRequest) : null);
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [echo]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(5), ModelIds = ["echo"] });
        await host.Evaluations.RunAsync(evaluation.Id, default);
        var failed = Assert.Single(await host.CellsAsync(evaluation), cell => cell.State == CellState.Failed);

        Assert.Equal(1, await host.Evaluations.RetryFailedAsync(evaluation.Id));
        await host.Evaluations.RunAsync(evaluation.Id, default);

        Assert.Equal((false, "no"), (failed.Passed, failed.Error));
        Assert.Equal(6, asked());
        Assert.All(await host.CellsAsync(evaluation), cell => Assert.True(cell.Passed));
        var again = (await host.CellsAsync(evaluation)).Single(cell => cell.Place == failed.Place);
        var answers = (await host.Get<IComparisonRepository>().FindAsync(again.ComparisonId!, Visibility.Unrestricted))!.Answers;
        Assert.Equal([0, 1], answers.Select(answer => answer.Attempt));
    }

    [Fact]
    public async Task AddModelAsync_AsksTheNewModelAlone()
    {
        var (first, asked) = EvaluationHost.Echo("first");
        var (second, askedLater) = EvaluationHost.Echo("second");
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [first, second]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(4), ModelIds = ["first"] });
        await host.Evaluations.RunAsync(evaluation.Id, default);

        await host.Evaluations.AddModelAsync(evaluation.Id, "second");
        await host.Evaluations.RunAsync(evaluation.Id, default);

        Assert.Equal((4, 4), (asked(), askedLater()));
        var cell = (await host.CellsAsync(evaluation))[1];
        Assert.Equal(["first", "second"], (await host.Get<IComparisonRepository>().FindAsync(cell.ComparisonId!, Visibility.Unrestricted))!.Lanes.Select(lane => lane.Model.Id));
    }

    [Fact]
    public async Task PauseAsync_AsksNoMoreUntilItIsResumed()
    {
        var (echo, asked) = EvaluationHost.Echo("echo");
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [echo]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(5), ModelIds = ["echo"] });
        await host.Evaluations.PauseAsync(evaluation.Id);

        await host.Evaluations.RunAsync(evaluation.Id, default);
        var whilePaused = asked();
        await host.Evaluations.ResumeAsync(evaluation.Id);
        await host.Evaluations.RunAsync(evaluation.Id, default);

        Assert.Equal((0, 5), (whilePaused, asked()));
    }

    [Theory]
    [InlineData(EvaluationFaultKind.NoModel)]
    [InlineData(EvaluationFaultKind.UnknownModel, "nobody")]
    [InlineData(EvaluationFaultKind.ModelTwice, "echo", "echo")]
    public async Task StartAsync_ModelsThatCantBeAsked_AreRefused(EvaluationFaultKind expected, params string[] models)
    {
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("echo").Source]);
        var set = await host.NumbersAsync(1);

        var refused = await Assert.ThrowsAsync<InvalidEvaluationException>(() => host.Evaluations.StartAsync(new() { Set = set, ModelIds = models }));

        Assert.Equal(expected, Assert.Single(refused.Faults).Code);
        Assert.Empty(await host.Store.ListAsync());
    }

    [Fact]
    public async Task ClaimAsync_LeaseThatHasRunOut_IsTakenByAnother()
    {
        await using var first = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("echo").Source]);
        await using var second = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("echo").Source]);
        var evaluation = await first.Evaluations.StartAsync(new() { Set = await first.NumbersAsync(2), ModelIds = ["echo"] });
        var now = DateTimeOffset.UnixEpoch;

        var taken = await first.Store.ClaimAsync(evaluation.Id, 0, 9, now, now.AddMinutes(1));
        var held = await second.Store.ClaimAsync(evaluation.Id, 0, 9, now, now.AddMinutes(1));
        var late = await second.Store.ClaimAsync(evaluation.Id, 0, 9, now.AddMinutes(2), now.AddMinutes(3));
        // What the first one says of cells that it has lost changes nothing.
        await first.Store.FinishAsync([new(evaluation.Id, null, new(taken.Cells[0], CellState.Failed))]);

        Assert.Equal((2, 0, true, 2), (taken.Cells.Count, held.Cells.Count, held.HeldElsewhere, late.Cells.Count));
        Assert.All(await first.CellsAsync(evaluation), cell => Assert.Equal(CellState.Running, cell.State));
    }

    [Fact]
    public async Task PrepareAsync_AfterAProcessThatHasEnded_FreesWhatItHadTaken()
    {
        Evaluation evaluation;
        await using (var ended = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("echo").Source]))
        {
            evaluation = await ended.Evaluations.StartAsync(new() { Set = await ended.NumbersAsync(2), ModelIds = ["echo"] });
            await ended.Store.ClaimAsync(evaluation.Id, 0, 9, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        }

        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("echo").Source]);

        Assert.All(await host.CellsAsync(evaluation), cell => Assert.Equal(CellState.Waiting, cell.State));
    }

    [Fact]
    public async Task PreviewAsync_TellsRequestsTokensAndCost()
    {
        await using var host = await EvaluationHost.StartAsync(_folder.Path, price: _tenCents, sources: [EvaluationHost.Echo("echo").Source, EvaluationHost.Echo("host/echo", "api.example.org").Source]);

        var preview = await host.Evaluations.PreviewAsync(new() { Set = await host.NumbersAsync(10), ModelIds = ["echo", "host/echo"], Repetitions = 3, Sampling = new() { MaxTokens = 100 } });

        Assert.Equal((60, 3_000, 60), (preview.Requests, preview.OutputTokens, preview.InputTokens));
        Assert.Equal([0m, 0.153m], preview.Models.Select(model => model.Cost));
    }

    [Fact]
    public async Task DeleteAsync_TakesItsComparisonsWithIt()
    {
        await using var host = await EvaluationHost.StartAsync(_folder.Path, sources: [EvaluationHost.Echo("echo").Source]);
        var evaluation = await host.Evaluations.StartAsync(new() { Set = await host.NumbersAsync(2), ModelIds = ["echo"] });
        await Assert.ThrowsAsync<InvalidEvaluationException>(() => host.Evaluations.DeleteAsync(evaluation.Id));
        await host.Evaluations.RunAsync(evaluation.Id, default);

        await host.Evaluations.DeleteAsync(evaluation.Id);

        Assert.Empty(await host.Store.ListAsync());
        Assert.Empty((await host.Get<IComparisonRepository>().SearchAsync(new() { EvaluationId = evaluation.Id }, Visibility.Unrestricted)).Entries);
    }

    static ModelFailureException Failure(FailureKind kind) => new(new() { Kind = kind, Message = "no" });
}
