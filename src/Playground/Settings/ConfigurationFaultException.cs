using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Playground.Settings;

/// <summary>The configuration can't be used. Nothing was started.</summary>
public sealed class ConfigurationFaultException(IReadOnlyList<string> faults)
    : Exception($"The configuration has {faults.Count} fault{(faults.Count == 1 ? "" : "s")}:{string.Concat(faults.Select(fault => $"\n  {fault}"))}")
{
    /// <summary>The exit code for a configuration that can't be used (EX_CONFIG of sysexits.h).</summary>
    public const int ExitCode = 78;

    public IReadOnlyList<string> Faults { get; } = faults;

    /// <summary>Checks the options of every project at once.</summary>
    /// <exception cref="ConfigurationFaultException">At least one fault; all of them are named.</exception>
    public static void ThrowIfFaulty(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException exception)
        {
            throw new ConfigurationFaultException([.. exception.Failures]);
        }
        catch (AggregateException exception)
        {
            throw new ConfigurationFaultException([.. exception.InnerExceptions.SelectMany(
                inner => inner is OptionsValidationException options ? options.Failures : [inner.Message])]);
        }
    }
}
