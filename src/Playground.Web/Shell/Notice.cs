namespace Playground.Web.Shell;

/// <summary>One of <see cref="Notices"/>.</summary>
public sealed class Notice(string text, string? action, Func<Task>? perform)
{
    Func<Task>? _perform = perform;

    public string Text => text;

    public string? Action => action;

    internal ITimer? Timer { get; set; }

    /// <summary>Does what its button says, once: on a slow connection a button is pressed again before it goes.</summary>
    public Task PerformAsync() => Interlocked.Exchange(ref _perform, null)?.Invoke() ?? Task.CompletedTask;
}
