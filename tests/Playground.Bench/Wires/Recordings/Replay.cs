using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Connectors.Endpoints;
using Playground.Connectors.Settings;
using Playground.Models;
using Playground.Settings;
using Playground.Testing;

namespace Playground.Bench.Wires.Recordings;

/// <summary>What the product made of a recording.</summary>
/// <param name="Answers">One for each connection; empty for an exchange that is no answer.</param>
/// <param name="Requests">How often it asked for the first answer.</param>
/// <param name="Reached">Whether an address beside the answers could be read.</param>
sealed record Replay(IReadOnlyList<Answer> Answers, int Requests, bool Reached = false)
{
    public static async Task<Replay> RunAsync(Recording recording, ReplayMode mode)
    {
        var player = new RecordingPlayer(recording, mode);
        await using var server = await FaultServer.StartAsync(player.PlayAsync);
        using var endpoint = Endpoint(recording, server.Url);
        if (recording.Expected.States.Count == 0) return new([], 1, await ReachAsync(recording, endpoint, server.Url));
        var catalog = new ModelCatalog([new RemoteModelSource(endpoint, new ModelListing())], new FixedPrices());
        var answers = new List<Answer>();
        var requests = 0;
        foreach (var _ in recording.Connections)
        {
            answers.Add(await AskAsync(recording, catalog, player));
            if (requests == 0) requests = server.Requests.Count;
        }
        return new(answers, requests);
    }

    static RemoteEndpoint Endpoint(Recording recording, string url)
    {
        var options = new EndpointOptions { Kind = Kind(recording), BaseUrl = url, Models = [recording.Model], ApiKey = "sk-replay-0123456789abcdef", AllowPrivateAddress = true };
        options.Limits.Retries = 1;
        return new("host", options, new PlaygroundPaths("/", "/"), TimeProvider.System, new ProviderModelCatalog());
    }

    static string Kind(Recording recording) => recording.Expected.Dialect is var dialect && WireKinds.All.Contains(dialect) ? dialect : WireKinds.OpenAiChat;

    static async Task<Answer> AskAsync(Recording recording, ModelCatalog catalog, RecordingPlayer player)
    {
        var card = new ModelCard { Id = $"host/{recording.Model}", Name = recording.Model, Source = "host", Data = new("host") };
        var asked = new Answer { Id = Identifier.New(), ComparisonId = "", Turn = 0, Lane = 0, Model = card, Sampling = new() { MaxTokens = recording.MaxTokens } };
        var run = new AnswerRun(asked, catalog, TimeProvider.System, NullLogger.Instance);
        var text = recording.Expected.Text ?? "";
        var running = run.RunAsync([new LaneMessage(ChatRole.User, "Hi")], () =>
        {
            if (recording.ClientLeaves && player.Sent.Task.IsCompleted && run.Snapshot().Answer.Text.Length >= text.Length) run.Stop(StopReason.User);
        });
        if (recording.ClientLeaves) await Task.WhenAny(running, LeaveAsync(run, player, text.Length));
        await running;
        return run.Snapshot().Answer;
    }

    /// <summary>Leaves as soon as all that was sent has been read.</summary>
    static async Task LeaveAsync(AnswerRun run, RecordingPlayer player, int characters)
    {
        await player.Sent.Task;
        for (var tries = 0; tries < 100 && run.Snapshot().Answer.Text.Length < characters; tries++) await Task.Delay(10);
        run.Stop(StopReason.User);
    }

    static async Task<bool> ReachAsync(Recording recording, RemoteEndpoint endpoint, string url)
    {
        if (recording.Expected.Dialect == "models") return (await new ModelListing().FetchAsync(endpoint, CancellationToken.None)).Count > 0;
        using var http = Connectors.Transport.HttpConnections.Create(allowPrivateAddress: true);
        return (await http.GetAsync(new Uri($"{url}{recording.Connections[0].RequestPath}"))).IsSuccessStatusCode;
    }
}
