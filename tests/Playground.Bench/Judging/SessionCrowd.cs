using System.Globalization;
using Microsoft.Playwright;

namespace Playground.Bench.Judging;

/// <summary>A host and raters, each with a page and a cookie of their own, and so each with a circuit.</summary>
sealed class SessionCrowd : IAsyncDisposable
{
    const int JoiningAtOnce = 5;
    const float Patience = 300_000;

    /// <summary>
    /// A rater who votes as soon as there is something to vote on. It clicks twice, as impatient people do, and the same again where nothing has happened
    /// for two seconds, for instance because the program was killed. The page's number tells what has been kept: were it ever to fall, votes
    /// that the rater had seen kept would be lost.
    /// </summary>
    const string Rater = """
        (() => {
          let clicked = '', at = 0, choice = 0;
          const look = () => {
            const head = document.querySelector('.rate-head [role=status]');
            const number = head ? Number(head.textContent.replace(/\D/g, '')) : 0;
            const most = Number(sessionStorage.getItem('most') ?? 0);
            if (number > most) sessionStorage.setItem('most', number);
            if (number && number < most) sessionStorage.setItem('lost', Math.max(most - number, Number(sessionStorage.getItem('lost') ?? 0)));
            const buttons = [...document.querySelectorAll('.votes button:not([disabled])')].slice(0, 2);
            if (number && buttons.length === 2 && (number !== clicked || Date.now() - at > 2000)) {
              if (number !== clicked) choice = Math.random() < 0.5 ? 0 : 1;
              [clicked, at] = [number, Date.now()];
              buttons[choice].click();
              buttons[choice].click();
            }
            setTimeout(look, 25);
          };
          if (location.pathname.startsWith('/rate/')) look();
          else addEventListener('click', () => setTimeout(function wait() { location.pathname.startsWith('/rate/') ? look() : setTimeout(wait, 100); }, 100), { once: true });
        })()
        """;

    readonly List<IBrowserContext> _contexts = [];
    readonly List<IPage> _raters = [];
    IPage _host = null!;

    public static async Task<SessionCrowd> JoinAsync(IBrowser browser, Uri server, PreparedSession session, int raters)
    {
        var crowd = new SessionCrowd();
        var host = await crowd.ContextAsync(browser);
        await host.AddCookiesAsync([new() { Name = "playground-rater", Value = session.HostSecret, Url = server.ToString() }]);
        crowd._host = await host.NewPageAsync();
        await crowd._host.GotoAsync(new Uri(server, $"/sessions/{session.Id}").ToString());
        foreach (var group in Enumerable.Range(1, raters).Chunk(JoiningAtOnce))
            crowd._raters.AddRange(await Task.WhenAll(group.Select(number => crowd.JoinAsync(browser, new Uri(server, $"/join/{session.Code}"), number))));
        return crowd;
    }

    public Task OpenAsync() => _host.GetByRole(AriaRole.Button, new() { Name = "Open the session" }).ClickAsync();

    /// <summary>Until the host sees so many ratings. Only the host's page is asked, and not at every frame: thirty pages that look would take the time that is measured.</summary>
    public Task WaitForVotesAsync(int votes) => _host.WaitForFunctionAsync(
        $"() => (document.querySelector('progress')?.value ?? 0) >= {votes.ToString(CultureInfo.InvariantCulture)}", null, new() { Timeout = Patience, PollingInterval = 100 });

    /// <summary>Until every rater's page says that all is done.</summary>
    public Task WaitUntilDoneAsync() => Task.WhenAll(_raters.Select(page => page.GetByText("All done").WaitForAsync(new() { Timeout = Patience })));

    /// <summary>Votes that raters had seen kept and that were gone later.</summary>
    public async Task<int> LostAsync() => (await Task.WhenAll(_raters.Select(page => page.EvaluateAsync<int>("() => Number(sessionStorage.getItem('lost') ?? 0)")))).Sum();

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
    }

    async Task<IPage> JoinAsync(IBrowser browser, Uri invitation, int number)
    {
        var context = await ContextAsync(browser);
        await context.AddInitScriptAsync(Rater);
        var page = await context.NewPageAsync();
        await page.GotoAsync(invitation.ToString());
        await page.GetByLabel("Your name or pseudonym").FillAsync($"Rater {number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await page.GetByText("You are in").WaitForAsync();
        return page;
    }

    async Task<IBrowserContext> ContextAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync(new() { Locale = "en-US", ViewportSize = new() { Width = 800, Height = 600 }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(Patience);
        lock (_contexts)
            _contexts.Add(context);
        return context;
    }
}
