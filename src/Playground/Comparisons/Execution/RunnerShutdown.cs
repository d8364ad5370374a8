using Microsoft.Extensions.Hosting;

namespace Playground.Comparisons.Execution;

/// <summary>Stores what is being written before the process ends in the ordinary way.</summary>
sealed class RunnerShutdown(ComparisonRunner runner) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => runner.InterruptAllAsync().WaitAsync(cancellationToken);
}
