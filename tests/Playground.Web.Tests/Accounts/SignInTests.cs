using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Playground.Accounts;
using Playground.Web.Tests.Hosting;
using Xunit;

namespace Playground.Web.Tests.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    const string Password = "correct horse battery";

    WebProgram? _program;
    HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        _program = await WebProgram.StartAsync(settings: ["Playground:Security:SignIn=accounts"]);
        _client = _program.Client();
        var accounts = _program.Services.GetRequiredService<IAccounts>();
        foreach (var role in Enum.GetValues<AccountRole>())
            await accounts.AddAsync(role.ToString(), Password, role);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_program is not null)
            await _program.DisposeAsync();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/history", HttpStatusCode.Redirect)]
    [InlineData("/models", HttpStatusCode.Redirect)]
    [InlineData("/sessions", HttpStatusCode.Redirect)]
    [InlineData("/votes/export/csv", HttpStatusCode.Unauthorized)]
    [InlineData("/history/export/jsonl", HttpStatusCode.Unauthorized)]
    [InlineData("/compare/x/download/md", HttpStatusCode.Unauthorized)]
    [InlineData("/reports/x/preview", HttpStatusCode.Unauthorized)]
    [InlineData("/reports/x/download/html", HttpStatusCode.Unauthorized)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/join", HttpStatusCode.OK)]
    [InlineData("/rate/x", HttpStatusCode.OK)]
    [InlineData("/css/theme.css", HttpStatusCode.OK)]
    [InlineData("/css/palette.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Request_OfSomebodyWhoHasntSignedIn_IsAnsweredOnlyWhereTheyMay(string address, HttpStatusCode expected)
    {
        using var response = await GetAsync(address);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Redirect)
            Assert.Equal($"/sign-in?next={Uri.EscapeDataString(address)}", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(AccountRole.Administrator, "/", HttpStatusCode.OK)]
    [InlineData(AccountRole.Member, "/history", HttpStatusCode.OK)]
    [InlineData(AccountRole.Observer, "/leaderboard", HttpStatusCode.OK)]
    [InlineData(AccountRole.Observer, "/votes/export/csv", HttpStatusCode.OK)]
    [InlineData(AccountRole.Rater, "/history", HttpStatusCode.NotFound)]
    [InlineData(AccountRole.Rater, "/votes/export/csv", HttpStatusCode.NotFound)]
    [InlineData(AccountRole.Rater, "/join", HttpStatusCode.OK)]
    public async Task Request_OfSomebodyWithARole_IsAnsweredByIt(AccountRole role, string address, HttpStatusCode expected)
    {
        var cookie = await SignInAsync(role.ToString());

        using var response = await GetAsync(address, cookie);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(AccountRole.Administrator, HttpStatusCode.OK)]
    [InlineData(AccountRole.Member, HttpStatusCode.NotFound)]
    [InlineData(AccountRole.Observer, HttpStatusCode.NotFound)]
    public async Task Import_IsForAdministrators(AccountRole role, HttpStatusCode expected)
    {
        var cookie = await SignInAsync(role.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/votes/import/csv") { Content = new StringContent("") };
        request.Headers.Add("Cookie", cookie);

        using var response = await _client!.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysNotWhichOfTheTwoAndIsWrittenDown()
    {
        using var known = await PostAsync("Member", "wrong password", "/");
        using var unknown = await PostAsync("Nobody", "wrong password", "/");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (known.StatusCode, unknown.StatusCode));
        Assert.Contains("Name or password is wrong.", await known.Content.ReadAsStringAsync());
        Assert.Contains("Name or password is wrong.", await unknown.Content.ReadAsStringAsync());
        Assert.Equal([AuditAction.SignInRefused, AuditAction.SignInRefused], (await AuditAsync()).Select(entry => entry.Action));
    }

    [Theory]
    [InlineData("/history?q=a", "/history?q=a")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task SignIn_RightPassword_LeadsOnWithinThisServer(string next, string expected)
    {
        using var response = await PostAsync("member", Password, next);

        Assert.Equal(expected, response.Headers.Location!.ToString());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("playground-account=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_ElevenWrongPasswordsFromOneAddress_AreNotAllLookedAt()
    {
        for (var guess = 0; guess < 11; guess++)
            using (await PostAsync($"name{guess}", Password, "/")) { }

        using var right = await PostAsync("Member", Password, "/");

        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        Assert.Equal(10, (await AuditAsync()).Count);
    }

    [Fact]
    public async Task SignIn_FromAPageOfElsewhere_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = Form("Member", Password, "/") };
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var response = await _client!.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task SignOut_TakesTheCookieAwayAndIsWrittenDownWithExportsBefore()
    {
        var cookie = await SignInAsync("Member");
        using (await GetAsync("/votes/export/csv", cookie)) { }
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        request.Headers.Add("Cookie", cookie);

        using var response = await _client!.SendAsync(request);

        Assert.Equal("/sign-in", response.Headers.Location!.ToString());
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), gone => gone.StartsWith("playground-account=;", StringComparison.Ordinal));
        Assert.Equal([AuditAction.SignOut, AuditAction.Export, AuditAction.SignIn], (await AuditAsync()).Select(entry => entry.Action));
        Assert.All(await AuditAsync(), entry => Assert.Equal("Member", entry.Actor));
    }

    [Fact]
    public async Task Cookie_Forged_IsNobody()
    {
        using var response = await GetAsync("/history", "playground-account=CfDJ8forged; playground-rater=0123456789abcdef0123456789abcdef");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    async Task<IReadOnlyList<AuditEntry>> AuditAsync() => await _program!.Services.GetRequiredService<IAuditRepository>().ReadAsync(100);

    /// <returns>The cookie of whoever has signed in.</returns>
    async Task<string> SignInAsync(string name)
    {
        using var response = await PostAsync(name, Password, "/");
        return response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("playground-account=", StringComparison.Ordinal)).Split(';')[0];
    }

    Task<HttpResponseMessage> PostAsync(string name, string password, string next) => _client!.PostAsync(new Uri("/sign-in", UriKind.Relative), Form(name, password, next));

    static FormUrlEncodedContent Form(string name, string password, string next) => new(new Dictionary<string, string> { ["name"] = name, ["password"] = password, ["next"] = next });

    async Task<HttpResponseMessage> GetAsync(string address, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await _client!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
