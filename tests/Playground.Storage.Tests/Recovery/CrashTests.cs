using Playground.Comparisons;
using Playground.Faults;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Recovery;

public sealed class CrashTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task PrepareAsync_AfterKillsInTheMiddleOfWrites_KeepsEveryStartedAnswerWithItsText()
    {
        int[] killedAfter = [0, 1, 3, 10, 40, 100];
        foreach (var saves in killedAfter)
        {
            await using var process = OtherProcess.Start(_folder.Path, $"c{saves}");
            await process.SavedAsync(saves);
            var acknowledged = Math.Max(saves, await process.KillAsync());

            await using var host = await StorageHost.StartAsync(_folder.Path);

            var answers = (await host.Store.FindAsync($"c{saves}"))!.Answers;
            Assert.Equal(8, answers.Count);
            Assert.All(answers, answer =>
            {
                Assert.Equal((AnswerState.Interrupted, FailureKind.ProgramEnded), (answer.State, answer.Failure?.Kind));
                // The save that the kill fell into may have been written without having been acknowledged.
                Assert.Contains(answer.Text, new[] { Text(acknowledged), Text(acknowledged + 1) });
            });
            Assert.Equal("ok", host.Scalar("PRAGMA integrity_check"));
            host.CheckIndex();
        }
        await using var last = await StorageHost.StartAsync(_folder.Path);
        Assert.Equal(killedAfter.Length, (await last.Store.SearchAsync(new HistoryFilter { Text = "prompt" })).Entries.Count);
    }

    [Fact]
    public async Task PrepareAsync_AsServerBesideARunningTool_LeavesItsAnswersAlone()
    {
        await using var process = OtherProcess.Start(_folder.Path, "c");
        await process.SavedAsync(2);

        await using var host = await StorageHost.StartAsync(_folder.Path, role: StoreRole.Server);
        await process.SavedAsync(20);

        Assert.All((await host.Store.FindAsync("c"))!.Answers, answer => Assert.Equal(AnswerState.Streaming, answer.State));
        await process.KillAsync();
        Assert.Equal(8, await host.Store.InterruptOrphansAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "owners")));
    }

    [Fact]
    public async Task InterruptOrphansAsync_AnswersOfThisProcess_AreLeftAlone()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        await host.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", null)));

        Assert.Equal(0, await host.Store.InterruptOrphansAsync());

        Assert.Equal(AnswerState.Waiting, (await host.Store.FindAsync("c"))!.Answers[0].State);
    }

    [Fact]
    public async Task PrepareAsync_WaitingAnswerOfAnEndedProcess_IsInterruptedAndSaysWhatToDo()
    {
        await using (var ended = await StorageHost.StartAsync(_folder.Path))
            await ended.Store.CreateAsync(Sample.Comparison("c", "p", Sample.Noon, ("m", null), ("n", "whole")));

        await using var host = await StorageHost.StartAsync(_folder.Path);

        var answers = (await host.Store.FindAsync("c"))!.Answers;
        Assert.Equal([AnswerState.Interrupted, AnswerState.Completed], answers.Select(answer => answer.State));
        Assert.Contains("Retry", answers[0].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("m", answers[0].Failure!.Data["model"]);
    }

    [Fact]
    public async Task SaveAnswersAsync_EightModelsInFourTabsBesideAnotherProcess_AllIsWritten()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, role: StoreRole.Server);
        await using var process = OtherProcess.Start(_folder.Path, "other", 100);
        await process.SavedAsync(0);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async tab =>
        {
            var comparison = Sample.Comparison($"c{tab}", "p", Sample.Noon, [.. Enumerable.Range(0, 8).Select(lane => ($"m{lane}", (string?)null))]);
            await host.Store.CreateAsync(comparison);
            await Task.WhenAll(comparison.Answers.Select(answer => WriteAsync(host.Store, answer)));
        }));

        Assert.Equal(0, await process.ExitAsync());
        foreach (var id in new[] { "c0", "c1", "c2", "c3" })
            Assert.All((await host.Store.FindAsync(id))!.Answers, answer => Assert.Equal((AnswerState.Completed, Text(25)), (answer.State, answer.Text)));
        Assert.All((await host.Store.FindAsync("other"))!.Answers, answer => Assert.Equal((AnswerState.Completed, Text(100)), (answer.State, answer.Text)));
        host.CheckIndex();
    }

    static async Task WriteAsync(IComparisonRepository store, Answer answer)
    {
        for (var save = 1; save <= 25; save++)
            await store.SaveAnswersAsync([answer with { State = save == 25 ? AnswerState.Completed : AnswerState.Streaming, Contents = Text(save) }]);
    }

    static string Text(int saves) => string.Concat(Enumerable.Range(1, saves).Select(save => $"word {save} "));
}
