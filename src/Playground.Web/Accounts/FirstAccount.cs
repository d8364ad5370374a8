using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Settings;

namespace Playground.Web.Accounts;

/// <summary>Where people sign in and nobody has an account yet, the way to the first one is said at each start.</summary>
static class FirstAccount
{
    public static async Task AnnounceFirstAccountAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value.SignsIn && (await app.Services.GetRequiredService<IAccounts>().ListAsync()).Count == 0)
            Console.Out.WriteLine("Nobody has an account yet. The first: playground users add NAME --role administrator");
    }
}
