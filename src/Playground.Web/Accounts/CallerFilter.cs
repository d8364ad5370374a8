using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Settings;

namespace Playground.Web.Accounts;

/// <summary>Says with each message of a circuit who asks, as their account is now: a circuit may be open for days.</summary>
sealed class CallerFilter(IOptions<SecurityOptions> security, AccountStamps stamps) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (security.Value.SignsIn)
            AccessControl.Enter(await AccountCookie.FindAsync(invocationContext.Context.User, stamps) is { } account ? Caller.Of(account) : Caller.Nobody);
        return await next(invocationContext);
    }
}
