using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Settings;

namespace Playground.Web.Accounts;

/// <summary>Who looks at the pages of a circuit, and what they may open.</summary>
sealed class CurrentAccount(IOptions<SecurityOptions> security, AuthenticationStateProvider authentication, AccountStamps stamps)
{
    /// <summary>Whether people sign in at all.</summary>
    public bool SignsIn => security.Value.SignsIn;

    public async Task<Caller> CallerAsync() => !SignsIn ? Caller.Anybody
        : await AccountCookie.FindAsync((await authentication.GetAuthenticationStateAsync()).User, stamps) is { } account ? Caller.Of(account) : Caller.Nobody;

    /// <summary>Calls <paramref name="changed"/> when somebody was signed out while their pages are open. Dispose to stop.</summary>
    public IDisposable Watch(Func<Task> changed)
    {
        void Changed(Task<AuthenticationState> state) => _ = changed();
        authentication.AuthenticationStateChanged += Changed;
        return new Watching(() => authentication.AuthenticationStateChanged -= Changed);
    }

    sealed class Watching(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
