using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Ratings;
using Xunit;

namespace Playground.Browser.Tests.Shell;

/// <summary>Who closes a page while it loads leaves nothing behind that the program would have to complain about.</summary>
public sealed class LeavingTests(Chromium chromium)
{
    /// <summary>Pages ask the browser for what they need with their first messages; later ones only draw.</summary>
    const int Messages = 5;

    [Fact]
    public async Task Pages_LeftWhileTheyLoad_LogNoFault()
    {
        await using var site = new BlindSessionSite();
        await site.InitializeAsync();
        await using (var context = await chromium.Browser.NewContextAsync())
        {
            context.SetDefaultTimeout((float)Patience.Long.TotalMilliseconds);
            var visitor = new HastyVisitor(await context.NewPageAsync());
            foreach (var address in site.Routes)
                for (var messages = 1; messages <= Messages && !await visitor.LeaveAfterAsync(new(site.Address, address), messages); messages++)
                {
                }
        }
        // What it still has to say it says before it ends.
        await site.DisposeAsync();

        Assert.True(site.Faults.Count == 0, string.Join('\n', site.Faults));
    }

    /// <summary>Goes to the next page before this one is there.</summary>
    sealed class HastyVisitor
    {
        readonly IPage _page;
        TaskCompletionSource<bool> _enough = new();
        int _messages;

        public HastyVisitor(IPage page)
        {
            _page = page;
            page.WebSocket += (_, socket) =>
            {
                var (enough, messages) = (_enough, _messages);
                socket.FrameReceived += (_, frame) =>
                {
                    if (Traffic.SaysLoaded(frame))
                        enough.TrySetResult(true);
                    else if (Interlocked.Decrement(ref messages) == 0)
                        enough.TrySetResult(false);
                };
            };
        }

        /// <param name="messages">How many the server sends before the page is left.</param>
        /// <returns>Whether the page had loaded by then.</returns>
        public async Task<bool> LeaveAfterAsync(Uri address, int messages)
        {
            (_enough, _messages) = (new(TaskCreationOptions.RunContinuationsAsynchronously), messages);
            await _page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Commit });
            var loaded = await _enough.Task.WaitAsync(Patience.Long);
            await _page.GotoAsync("about:blank");
            return loaded;
        }
    }
}
