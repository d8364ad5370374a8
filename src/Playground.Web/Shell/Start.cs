using Microsoft.AspNetCore.Connections;
using Playground.Comparisons;
using Playground.Settings;

namespace Playground.Web.Shell;

/// <summary>Starts wholly or not at all: what stands in the way is said in words on standard error, and the exit code tells a script.</summary>
public static class Start
{
    public static async Task<int> RunAsync(Func<Task> program)
    {
        try
        {
            await program();
            return 0;
        }
        catch (ConfigurationFaultException exception)
        {
            return Refuse(exception.Message, ConfigurationFaultException.ExitCode);
        }
        catch (InvalidDataException exception)
        {
            // appsettings.json is not JSON; the inner exception has the line.
            return Refuse($"{exception.Message} {exception.InnerException?.Message}".TrimEnd(), ConfigurationFaultException.ExitCode);
        }
        catch (StoreUnavailableException exception)
        {
            return Refuse(exception.Message, 1);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return Refuse($"{exception.Message} Is a playground running there already? Another address: --urls http://127.0.0.1:5081", 1);
        }
        catch (FormatException exception) when (exception.Message.StartsWith("Invalid url", StringComparison.Ordinal))
        {
            return Refuse($"{exception.Message} Expected something like --urls http://127.0.0.1:5081.", ConfigurationFaultException.ExitCode);
        }
    }

    /// <summary>Checks the configuration of every project, which throws at once, and brings the database up to date meanwhile.</summary>
    /// <exception cref="ConfigurationFaultException">A key is wrong.</exception>
    public static Task PrepareAsync(this WebApplication app)
    {
        ConfigurationFaultException.ThrowIfFaulty(app.Services);
        return Task.Run(() => app.Services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Server));
    }

    static int Refuse(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
