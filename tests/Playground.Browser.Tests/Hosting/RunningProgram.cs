using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Playground.Browser.Tests.Hosting;

/// <summary>The whole web program, begun where the program begins, but in this process: a test can ask it which addresses it has.</summary>
sealed class RunningProgram : IAsyncDisposable
{
    // Hosts are heard of by everybody who listens; the one that other tests build at the same time isn't ours.
    static readonly AsyncLocal<object?> _builder = new();

    readonly IHost _host;
    readonly Task _run;

    readonly LoggedFaults _faults = new();

    RunningProgram(IHost host, Task run)
    {
        (_host, _run) = (host, run);
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(_faults);
    }

    /// <summary>What it has logged as faults since it has started.</summary>
    public IReadOnlyCollection<string> Faults => _faults.All;

    public IServiceProvider Services => _host.Services;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()];

    public static async Task<RunningProgram> StartAsync(string dataFolder)
    {
        var built = new TaskCompletionSource<IHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = DiagnosticListener.AllListeners.Subscribe(new Listener(built));
        _builder.Value = built;
        var main = typeof(Playground.Web.App).Assembly.EntryPoint!;
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--contentRoot", RepositoryFolder.Path, "--applicationName", "Playground.Web", "--Playground:DataFolder", dataFolder];
        var run = Task.Factory.StartNew(() => main.Invoke(null, [arguments]), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _builder.Value = null;
        var host = await built.Task.WaitAsync(Patience.Long);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(started.SetResult);
        await Task.WhenAny(started.Task, run).WaitAsync(Patience.Long);
        return new(host, run);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_run.IsCompleted)
            Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _run.WaitAsync(Patience.Long);
    }

    sealed class Listener(TaskCompletionSource<IHost> built) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == "Microsoft.Extensions.Hosting")
                listener.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> notice)
        {
            if (_builder.Value == built && notice is { Key: "HostBuilt", Value: IHost host })
                built.TrySetResult(host);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
