using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Playground.Accounts;
using Playground.Comparisons;
using Playground.Viewers;

namespace Playground.Cli.Hosting;

/// <summary>What every command needs.</summary>
sealed record CliContext(CliConsole Console, CliHost Host)
{
    /// <summary>Runs work that needs the projects but not the database.</summary>
    public async Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> work)
    {
        AccessControl.Enter(Caller.Operator);
        using var host = Host.Build();
        return await work(host.Services);
    }

    /// <summary>What whoever works at the prompt may see: the models of a blind session are kept from them, too.</summary>
    public static Task<Visibility> VisibilityAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<VisibilityPolicy>().ForAsync(Viewer.Operator, cancellationToken);

    /// <summary>Runs work on the database, which is brought up to date first.</summary>
    public async Task<int> WithStoreAsync(Func<IServiceProvider, Task<int>> work)
    {
        AccessControl.Enter(Caller.Operator);
        Host.WarmUp();
        using var host = Host.Build();
        await host.Services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        await host.StartAsync();
        try
        {
            return await work(host.Services);
        }
        finally
        {
            await host.StopAsync();
        }
    }
}
