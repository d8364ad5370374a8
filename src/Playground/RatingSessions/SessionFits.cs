using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Playground.Ratings;
using Playground.Statistics.Leaderboards;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>
/// The fits by which adaptive sessions choose. They are made beside the raters, who never wait for one, and made anew only when the votes have grown by a
/// tenth: over a session, all of them together read each vote about eleven times.
/// </summary>
public sealed class SessionFits(IRatingRepository ratings, ILogger<SessionFits> logger)
{
    const int MostKept = 64;

    /// <summary>Of the votes, the part by which they grow between two fits.</summary>
    const double Growth = 0.1;

    readonly ConcurrentDictionary<(string Session, int Round), Entry> _kept = new();

    /// <summary>The latest fit of a session's round, at once; <c>null</c> before there is one. Begins the next where it is due.</summary>
    /// <param name="rated">How many ratings the round has.</param>
    public SessionFit? Latest(RatingSession session, int rated)
    {
        if (_kept.Count >= MostKept)
            _kept.Clear();
        var entry = _kept.GetOrAdd((session.Id, session.Round), _ => new());
        if (rated > 0 && entry.TryBegin(rated))
            entry.Work = Task.Run(() => FitAsync(session, entry, rated), CancellationToken.None);
        return entry.Fit;
    }

    /// <summary>Completes when the fit that has been begun, if any, is there.</summary>
    internal Task WaitAsync(RatingSession session) => _kept.TryGetValue((session.Id, session.Round), out var entry) ? entry.Work : Task.CompletedTask;

    /// <summary>Completes when all fits that have been begun are there.</summary>
    internal Task WaitAsync() => Task.WhenAll(_kept.Values.Select(entry => entry.Work));

    async Task FitAsync(RatingSession session, Entry entry, int rated)
    {
        var fit = entry.Fit;
        try
        {
            var votes = await ratings.VotesAsync(new() { SessionId = session.Id, Round = session.Round }, Visibility.Unrestricted, CancellationToken.None);
            // While they can't be ranked, chance chooses.
            fit = LeaderboardCalculator.TryRank(votes, new()).Ranked is { } ranked ? new(ranked) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.LogWarning(exception, "The votes of session {Session} could not be fitted; its raters get items by the fit before", session.Id);
        }
        entry.End(fit, rated + 1 + (int)(rated * Growth));
    }

    sealed class Entry
    {
        int _due = 1;
        int _isBusy;

        public volatile SessionFit? Fit;

        public Task Work { get; set; } = Task.CompletedTask;

        public bool TryBegin(int rated) => rated >= Volatile.Read(ref _due) && Interlocked.Exchange(ref _isBusy, 1) == 0;

        public void End(SessionFit? fit, int due)
        {
            Fit = fit;
            Volatile.Write(ref _due, due);
            Volatile.Write(ref _isBusy, 0);
        }
    }
}
