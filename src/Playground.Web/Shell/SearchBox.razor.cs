using Microsoft.AspNetCore.Components;

namespace Playground.Web.Shell;

/// <summary>
/// A text to search for, told when typing pauses. While it is on its way, people type on: what comes back of what they typed before never replaces what stands
/// in the box now; only what somebody else has set does.
/// </summary>
public sealed partial class SearchBox
{
    const int MaxLength = 200;
    static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    readonly Queue<string> _raised = new();
    ITimer? _timer;
    string _text = "", _given = "";
    bool _typing;

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public string? Placeholder { get; set; }

    [Parameter] public string? Value { get; set; }

    /// <summary>Raised when typing pauses.</summary>
    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    protected override void OnParametersSet()
    {
        var value = Value ?? "";
        if (value == _given)
            return;
        _given = value;
        if (_raised.Contains(value))
            while (_raised.Dequeue() != value) { }
        else if (!_typing)
        {
            _raised.Clear();
            _text = value;
        }
    }

    void Typed(string? text)
    {
        (_text, _typing) = (text ?? "", true);
        _timer?.Dispose();
        _timer = Time.CreateTimer(_ => InvokeAsync(RaiseAsync).Observe(DispatchExceptionAsync), null, _pause, Timeout.InfiniteTimeSpan);
    }

    Task RaiseAsync()
    {
        _typing = false;
        if (_text != (_raised.LastOrDefault() ?? _given))
            _raised.Enqueue(_text);
        return ValueChanged.InvokeAsync(_text);
    }

    public void Dispose() => _timer?.Dispose();
}
