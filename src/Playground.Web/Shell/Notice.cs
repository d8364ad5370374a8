namespace Playground.Web.Shell;

/// <summary>One of <see cref="Notices"/>.</summary>
public sealed class Notice(string text, string? action, Func<Task>? perform)
{
    public string Text => text;

    public string? Action => action;

    internal ITimer? Timer { get; set; }

    public Task PerformAsync() => perform?.Invoke() ?? Task.CompletedTask;
}
