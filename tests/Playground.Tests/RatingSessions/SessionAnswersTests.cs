using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Tests.RatingSessions;

public sealed class SessionAnswersTests
{
    [Fact]
    public async Task CreateAsync_AnswersStillBeingWritten_TellsWhoWaitsWhenTheyAreThere()
    {
        using var folder = new TemporaryFolder();
        var written = new TaskCompletionSource();
        await using var it = await SessionFixture.StartAsync(folder.Path, TimeProvider.System, TestModels.Saying("quick", "Yes"), TestModels.Source("slow", SayingAfter(written.Task)));
        var host = await it.RaterAsync("host");
        var session = await it.Host.CreateAsync(new() { Title = "Round", Prompts = ["Hi"], ModelIds = ["quick", "slow"] }, host);
        var told = new TaskCompletionSource();
        using var watch = it.Live.Watch(session.Id, told.SetResult);

        Assert.Equal((0, 1), await ReadyAsync());
        written.SetResult();
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((1, 0), await ReadyAsync());

        async Task<(int, int)> ReadyAsync() => await it.Host.ReadinessAsync(session) is var readiness ? (readiness.Ready, readiness.Writing) : default;
    }

    static ScriptedChatClient SayingAfter(Task signal) => new((_, _, cancellationToken) => SayAsync(signal, cancellationToken));

    static async IAsyncEnumerable<ChatResponseUpdate> SayAsync(Task signal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await signal.WaitAsync(cancellationToken);
        yield return new(ChatRole.Assistant, "No") { FinishReason = ChatFinishReason.Stop };
    }
}
