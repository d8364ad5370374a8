using Microsoft.JSInterop;
using Playground.Web.Shell;

namespace Playground.Web.Ratings;

/// <summary>Listens to the keys of the vote bar while it is in the page: <c>wwwroot/js/rate.js</c>.</summary>
public sealed class VoteKeys(IJSRuntime script, Func<string, Task> pressed) : IAsyncDisposable
{
    readonly ScriptListener _listener = new();

    public Task AttachAsync() => _listener.AttachAsync(this, async self =>
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/rate.js");
        return await module.InvokeAsync<IJSObjectReference>("attach", self);
    });

    [JSInvokable]
    public Task OnVoteKey(string key) => pressed(key);

    public ValueTask DisposeAsync() => _listener.DisposeAsync();
}
