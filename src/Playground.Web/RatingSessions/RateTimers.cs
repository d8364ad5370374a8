using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>What goes on by itself while an item is before a rater: its answers are written out, and its time runs.</summary>
public sealed class RateTimers(TimeProvider time, PageLifetime page)
{
    static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    /// <summary>Both end with the page, or when the item has been replaced.</summary>
    public void Start(RateItem item)
    {
        page.Observe(PaceAsync(item));
        page.Observe(LimitAsync(item));
    }

    async Task PaceAsync(RateItem item)
    {
        while (!item.Answers.AreWritten && !item.IsReplaced && await page.PauseAsync(PacedAnswers.Beat, time))
        {
            item.Answers.Continue();
            page.Redraw();
        }
    }

    // From the first look at the item: loading the page again gives no more.
    async Task LimitAsync(RateItem item)
    {
        if (!item.IsNew || !item.IsReady || item.Task.Session.TimeLimit is not { } limit)
            return;
        var end = (item.Task.Assignment?.ShownAt ?? time.GetUtcNow()) + limit;
        do
        {
            item.SecondsLeft = Math.Max(0, (int)Math.Ceiling((end - time.GetUtcNow()).TotalSeconds));
            page.Redraw();
        }
        while (item.SecondsLeft > 0 && await page.PauseAsync(_second, time) && !item.IsReplaced);
    }
}
