using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Playground.Settings;

namespace Playground.Cli.Hosting;

/// <summary>Builds the projects for one command. Configuration keys may stand among the arguments: <c>--Playground:DataFolder=/tmp/x</c>.</summary>
sealed class CliHost(string[] configurationArguments, Action<IServiceCollection, IConfiguration> addRooms, Action? warmUp)
{
    /// <summary>For commands that use the store. Returns at once.</summary>
    public void WarmUp() => warmUp?.Invoke();

    /// <exception cref="ConfigurationFaultException">The configuration can't be used.</exception>
    public IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Args = configurationArguments, ContentRootPath = ContentRoot.OfProgram() ?? Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") ?? Environment.CurrentDirectory });
        Configure(builder.Configuration);
        builder.Services.AddLogging(logging => logging
            // Standard output belongs to the result alone, and a command says itself what matters.
            .AddConsole(console => (console.LogToStandardErrorThreshold, console.FormatterName) = (LogLevel.Trace, LogLines.FormatterName))
            .AddConsoleFormatter<LogLines, ConsoleFormatterOptions>()
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
            .AddFilter("Playground", LogLevel.Error));
        addRooms(builder.Services, builder.Configuration);
        var host = builder.Build();
        ConfigurationFaultException.ThrowIfFaulty(host.Services);
        return host;
    }

    void Configure(ConfigurationManager configuration)
    {
        try
        {
            configuration
                .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                .AddUserSecrets("playground", reloadOnChange: false)
                .AddEnvironmentVariables()
                .AddCommandLine(configurationArguments);
        }
        catch (InvalidDataException exception)
        {
            throw new ConfigurationFaultException([$"{exception.Message} {exception.InnerException?.Message}".Trim()]);
        }
    }
}
