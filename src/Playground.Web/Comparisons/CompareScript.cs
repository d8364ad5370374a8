using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Playground.Comparisons;

namespace Playground.Web.Comparisons;

/// <summary>The part of the compare page that only a browser can do: <c>wwwroot/js/compare.js</c>. Lives with a circuit.</summary>
public sealed class CompareScript(IJSRuntime script) : IAsyncDisposable
{
    /// <summary>UTF-8 needs at most three bytes for a UTF-16 code unit.</summary>
    const long LargestText = ComparisonLimits.PromptCharacters * 3L;

    Task<IJSObjectReference>? _module;

    /// <summary>Begins to listen to keys and scrolling on a page. <paramref name="page"/> is told of shortcuts by <c>OnShortcut</c>.</summary>
    public async Task<IJSObjectReference> AttachAsync<T>(ElementReference root, DotNetObjectReference<T> page) where T : class =>
        await (await ModuleAsync()).InvokeAsync<IJSObjectReference>("attach", root, page);

    /// <summary>
    /// The text of a box. It comes as a stream in small pieces, so its length is not bound by what one message may hold, and arrives as it was typed.
    /// </summary>
    /// <returns>The text, or <c>null</c> with its length in characters when it is longer than <see cref="ComparisonLimits.PromptCharacters"/>.</returns>
    public async Task<(string? Text, int Length)> ReadAsync(ElementReference box, CancellationToken cancellationToken = default)
    {
        var module = await ModuleAsync();
        var length = await module.InvokeAsync<int>("lengthOf", cancellationToken, box);
        if (length is 0 or > ComparisonLimits.PromptCharacters)
            return (length == 0 ? "" : null, length);
        await using var reference = await module.InvokeAsync<IJSStreamReference>("textOf", cancellationToken, box);
        await using var stream = await reference.OpenReadStreamAsync(LargestText, cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return (await reader.ReadToEndAsync(cancellationToken), length);
    }

    /// <summary>Fills a box, unless the browser still has a draft for it.</summary>
    /// <param name="draft">The name under which the browser keeps what is typed there until the tab closes.</param>
    public Task FillAsync(ElementReference box, string draft, string text, bool overDraft = false) => CallAsync("fill", box, draft, text, overDraft);

    public Task ForgetDraftAsync(string draft) => CallAsync("forget", draft);

    /// <param name="said">Is shown for a moment.</param>
    public Task CopyAsync(string text, string said) => CallAsync("copy", text, said);

    public Task RememberModelsAsync(IEnumerable<string> ids) => CallAsync("rememberModels", (object)ids.ToArray());

    public async Task<IReadOnlyList<string>> LastModelsAsync() => await (await ModuleAsync()).InvokeAsync<string[]>("lastModels");

    async Task CallAsync(string function, params object?[] arguments) => await (await ModuleAsync()).InvokeVoidAsync(function, arguments);

    Task<IJSObjectReference> ModuleAsync() => _module ??= script.InvokeAsync<IJSObjectReference>("import", "./js/compare.js").AsTask();

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
