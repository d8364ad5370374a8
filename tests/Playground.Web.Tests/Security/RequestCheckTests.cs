using System.Net;
using Microsoft.AspNetCore.Routing;
using Playground.Web.Tests.Hosting;
using Xunit;

namespace Playground.Web.Tests.Security;

public sealed class RequestCheckTests : IAsyncLifetime
{
    WebProgram? _program;
    HttpClient? _client;

    HttpClient Client => _client!;

    public async ValueTask InitializeAsync()
    {
        _program = await WebProgram.StartAsync(settings: ["Playground:Security:AllowedHosts:0=playground.example", "Playground:Security:AllowedHosts:1=*.team.example"]);
        _client = _program.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_program is not null)
            await _program.DisposeAsync();
    }

    [Fact]
    public async Task Request_ForAForeignName_IsRefusedOnEveryRoute()
    {
        foreach (var (method, address) in Routes)
        {
            using var response = await SendAsync(method, address, ("Host", "rebound.example"));
            Assert.True(response.StatusCode == HttpStatusCode.MisdirectedRequest, $"{method} {address} answers {response.StatusCode} for a foreign name.");
        }
    }

    [Fact]
    public async Task Request_FromAPageOfElsewhere_ChangesNothingAndOpensNoCircuit()
    {
        foreach (var (method, address) in Routes.Where(route => route.Method != HttpMethod.Get || route.Address.StartsWith("/_blazor", StringComparison.Ordinal)))
            foreach (var origin in (string[])["https://elsewhere.example", "null", $"http://127.0.0.1:{_program!.Address.Port + 1}"])
            {
                using var response = await SendAsync(method, address, ("Origin", origin));
                Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{method} {address} answers {response.StatusCode} to {origin}.");
            }
    }

    [Theory]
    [InlineData("localhost:1234", HttpStatusCode.OK)]
    [InlineData("127.0.0.2", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("Playground.Example", HttpStatusCode.OK)]
    [InlineData("a.team.example:443", HttpStatusCode.OK)]
    [InlineData("team.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("notteam.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("playground.example.elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.7", HttpStatusCode.MisdirectedRequest)]
    public async Task Request_ByName_IsAnsweredWhereTheNameIsOurs(string host, HttpStatusCode expected)
    {
        using var response = await SendAsync(HttpMethod.Get, "/", ("Host", host));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Response_OfWhatever_TellsBrowsersWhatTheyMayDo()
    {
        foreach (var address in (string[])["/", "/nowhere", "/css/theme.css", "/votes/export/csv", "/history/export/none"])
        {
            using var response = await SendAsync(HttpMethod.Get, address);
            Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("camera=()", response.Headers.GetValues("Permissions-Policy").Single());
            Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task Page_BehindAProxyWithTls_IsKeptToTlsAndItsCookiesToo()
    {
        using var response = await SendAsync(HttpMethod.Get, "/", ("Host", "playground.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "198.51.100.7"), ("Accept", "text/html"));

        Assert.Contains("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
        var cookies = response.Headers.GetValues("Set-Cookie").ToArray();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/sessions/one/two/three")]
    [InlineData("/reports/none/preview")]
    public async Task Page_ThatDoesntExist_Answers404(string address)
    {
        using var response = await SendAsync(HttpMethod.Get, address, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Every route once, with each method it takes; names in it stand for themselves.</summary>
    IEnumerable<(HttpMethod Method, string Address)> Routes =>
        from endpoint in _program!.Endpoints
        let address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "x"))))
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        where method != "HEAD"
        select (new HttpMethod(method), address);

    Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
