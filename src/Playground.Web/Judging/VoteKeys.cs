using Microsoft.JSInterop;

namespace Playground.Web.Judging;

/// <summary>Listens to the keys of the vote bar while it is in the page: <c>wwwroot/js/rate.js</c>.</summary>
public sealed class VoteKeys(IJSRuntime script, Func<string, Task> pressed) : IAsyncDisposable
{
    DotNetObjectReference<VoteKeys>? _self;
    IJSObjectReference? _module, _listener;

    public async Task AttachAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/rate.js");
        _listener = await _module.InvokeAsync<IJSObjectReference>("attach", _self);
    }

    [JSInvokable]
    public Task OnVoteKey(string key) => pressed(key);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_listener is not null)
                await _listener.InvokeVoidAsync("dispose");
            if (_listener is not null)
                await _listener.DisposeAsync();
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
    }
}
