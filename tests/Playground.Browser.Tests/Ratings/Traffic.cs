using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Playground.Browser.Tests.Ratings;

/// <summary>Everything that a page gets from the network: addresses, headers, bodies, and the frames of its WebSockets.</summary>
sealed class Traffic
{
    readonly StringBuilder _heard = new();
    readonly List<Task> _bodies = [];

    /// <param name="page">Before it goes anywhere.</param>
    public Traffic(IPage page)
    {
        page.Response += (_, response) =>
        {
            Hear(response.Url);
            foreach (var header in response.Headers)
                Hear($"{header.Key}: {header.Value}");
            lock (_bodies)
                _bodies.Add(BodyAsync(response));
        };
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Hear(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
    }

    /// <summary>Fails when any of the words has come over the network, in whatever case.</summary>
    public async Task AssertWithoutAsync(params string[] words)
    {
        var heard = await HeardAsync();
        Assert.Contains("Paris", heard, StringComparison.Ordinal);
        foreach (var word in words)
            Assert.False(heard.Contains(word, StringComparison.OrdinalIgnoreCase), $"\"{word}\" reached a rater: {Around(heard, word)}");
    }

    /// <summary>All of it so far.</summary>
    public async Task<string> HeardAsync()
    {
        Task[] bodies;
        lock (_bodies)
            bodies = [.. _bodies];
        await Task.WhenAll(bodies);
        lock (_heard)
            return _heard.ToString();
    }

    public static string Around(string heard, string word)
    {
        var at = heard.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : heard[Math.Max(0, at - 200)..Math.Min(heard.Length, at + 200)];
    }

    async Task BodyAsync(IResponse response)
    {
        try
        {
            Hear(Encoding.UTF8.GetString(await response.BodyAsync()));
        }
        catch (PlaywrightException)
        {
            // Redirects and answers to the WebSocket's handshake have none.
        }
    }

    void Hear(string text)
    {
        lock (_heard)
            _heard.AppendLine(text);
    }
}
