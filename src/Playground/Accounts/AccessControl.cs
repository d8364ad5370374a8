using Microsoft.Extensions.Options;
using Playground.Settings;

namespace Playground.Accounts;

/// <summary>
/// Asked by services before they do something. Who asks follows the flow of the call, from the request, the circuit's message or the command that began it.
/// Where nobody signs in, whoever reaches the playground may do everything.
/// </summary>
public sealed class AccessControl(IOptions<SecurityOptions> security)
{
    static readonly AsyncLocal<Caller?> _caller = new();

    /// <summary>Whether people sign in.</summary>
    public bool IsOn { get; } = security.Value.SignsIn;

    /// <summary>Who asks; nobody where the flow began with no request, circuit or command.</summary>
    public static Caller Current => _caller.Value ?? Caller.Nobody;

    /// <summary>From here on, in this flow, this is who asks.</summary>
    public static void Enter(Caller caller) => _caller.Value = caller;

    public bool Allows(Permission permission) => !IsOn || Current.May(permission);

    /// <exception cref="AccountException">Whoever asks may not.</exception>
    public void Demand(Permission permission)
    {
        if (Allows(permission))
            return;
        throw Current.Role is null
            ? new AccountException(AccountFault.NotSignedIn, $"You are not signed in. Sign in and try again.")
            : new AccountException(AccountFault.NotAllowed, $"Your role doesn't allow this. Ask an administrator.");
    }
}
