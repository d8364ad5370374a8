using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Connectors;
using Playground.Faults;
using Playground.Llama;
using Playground.Models.Endpoints;
using Playground.RatingSessions;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Cli.Tests.Commands;

/// <summary>
/// No command tells the models of a blind session, however it is asked, before the host has revealed them: not even to the operator of the server, who sees in
/// open rounds what others say (<see cref="Viewers.VisibilityPolicy"/>). There is no command that is excepted.
/// </summary>
public sealed class VisibilityTests : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();

    string Sample => Path.Combine(_folder.Path, "sample");

    public async ValueTask InitializeAsync()
    {
        using var host = Host(Sample).Build();
        await host.Services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        await BlindSessionSample.StoreAsync(host.Services, host.Services.GetRequiredService<TimeProvider>().GetUtcNow(), () => Task.CompletedTask);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Commands_OfABlindSession_TellNobodyItsModels()
    {
        var (leaks, broken) = await WalkAsync();

        Assert.True(broken.Count == 0, string.Join('\n', broken));
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Values));
    }

    /// <summary>Without this, the other test could pass because it asks nothing.</summary>
    [Fact]
    public async Task Commands_OfARevealedSession_TellItsModels()
    {
        await RevealAsync();

        var (leaks, _) = await WalkAsync();

        var telling = leaks.Keys.Order(StringComparer.Ordinal);
        Assert.Equal(["export", "history", "leaderboard", "report", "show", "votes export"], telling);
    }

    /// <returns>What the commands tell, by their verbs, and what they say where they break.</returns>
    async Task<(SortedDictionary<string, string> Leaks, IReadOnlyList<string> Broken)> WalkAsync()
    {
        var (leaks, broken) = (new SortedDictionary<string, string>(), new List<string>());
        foreach (var (verbs, command) in CommandWalk.Commands())
        {
            // What one command stores is nothing that another should be blamed for.
            var (data, output) = (Copy(), Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, $"{Guid.NewGuid():N}")).FullName, "written"));
            foreach (var arguments in new CommandWalk(output).Arguments(command))
            {
                var said = await RunAsync([.. verbs, .. arguments], data);
                if (said.Contains("fault of the program", StringComparison.Ordinal))
                    broken.Add($"{string.Join(' ', [.. verbs, .. arguments])}: {said}");
                if (File.Exists(output))
                    said += TellTale.Text(await File.ReadAllBytesAsync(output, TestContext.Current.CancellationToken));
                if (TellTale.Find(string.Join(' ', [.. verbs, .. arguments]), said) is { } leak)
                    leaks.TryAdd(string.Join(' ', verbs), leak);
                File.Delete(output);
            }
        }
        return (leaks, broken);
    }

    async Task<string> RunAsync(string[] arguments, string data)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => Stream.Null, output, error, IsInteractive: false);
        await CommandLine.RunAsync([.. arguments, $"--Playground:DataFolder={data}"], console, AddRooms);
        return $"{output}{error}";
    }

    async Task RevealAsync()
    {
        using var host = Host(Sample).Build();
        var sessions = host.Services.GetRequiredService<IRatingSessionRepository>();
        await sessions.SaveAsync((await sessions.FindAsync(BlindSessionSample.Session))! with { Revealed = true });
    }

    string Copy()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder.Path, $"{Guid.NewGuid():N}"));
        foreach (var file in Directory.GetFiles(Sample))
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        return copy.FullName;
    }

    static CliHost Host(string data) => new([$"--Playground:DataFolder={data}"], AddRooms, null);

    static void AddRooms(IServiceCollection services, IConfiguration configuration) =>
        services.AddPlayground(configuration).AddSemanticKernel(configuration).AddLlamaModels(configuration).AddRemoteModels(configuration).AddStorage(configuration)
            .AddSingleton<IServerIdentifier, EmptyNetwork>();

    /// <summary>Whatever stands for an address in the walk is no name that a network should be asked for.</summary>
    sealed class EmptyNetwork : IServerIdentifier
    {
        public Task<ServerIdentity> IdentifyAsync(Uri address, string? key, CancellationToken cancellationToken = default) =>
            throw new ModelFailureException(new AnswerFailure { Kind = FailureKind.Unreachable, Message = $"{address.Authority} can't be reached." });
    }
}
