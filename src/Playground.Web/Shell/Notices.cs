namespace Playground.Web.Shell;

/// <summary>
/// Short messages about what was just done, with a way to take it back. The library's snackbar writes a style element for each message, which the content
/// policy refuses. One for each circuit.
/// </summary>
public sealed class Notices(TimeProvider time) : IDisposable
{
    /// <summary>How long a message stays; long enough to read it and to reach its button by keyboard.</summary>
    public static readonly TimeSpan Stay = TimeSpan.FromSeconds(10);

    readonly Lock _gate = new();
    Notice[] _shown = [];

    /// <summary>The messages shown are others now. Raised on any thread.</summary>
    public event Action? Changed;

    public IReadOnlyList<Notice> Shown { get { lock (_gate) return _shown; } }

    /// <param name="text">In the language of the page, a sentence.</param>
    /// <param name="action">What its button says; <c>null</c> for none.</param>
    /// <param name="perform">What its button does, once.</param>
    public void Show(string text, string? action = null, Func<Task>? perform = null)
    {
        var notice = new Notice(text, action, perform);
        notice.Timer = time.CreateTimer(_ => Close(notice), null, Stay, Timeout.InfiniteTimeSpan);
        Change(shown => [.. shown, notice]);
    }

    public void Close(Notice notice)
    {
        notice.Timer?.Dispose();
        Change(shown => [.. shown.Where(other => other != notice)]);
    }

    /// <summary>While somebody reads it, or has the focus in it, it stays.</summary>
    public static void Hold(Notice notice) => notice.Timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public static void LetGo(Notice notice) => notice.Timer?.Change(Stay, Timeout.InfiniteTimeSpan);

    void Change(Func<Notice[], Notice[]> change)
    {
        lock (_gate)
            _shown = change(_shown);
        Changed?.Invoke();
    }

    public void Dispose()
    {
        foreach (var notice in Shown)
            notice.Timer?.Dispose();
    }
}
