using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Playground.Accounts;
using Playground.Browser.Tests.Hosting;
using Playground.Comparisons;
using Playground.Settings;
using Playground.Storage;
using Xunit;

namespace Playground.Browser.Tests.Accounts;

/// <summary>Pages of a program in which people sign in.</summary>
public sealed class SignInTests(Chromium chromium) : IAsyncLifetime
{
    const string Password = "correct horse battery";

    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("playground-browser-");
    ServiceProvider? _storage;
    WebServer? _server;

    public async ValueTask InitializeAsync()
    {
        _storage = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new PlaygroundPaths(_data.FullName, _data.FullName))
            .AddStorage(new ConfigurationBuilder().Build()).BuildServiceProvider();
        await _storage.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        await Accounts.AddAsync("Olga", Password, AccountRole.Observer);
        await Accounts.AddAsync("Mia", Password, AccountRole.Member);
        _server = await WebServer.StartAsync(_data.FullName, new Dictionary<string, string> { ["Playground__Security__SignIn"] = "accounts" });
    }

    IAccounts Accounts => _storage!.GetRequiredService<IAccounts>();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        if (_storage is not null)
            await _storage.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task Member_WhoHasSignedIn_ComparesAndSignsOut()
    {
        var page = await PageAsync();
        await SignInAsync(page, "Mia");

        await AskAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/compare/"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(_server!.Address, "/history").ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Observer_WhoAsksAModel_IsToldThatTheirRoleDoesntAllowIt()
    {
        var page = await PageAsync();
        await SignInAsync(page, "Olga");

        await AskAsync(page);

        await Assertions.Expect(page.GetByText("Your role doesn’t allow this")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task OpenPage_OfSomebodyWhoIsSwitchedOff_LeadsToTheSignInWithinAMinute()
    {
        var page = await PageAsync();
        await SignInAsync(page, "Mia");

        await Accounts.ChangeAsync("Mia", null, false);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync(new() { Timeout = 90_000 });
    }

    async Task<IPage> PageAsync()
    {
        var context = await chromium.Browser.NewContextAsync(new() { Locale = "en-GB" });
        context.SetDefaultTimeout(Patience.Milliseconds);
        return await context.NewPageAsync();
    }

    async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync(_server!.Address.ToString());
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
    }

    static async Task AskAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Prompt" }).FillAsync("Say yes.");
        await page.Keyboard.PressAsync("Control+Enter");
    }
}
