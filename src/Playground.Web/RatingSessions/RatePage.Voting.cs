using Playground.RatingSessions;
using Playground.Ratings;

namespace Playground.Web.RatingSessions;

/// <summary>What a rater says of an item, until it counts.</summary>
public sealed partial class RatePage
{
    Task VoteAsync()
    {
        var seen = _task;
        // A click that waited for the one before it was not meant for the item that this has brought.
        return InTurnAsync(() => ReferenceEquals(seen, _task) ? CastAsync() : Task.CompletedTask);
    }

    async Task CastAsync()
    {
        try
        {
            var rating = await Desk.VoteAsync(_task!, _raterId, _voteId, _ballot, Leaving);
            (_last, _fault, _canUndo) = (rating, null, rating.CountsFrom > Time.GetUtcNow());
            Observe(SettledAsync(rating));
            if (_task!.Session.Solo)
                _cast = rating;
            else
                await NextAsync();
        }
        catch (SessionException refused)
        {
            // The item may have gone to somebody else while the rater was away: there is another one for them.
            if (refused.Fault == SessionFault.NotAssigned)
                await NextAsync();
            _fault = Said(refused);
        }
        catch (InvalidRatingException)
        {
            // Rated on another device meanwhile.
            await NextAsync();
            _fault = L["RatedAlready"];
        }
    }

    Task PointsAsync(int points)
    {
        if (!IsWritten || _revealed is not null)
            return Task.CompletedTask;
        _details = true;
        _ballot.GiveNext(_task!.Session.Criteria, points);
        return DetailsAsync();
    }

    // Reasons given after the verdict are kept with it at once.
    Task DetailsAsync() => _cast is null ? Task.CompletedTask : VoteAsync();

    Task UndoAsync() => InTurnAsync(async () =>
    {
        if (_last is null || !await Desk.UndoAsync(Id, _raterId, _last.Id))
            return;
        (_last, _canUndo) = (null, false);
        await NextAsync();
    });

    Task RevealAsync() => InTurnAsync(async () =>
    {
        if (_cast is null)
            return;
        await Desk.SettleAsync(Id, _raterId, _cast.Id);
        await ShowRatedAsync(_cast.ItemId!);
    });

    // After the undo window, the vote counts and the page says who wrote what.
    async Task SettledAsync(Rating rating)
    {
        if (!await PauseAsync(rating.CountsFrom - Time.GetUtcNow()) || _last?.Id != rating.Id)
            return;
        _canUndo = false;
        if (_session!.Solo)
            _revealed = await Answers.RevealAsync(Id, _raterId, rating.ItemId!);
        await InvokeAsync(StateHasChanged);
    }
}
