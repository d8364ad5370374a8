using Playground.Settings;

namespace Playground.Cli.Hosting;

/// <summary>What the process returns.</summary>
static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Something that was asked for failed or was not found.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or input that can't be read.</summary>
    public const int Usage = 2;

    /// <summary>Fewer answers passed their checks than were asked for.</summary>
    public const int BelowPassRate = 100;

    public const int Configuration = ConfigurationFaultException.ExitCode;
}
