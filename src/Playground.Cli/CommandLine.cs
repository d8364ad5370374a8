using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Accounts;
using Playground.Cli.Commands;
using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Reports;
using Playground.Settings;

namespace Playground.Cli;

/// <summary>Reads the arguments, runs the command, and turns what went wrong into a sentence and an exit code.</summary>
static partial class CommandLine
{
    /// <param name="warmUp">Begins what the store takes time for, beside the rest; called by commands that use the store.</param>
    public static async Task<int> RunAsync(string[] arguments, CliConsole console, Action<IServiceCollection, IConfiguration> addRooms, Action? warmUp = null)
    {
        var (verbs, configuration) = Split(arguments);
        var parsed = Commands(new CliContext(console, new CliHost(configuration, addRooms, warmUp))).Parse(verbs, Literally);
        if (parsed.Errors.Count > 0)
            return Refuse(console, parsed);
        try
        {
            return await parsed.InvokeAsync(new() { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (ConfigurationFaultException exception)
        {
            console.Error.WriteLine(exception.Message);
            return ExitCodes.Configuration;
        }
        catch (Exception exception) when (exception is StoreUnavailableException or CommandFailedException or InvalidReportException)
        {
            console.Error.WriteLine(exception.Message);
            return ExitCodes.Failed;
        }
        catch (ModelFailureException exception)
        {
            console.Error.WriteLine(exception.Message);
            return exception.Failure.Kind == FailureKind.InvalidParameter ? ExitCodes.Usage : ExitCodes.Failed;
        }
        catch (AccountException exception)
        {
            console.Error.WriteLine(exception.Message);
            return ExitCodes.Usage;
        }
        catch (UsageException exception)
        {
            console.Error.WriteLine(exception.Message);
            return ExitCodes.Usage;
        }
        catch (Exception exception)
        {
            console.Error.WriteLine($"The command failed inside the playground; this is a fault of the program: {exception}");
            return ExitCodes.Failed;
        }
    }

    // A word that begins with @ is a word, not a file of further arguments.
    static readonly ParserConfiguration Literally = new() { ResponseFileTokenReplacer = null };

    internal static RootCommand Commands(CliContext context) => new("Compare open and proprietary models at the prompt. The database is the web playground's own.")
    {
        ModelsCommand.Create(context),
        EndpointsCommand.Create(context),
        CompareCommand.Create(context),
        LlamaCommand.Create(context),
        HistoryCommand.Create(context),
        ShowCommand.Create(context),
        SetsCommand.Create(context),
        EvaluateCommand.Create(context),
        PricesCommand.Create(context),
        CostCommand.Create(context),
        LeaderboardCommand.Create(context),
        AgreementCommand.Create(context),
        VotesCommand.Create(context),
        ReportCommand.Create(context),
        ExportCommand.Create(context),
        BackupCommand.Create(context),
        RestoreCommand.Create(context),
        UsersCommand.Create(context),
        AuditCommand.Create(context),
    };

    static int Refuse(CliConsole console, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            console.Error.WriteLine(ClrType().Replace(error.Message, match => match.Value.Contains("Int") ? "a whole number" : match.Value.Contains("Double") || match.Value.Contains("Decimal") ? "a number" : match.Value));
        console.Error.WriteLine($"See `playground {string.Concat(Verbs(parsed.CommandResult))}--help`.");
        return ExitCodes.Usage;
    }

    // The words before the options, each with a space behind it.
    static Stack<string> Verbs(CommandResult command)
    {
        var verbs = new Stack<string>();
        for (var at = command; at.Parent is CommandResult parent; at = parent)
            verbs.Push($"{at.Command.Name} ");
        return verbs;
    }

    // The parser names the type of the program.
    [GeneratedRegex(@"'System\.[^']*'")]
    private static partial Regex ClrType();

    // --Playground:Key=value and --Playground:Key value, for every key of the configuration.
    static (string[] Verbs, string[] Configuration) Split(string[] arguments)
    {
        List<string> verbs = [], configuration = [];
        for (var i = 0; i < arguments.Length; i++)
            if (!arguments[i].StartsWith($"--{PlaygroundOptions.Section}:", StringComparison.OrdinalIgnoreCase))
                verbs.Add(arguments[i]);
            else if (arguments[i].Contains('=') || i + 1 == arguments.Length)
                configuration.Add(arguments[i]);
            else
                configuration.AddRange([arguments[i], arguments[++i]]);
        return ([.. verbs], [.. configuration]);
    }
}
