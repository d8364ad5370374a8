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

    public async ValueTask InitializeAsync()
    {
        _host = await ChatHost.StartAsync();
        _server = await WebServer.StartAsync(_data.FullName, SettingsFor(_host));
    }

    /// <summary>Configuration of a program that asks the given host.</summary>
    public static Dictionary<string, string> SettingsFor(ChatHost host) => new()
    {
        ["Playground__Remote__Endpoints__hosted__Kind"] = "openai-chat",
        ["Playground__Remote__Endpoints__hosted__BaseUrl"] = host.BaseUrl.ToString(),
        ["Playground__Remote__Endpoints__hosted__AllowPrivateAddress"] = "true",
        ["Playground__Remote__Endpoints__hosted__ApiKeyEnvironment"] = "PLAYGROUND_BROWSER_TEST_KEY",
        ["Playground__Remote__Endpoints__hosted__Models__0"] = ChatHost.ModelNames[0],
        ["Playground__Remote__Endpoints__hosted__Models__1"] = ChatHost.ModelNames[1],
        ["PLAYGROUND_BROWSER_TEST_KEY"] = SecretKey,
    };

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
