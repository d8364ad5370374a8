using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Pricing;

namespace Playground.Cli.Commands;

/// <summary><c>playground prices</c>: what models cost, and the ways to say otherwise.</summary>
static class PricesCommand
{
    public static Command Create(CliContext context) => new("prices", "List, import and set what hosted models cost.")
    {
        PricesListCommand.Create(context),
        PricesImportCommand.Create(context),
        PricesSetCommand.Create(context),
    };

    /// <summary>Runs work on the prices; what is wrong with them is a sentence and <see cref="ExitCodes.Usage"/>.</summary>
    public static async Task<int> WithPricesAsync(this CliContext context, Func<IServiceProvider, PriceService, Task<int>> work)
    {
        try
        {
            return await context.WithServicesAsync(services =>
            {
                // The book only logs that the team's own prices can't be read; here that is the answer.
                services.GetService<IPriceRepository>()?.Read();
                return work(services, services.GetRequiredService<PriceService>());
            });
        }
        catch (InvalidPricesException exception)
        {
            throw new UsageException(exception.Message);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException or UnauthorizedAccessException)
        {
            context.Console.Error.WriteLine(exception.Message);
            return ExitCodes.Failed;
        }
    }
}
