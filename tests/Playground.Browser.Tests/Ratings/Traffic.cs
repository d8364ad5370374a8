using System.Text;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Testing;
using Xunit;

namespace Playground.Browser.Tests.Ratings;

/// <summary>Everything that a page gets from the network: addresses, headers, bodies, and the frames of its WebSockets.</summary>
sealed class Traffic
{
    /// <summary>
    /// The message by which the server says that every part of a page has loaded what it shows: that all tasks which the parts began with are through, and
    /// what they drew has been sent.
    /// </summary>
    const string Loaded = "JS.EndUpdateRootComponents";

    readonly IPage _page;
    readonly Predicate<string>? _isFile;
    Visit _visit = new();

    /// <param name="page">Before it goes anywhere.</param>
    /// <param name="isFile">Tells addresses of files, whose bodies are the same for everybody and aren't looked into.</param>
    public Traffic(IPage page, Predicate<string>? isFile = null)
    {
        (_page, _isFile) = (page, isFile);
        page.Response += (_, response) =>
        {
            var visit = _visit;
            visit.Hear(response.Url);
            foreach (var header in response.Headers)
                visit.Hear($"{header.Key}: {header.Value}");
        };
        // Answers to what a page says as it is left never come to an end.
        page.RequestFinished += (_, request) =>
        {
            var visit = _visit;
            if (_isFile?.Invoke(request.Url) != true)
                visit.Await(BodyAsync(visit, request));
        };
        page.WebSocket += (_, socket) =>
        {
            // What comes late belongs to the page that it was sent to.
            var visit = _visit;
            socket.FrameReceived += (_, frame) => visit.Hear(Text(frame));
        };
    }

    /// <summary>Goes to an address and waits until everything there has loaded.</summary>
    /// <returns>What came over the network on the way.</returns>
    public async Task<string> VisitAsync(Uri address)
    {
        _visit = new();
        await _page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Commit, Timeout = (float)Patience.Long.TotalMilliseconds });
        try
        {
            await _visit.Loaded.WaitAsync(Patience.Long);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{address} has never loaded. It shows:\n{await _page.Locator("body").InnerTextAsync()}");
        }
        return await HeardAsync();
    }

    /// <summary>Fails when any of the words has come over the network, in whatever case.</summary>
    public async Task AssertWithoutAsync(params string[] words)
    {
        var heard = await HeardAsync();
        Assert.Contains("Paris", heard, StringComparison.Ordinal);
        foreach (var word in words)
            Assert.False(heard.Contains(word, StringComparison.OrdinalIgnoreCase), $"\"{word}\" reached a rater: {TellTale.Around(heard, word)}");
    }

    /// <summary>All of it so far.</summary>
    public Task<string> HeardAsync() => _visit.HeardAsync();

    /// <summary>Whether it is with this message that everything of a page has loaded.</summary>
    public static bool SaysLoaded(IWebSocketFrame message) => Text(message).Contains(Loaded, StringComparison.Ordinal);

    static string Text(IWebSocketFrame message) => message.Text ?? Encoding.UTF8.GetString(message.Binary ?? []);

    static async Task BodyAsync(Visit visit, IRequest request)
    {
        try
        {
            if (await request.ResponseAsync() is { } response)
                visit.Hear(Encoding.UTF8.GetString(await response.BodyAsync()));
        }
        catch (PlaywrightException)
        {
            // Redirects and answers to the WebSocket's handshake have none.
        }
    }

    /// <summary>What comes between one navigation and the next.</summary>
    sealed class Visit
    {
        readonly StringBuilder _heard = new();
        readonly List<Task> _bodies = [];
        readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Loaded => _loaded.Task;

        public void Hear(string text)
        {
            lock (_heard)
                _heard.AppendLine(text);
            if (text.Contains(Traffic.Loaded, StringComparison.Ordinal))
                _loaded.TrySetResult();
        }

        public void Await(Task body)
        {
            lock (_bodies)
                _bodies.Add(body);
        }

        public async Task<string> HeardAsync()
        {
            Task[] bodies;
            lock (_bodies)
                bodies = [.. _bodies];
            await Task.WhenAll(bodies).WaitAsync(Patience.Long);
            lock (_heard)
                return _heard.ToString();
        }
    }
}
