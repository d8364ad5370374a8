using System.Net;
using Playground.Ratings;
using Playground.Web.Tests.Hosting;
using Xunit;

namespace Playground.Web.Tests.Security;

public sealed class InvitationCookieTests
{
    [Fact]
    public async Task Link_WithACode_BecomesACookieAndAnAddressWithoutIt()
    {
        var code = RaterService.NewSecret();
        await using var program = await WebProgram.StartAsync();
        using var client = program.Client();

        using var response = await client.GetAsync(new Uri($"/join/{code}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/join", response.Headers.Location!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains(code, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Link_WithWhatIsNoCode_CarriesNoneOfIt()
    {
        await using var program = await WebProgram.StartAsync();
        using var client = program.Client();

        using var response = await client.GetAsync(new Uri($"/join/{new string('a', 3000)}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.DoesNotContain(response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("aaaa", StringComparison.Ordinal));
    }
}
