using Microsoft.AspNetCore.Components.Authorization;
using Playground.Ratings;
using Playground.Viewers;

namespace Playground.Web.Shell;

/// <summary>The rater who looks at the pages of a circuit.</summary>
public sealed class CurrentRater(AuthenticationStateProvider authentication, RaterService raters, VisibilityPolicy visibility)
{
    Rater? _rater;

    /// <summary>The hash of the secret in the browser's cookie; empty when the browser takes no cookies.</summary>
    public async Task<string> PassAsync() => (await authentication.GetAuthenticationStateAsync()).User.FindFirst(RaterCookieMiddleware.Claim)?.Value ?? "";

    /// <summary>Where the browser asks from; <c>null</c> when that isn't known.</summary>
    public async Task<string?> AddressAsync() => (await authentication.GetAuthenticationStateAsync()).User.FindFirst(RaterCookieMiddleware.AddressClaim)?.Value;

    /// <summary>Who this browser has rated as before; <c>null</c> when it never has.</summary>
    public async Task<Rater?> FindAsync() => await PassAsync() is { Length: > 0 } pass ? _rater = await raters.FindAsync(pass) : null;

    /// <summary>What may be seen here at this moment; asked anew for each look, since sessions begin and are revealed while a page is open.</summary>
    public async Task<Visibility> VisibilityAsync(CancellationToken cancellationToken = default) =>
        await visibility.ForAsync(await FindAsync() is { } rater ? Viewer.Rater(rater.Id) : Viewer.Anybody, cancellationToken);

    /// <summary>The rater of this browser, made now if there is none.</summary>
    public async Task<Rater> EnsureAsync()
    {
        if (_rater is not null)
            return _rater;
        // Without a cookie, the rater lasts as long as this page.
        var pass = await PassAsync();
        return _rater = await raters.EnsureAsync(pass.Length > 0 ? pass : RaterService.HashOf(RaterService.NewSecret()));
    }

    public async Task<Rater> RenameAsync(string name) => _rater = await raters.RenameAsync(await EnsureAsync(), name);

    /// <summary>After joining, the browser may be another rater than before.</summary>
    public void Forget() => _rater = null;
}
