using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Playground.Web.Shell;

/// <summary>Opens and closes the browser's own dialogs: <c>wwwroot/js/dialog.js</c>. Lives with a circuit.</summary>
public sealed class DialogScript(IJSRuntime script) : IAsyncDisposable
{
    Task<IJSObjectReference>? _module;

    public Task OpenAsync(ElementReference dialog) => CallAsync("open", dialog);

    public Task CloseAsync(ElementReference dialog) => CallAsync("close", dialog);

    async Task CallAsync(string function, ElementReference dialog) =>
        await (await (_module ??= script.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js").AsTask())).InvokeVoidAsync(function, dialog);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await (await _module).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and has forgotten the module by itself.
        }
    }
}
