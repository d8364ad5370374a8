namespace Playground.Accounts;

/// <summary>
/// Asked by services before they do something. Who asks follows the flow of the call, from the request or the circuit's message that began it. What the process
/// does of its own accord, and everything where nobody signs in, has no caller and isn't restricted; where people sign in, each request and each message has one.
/// </summary>
public static class AccessControl
{
    static readonly AsyncLocal<Caller?> _caller = new();

    public static Caller Current => _caller.Value ?? Caller.Anybody;

    /// <summary>From here on, in this flow, this is who asks.</summary>
    public static void Enter(Caller caller) => _caller.Value = caller;

    /// <exception cref="AccountException">Whoever asks may not.</exception>
    public static void Demand(Permission permission)
    {
        if (Current.May(permission))
            return;
        throw Current.Role is null
            ? new AccountException(AccountFault.NotSignedIn, $"You are not signed in. Sign in and try again.")
            : new AccountException(AccountFault.NotAllowed, $"Your role doesn't allow this. Ask an administrator.");
    }
}
