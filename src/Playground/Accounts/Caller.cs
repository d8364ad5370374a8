namespace Playground.Accounts;

/// <summary>Who asks for something at this moment.</summary>
public sealed record Caller
{
    Caller()
    {
    }

    /// <summary>Whoever it is where nobody signs in, and the process itself.</summary>
    public static Caller Anybody { get; } = new() { Name = "", Role = AccountRole.Administrator };

    /// <summary>A browser that hasn't signed in where people do.</summary>
    public static Caller Nobody { get; } = new() { Name = "" };

    /// <summary>Whoever runs commands on the server itself.</summary>
    public static Caller Operator { get; } = new() { Name = "command line", Role = AccountRole.Administrator };

    public string? AccountId { get; private init; }

    /// <summary>As the audit log names them.</summary>
    public required string Name { get; init; }

    public AccountRole? Role { get; private init; }

    public static Caller Of(Account account) => Of(account.Id, account.Name, account.Role);

    public static Caller Of(string accountId, string name, AccountRole role) => new() { AccountId = accountId, Name = name, Role = role };

    public bool May(Permission permission) => Role switch
    {
        AccountRole.Administrator => true,
        AccountRole.Member => permission is Permission.Look or Permission.Work,
        AccountRole.Observer => permission is Permission.Look,
        _ => false,
    };
}
