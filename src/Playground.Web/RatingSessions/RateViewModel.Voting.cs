using Playground.Ratings;
using Playground.RatingSessions;

namespace Playground.Web.RatingSessions;

// What a rater says of an item, until it counts.
public sealed partial class RateViewModel
{
    Rating? _last;

    /// <summary>The last vote can still be taken back.</summary>
    public bool CanUndo { get; private set; }

    /// <summary>The last vote can still be taken back and was on another item than the one in view.</summary>
    public bool CanUndoEarlier => CanUndo && Item?.Cast is null;

    /// <summary>Takes the ballot of the item in view.</summary>
    public Task VoteAsync()
    {
        var seen = Item;
        // A click that waited for the one before it was not meant for the item that this has brought.
        return InTurnAsync(() => seen is not null && ReferenceEquals(seen, Item) ? CastAsync(seen) : Task.CompletedTask);
    }

    /// <summary>Points for the first answer and criterion that have none.</summary>
    public Task GivePointsAsync(int points)
    {
        if (Item is not { Answers.AreWritten: true, Revealed: null } item)
            return Task.CompletedTask;
        item.IsDetailed = true;
        item.Ballot.GiveNext(item.Task.Session.Criteria, points);
        return KeepDetailsAsync();
    }

    /// <summary>Reasons given after the verdict are kept with it at once.</summary>
    public Task KeepDetailsAsync() => Item?.Cast is null ? Task.CompletedTask : VoteAsync();

    public Task UndoAsync() => InTurnAsync(async () =>
    {
        if (_last is null || !await service.UndoAsync(Session!.Id, _raterId, _last.Id))
            return;
        (_last, CanUndo) = (null, false);
        await ShowNextAsync();
    });

    /// <summary>Makes the vote count at once, and says who wrote what.</summary>
    public Task RevealAsync() => InTurnAsync(async () =>
    {
        if (Item?.Cast is not { } cast)
            return;
        await service.SettleAsync(Session!.Id, _raterId, cast.Id);
        await ShowRatedAsync(cast.ItemId!);
    });

    async Task CastAsync(RateItem item)
    {
        try
        {
            var rating = await service.VoteAsync(item.Task, _raterId, item.VoteId, item.Ballot, page.Left);
            (_last, Refusal, CanUndo) = (rating, null, rating.CountsFrom > time.GetUtcNow());
            page.Observe(SettledAsync(rating));
            if (item.Task.Session.Solo)
                item.Cast = rating;
            else
                await ShowNextAsync();
        }
        catch (SessionException refused)
        {
            // The item may have gone to somebody else while the rater was away: there is another one for them.
            if (refused.Fault == SessionFault.NotAssigned)
                await ShowNextAsync();
            Refusal = refused;
        }
        catch (InvalidRatingException invalid)
        {
            // Rated on another device meanwhile.
            await ShowNextAsync();
            Refusal = invalid;
        }
    }

    // A page that was loaded again, or opened on another device, knows what can still be taken back.
    async Task RecallAsync()
    {
        if (Session is not { Solo: false, State: SessionState.Open } || await service.LatestAsync(Session, _raterId) is not { } latest || latest.CountsFrom <= time.GetUtcNow())
            return;
        (_last, CanUndo) = (latest, true);
        page.Observe(SettledAsync(latest));
    }

    // After the undo window, the vote counts and the page says who wrote what.
    async Task SettledAsync(Rating rating)
    {
        if (!await page.PauseAsync(rating.CountsFrom - time.GetUtcNow(), time) || _last?.Id != rating.Id)
            return;
        CanUndo = false;
        if (Session!.Solo && Item is { } item)
            item.Revealed = await answers.RevealAsync(Session.Id, _raterId, rating.ItemId!);
        page.Redraw();
    }
}
