using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Playground.Web.Shell;

namespace Playground.Web.Layout.CommandPalette;

/// <summary>Goes anywhere by a few letters: opened by Ctrl+K on every page.</summary>
public sealed partial class Palette
{
    static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(150);

    readonly ScriptListener _listener = new();
    IReadOnlyList<PaletteItem> _found = [];
    CancellationTokenSource? _search;
    Panel? _panel;
    string _text = "";
    int _chosen;
    bool _open, _searched;

    [Inject] public required PaletteSearch Search { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    /// <summary>The keys were pressed, or a button of the page.</summary>
    [JSInvokable]
    public async Task OnOpen()
    {
        if (_open)
            return;
        (_open, _text, _chosen, _searched) = (true, "", 0, false);
        StateHasChanged();
        await FindAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        var module = await Script.InvokeAsync<IJSObjectReference>("import", Leaving, "./js/palette.js");
        await _listener.AttachAsync(this, async self => await module.InvokeAsync<IJSObjectReference>("attach", self));
    }

    void Typed(string? text)
    {
        _text = text ?? "";
        Observe(FindAsync());
    }

    // Who types on asks for something else: what is sought for the letters before is given up.
    async Task FindAsync()
    {
        _search?.Cancel();
        var search = _search = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        try
        {
            if (_searched)
                await Task.Delay(_pause, Clock, search.Token);
            var found = await Search.FindAsync(_text, search.Token);
            if (search.IsCancellationRequested)
                return;
            (_found, _chosen, _searched) = (found, 0, true);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (search.IsCancellationRequested)
        {
        }
    }

    void Key(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when _found.Count > 0: _chosen = (_chosen + 1) % _found.Count; break;
            case "ArrowUp" when _found.Count > 0: _chosen = (_chosen + _found.Count - 1) % _found.Count; break;
            case "Enter" when _chosen < _found.Count: Go(_found[_chosen]); break;
        }
    }

    void Go(PaletteItem item)
    {
        _panel?.Close();
        Navigation.NavigateTo(item.Address);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _listener.DisposeAsync();
    }
}
