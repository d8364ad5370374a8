using Playground.Browser.Tests.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(Site))]

namespace Playground.Browser.Tests.Hosting;

/// <summary>The web program and the host that it asks, shared by all tests that don't need one of their own.</summary>
public sealed class Site : IAsyncLifetime
{
    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("playground-browser-");
    ChatHost? _host;
    WebServer? _server;

    public ChatHost Host => _host ?? throw new InvalidOperationException("The site has not been started.");

    public WebServer Server => _server ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>A hosted model that says what a test scripts.</summary>
    public const string Large = "hosted/large-1";

    public const string Small = "hosted/small-1";

    /// <summary>A model of a host that can't be reached.</summary>
    public const string Gone = "dead/gone-1";

    public async ValueTask InitializeAsync()
    {
        _host = await ChatHost.StartAsync();
        _server = await WebServer.StartAsync(_data.FullName, SettingsFor(_host));
    }

    /// <summary>Configuration of a program that asks the given host, and of an endpoint where nobody listens.</summary>
    public static Dictionary<string, string> SettingsFor(ChatHost host)
    {
        const string hosted = "Playground__Remote__Endpoints__hosted__", dead = "Playground__Remote__Endpoints__dead__";
        return new()
        {
            [hosted + "Kind"] = "openai-chat",
            [hosted + "BaseUrl"] = host.BaseUrl.ToString(),
            [hosted + "AllowPrivateAddress"] = "true",
            [hosted + "ApiKeyEnvironment"] = "PLAYGROUND_BROWSER_TEST_KEY",
            [hosted + "Limits__Retries"] = "0",
            [hosted + "Models__0"] = ChatHost.Large,
            [hosted + "Models__1"] = ChatHost.Small,
            [hosted + $"Facts__{ChatHost.Large}__Maker"] = "Example Labs",
            [hosted + $"Facts__{ChatHost.Large}__Access"] = "ApiOnly",
            [dead + "Kind"] = "openai-chat",
            [dead + "BaseUrl"] = "http://127.0.0.1:1/v1",
            [dead + "AllowPrivateAddress"] = "true",
            [dead + "Limits__Retries"] = "0",
            [dead + "Models__0"] = "gone-1",
            ["PLAYGROUND_BROWSER_TEST_KEY"] = SecretKey,
        };
    }

    /// <summary>Must never be seen on a page.</summary>
    public const string SecretKey = "sk-browser-test-0123456789abcdef";

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        if (_host is not null)
            await _host.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
