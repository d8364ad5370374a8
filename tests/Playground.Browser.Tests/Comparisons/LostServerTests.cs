using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class LostServerTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task Server_KilledAndStartedAgain_PageComesBackWithAnswersInterrupted()
    {
        AllowsConsoleErrors = true;
        var data = Directory.CreateTempSubdirectory("playground-lost-");
        await using var host = await ChatHost.StartAsync();
        var server = await WebServer.StartAsync(data.FullName, Site.SettingsFor(host));
        host.Answering("Survive").Say("Written before the end. ");
        var screen = new CompareScreen(await OpenAsync(server.Address, $"/compare?models={Site.Large}"));
        await screen.AskAsync("Survive");
        await Expect(screen.Answer('A')).ToContainTextAsync("Written before the end.");
        await StoredAsync(data, "Written before the end.");

        await server.KillAsync();
        var lost = screen.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "Connection to Playground lost" });
        await Expect(lost).ToBeVisibleAsync(new() { Timeout = (float)Patience.Long.TotalMilliseconds });
        await using var again = await WebServer.StartAsync(data.FullName, Site.SettingsFor(host), server.Address.Port);

        await Expect(lost).ToBeHiddenAsync(new() { Timeout = (float)Patience.Long.TotalMilliseconds });
        await Expect(screen.Answer('A')).ToContainTextAsync("Written before the end.");
        await Expect(screen.Lane('A').GetByText("Interrupted", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(screen.Lane('A')).ToContainTextAsync("The text is kept and left out of ratings.");
        await Expect(screen.Ask).ToBeEnabledAsync();
        await server.DisposeAsync();
    }

    // Text is written at most a second behind.
    static async Task StoredAsync(DirectoryInfo data, string text)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "playground.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Answers WHERE Text LIKE $text";
        command.Parameters.AddWithValue("$text", $"%{text}%");
        while (await command.ExecuteScalarAsync() is not 1L)
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}
