using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Playground.Settings;

namespace Playground.Web.Security;

/// <summary>Where nobody signs in, only this machine may ask: any other address is refused before anything listens there, wherever it was configured.</summary>
sealed class ListenCheck(IOptions<SecurityOptions> security) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options) => options.ConfigureEndpointDefaults(endpoint =>
    {
        // Sockets and pipes have no such address, and permissions of their own.
        if (endpoint.IPEndPoint is { } place && !IPAddress.IsLoopback(place.Address) && security.Value is { SignsIn: false, AllowWithoutSignIn: false })
            throw new ConfigurationFaultException([Sentence(place)]);
    });

    static string Sentence(IPEndPoint place) =>
        $"Others could reach port {place.Port} at {place.Address}, and nobody has to sign in here: set {SecurityOptions.Section}:{nameof(SecurityOptions.SignIn)} to {SignInKind.Accounts} and add the first with " +
        "`playground users add NAME --role administrator`, or listen on 127.0.0.1 behind a proxy that asks who they are, " +
        $"or set {SecurityOptions.Section}:{nameof(SecurityOptions.AllowWithoutSignIn)} to true to let everybody do everything.";
}
