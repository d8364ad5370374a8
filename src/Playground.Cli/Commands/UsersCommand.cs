using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Accounts;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Spectre.Console;

namespace Playground.Cli.Commands;

/// <summary><c>playground users</c>: who signs in, and what they may do. A changed role or password signs them out within a minute.</summary>
static class UsersCommand
{
    public static Command Create(CliContext context) => new("users", "List and change who may sign in.")
    {
        List(context),
        Add(context),
        Password(context),
        Change(context, "role", "Give somebody another role."),
        Switch(context, "disable", "Keep somebody from signing in, and sign them out.", enabled: false),
        Switch(context, "enable", "Let somebody sign in again.", enabled: true),
    };

    static Command List(CliContext context)
    {
        var json = CliOptions.Json();
        var command = new Command("list", "List the accounts.") { json };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var accounts = await services.GetRequiredService<AccountService>().ListAsync(cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { users = accounts.Select(account => new { account.Name, role = account.Role.ToString().ToLowerInvariant(), account.Enabled, account.CreatedAt }) }));
            else
                context.Console.Ansi.Write(Table(accounts));
            return ExitCodes.Ok;
        }));
        return command;
    }

    static Command Add(CliContext context)
    {
        var name = Name();
        var role = new Option<AccountRole>("--role") { Description = "What they may do.", DefaultValueFactory = _ => AccountRole.Member };
        var command = new Command("add", "Add an account; the password is read from the first line of standard input.") { name, role };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var account = await services.GetRequiredService<AccountService>().AddAsync(parsed.GetValue(name)!, await PasswordInput.ReadAsync(context.Console, cancellationToken), parsed.GetValue(role), cancellationToken);
            return Said(context, account);
        }));
        return command;
    }

    static Command Password(CliContext context)
    {
        var name = Name();
        var command = new Command("password", "Set a password, which is read from the first line of standard input.") { name };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services => Said(context,
            await services.GetRequiredService<AccountService>().SetPasswordAsync(parsed.GetValue(name)!, await PasswordInput.ReadAsync(context.Console, cancellationToken), cancellationToken))));
        return command;
    }

    static Command Change(CliContext context, string verb, string description)
    {
        var name = Name();
        var role = new Argument<AccountRole>("role") { Description = "Observer, Rater, Member or Administrator." };
        var command = new Command(verb, description) { name, role };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services => Said(context,
            await services.GetRequiredService<AccountService>().ChangeAsync(parsed.GetValue(name)!, parsed.GetValue(role), null, cancellationToken))));
        return command;
    }

    static Command Switch(CliContext context, string verb, string description, bool enabled)
    {
        var name = Name();
        var command = new Command(verb, description) { name };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services => Said(context,
            await services.GetRequiredService<AccountService>().ChangeAsync(parsed.GetValue(name)!, null, enabled, cancellationToken))));
        return command;
    }

    static Argument<string> Name() => new("name") { Description = "As they sign in." };

    static int Said(CliContext context, Account account)
    {
        context.Console.Output.WriteLine($"{account.Name}: {account.Role.ToString().ToLowerInvariant()}{(account.Enabled ? "" : ", may not sign in")}");
        return ExitCodes.Ok;
    }

    static Table Table(IReadOnlyList<Account> accounts)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(TableCell.Words("Name"), TableCell.Whole("Role"), TableCell.Whole("May sign in"), TableCell.Whole("Since"));
        foreach (var account in accounts)
            table.AddRow(TableCell.Of(account.Name), TableCell.Of(account.Role.ToString().ToLowerInvariant()), TableCell.Of(account.Enabled ? "yes" : "no"), TableCell.Of(account.CreatedAt.ToLocalTime().ToString("d", CultureInfo.CurrentCulture)));
        return table;
    }
}
