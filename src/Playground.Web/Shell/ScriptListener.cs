using Microsoft.JSInterop;

namespace Playground.Web.Shell;

/// <summary>Something in the browser that listens for a part of a page and ends with it: an object of a script with a function <c>dispose</c>.</summary>
public sealed class ScriptListener : IAsyncDisposable
{
    IJSObjectReference? _listener;
    IDisposable? _reference;
    bool _ended;

    /// <param name="heard">Is told what was heard.</param>
    /// <param name="attach">Begins to listen. When the part is left before this is through, the listening ends as soon as it is.</param>
    public async Task AttachAsync<T>(T heard, Func<DotNetObjectReference<T>, Task<IJSObjectReference>> attach) where T : class
    {
        var reference = DotNetObjectReference.Create(heard);
        _reference = reference;
        _listener = await attach(reference);
        if (_ended)
            await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _ended = true;
        if (_listener is not null)
            await EndAsync();
    }

    async Task EndAsync()
    {
        try
        {
            await _listener!.InvokeVoidAsync("dispose");
            await _listener!.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
        _reference!.Dispose();
    }
}
