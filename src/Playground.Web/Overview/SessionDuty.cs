using Playground.RatingSessions;

namespace Playground.Web.Overview;

/// <summary>A rating session that waits for somebody.</summary>
/// <param name="Mine">Ratings that I have given.</param>
/// <param name="Done">Ratings that all have given.</param>
sealed record SessionDuty(RatingSession Session, SessionDutyKind Kind, int Mine, int Done, int Needed)
{
    /// <summary>Each is asked for its progress.</summary>
    const int Most = 5;

    public string Address => Kind == SessionDutyKind.Rate || Kind == SessionDutyKind.Lobby ? $"/rate/{Session.Id}" : $"/sessions/{Session.Id}";

    /// <summary>In percent.</summary>
    public double Share => Needed > 0 ? 100.0 * Done / Needed : 0;

    /// <summary>The newest sessions of a rater that aren't over.</summary>
    public static async Task<IReadOnlyList<SessionDuty>> OfAsync(string raterId, IRatingSessionRepository sessions, SessionProgressService progress, CancellationToken cancellationToken)
    {
        List<SessionDuty> duties = [];
        foreach (var session in (await sessions.OfRaterAsync(raterId, cancellationToken)).Where(session => session.State != SessionState.Closed || session is { Blind: true, Revealed: false } && session.HostId == raterId).Take(Most))
            if (Of(session, raterId, await progress.ReadAsync(session, cancellationToken)) is { } duty)
                duties.Add(duty);
        return duties;
    }

    static SessionDuty? Of(RatingSession session, string raterId, SessionProgress progress)
    {
        var isHost = session.HostId == raterId;
        var mine = progress.Raters.FirstOrDefault(rater => rater.Member.RaterId == raterId)?.Done ?? 0;
        SessionDutyKind? kind = session.State switch
        {
            SessionState.Lobby => isHost ? SessionDutyKind.Resume : SessionDutyKind.Lobby,
            SessionState.Paused => isHost ? SessionDutyKind.Resume : null,
            SessionState.Closed => isHost ? SessionDutyKind.Reveal : null,
            _ when isHost => progress.Done >= progress.Needed && session is { Blind: true, Revealed: false } ? SessionDutyKind.Reveal : SessionDutyKind.Watch,
            _ => mine < progress.Items.Count && progress.Done < progress.Needed ? SessionDutyKind.Rate : null,
        };
        return kind is { } known ? new(session, known, mine, progress.Done, progress.Needed) : null;
    }
}
