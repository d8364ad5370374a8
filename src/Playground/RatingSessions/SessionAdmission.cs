using Playground.Ratings;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>Who may do what a rater does.</summary>
static class SessionAdmission
{
    /// <exception cref="SessionException">There is no such session, or the rater doesn't take part in it.</exception>
    public static async Task<RatingSession> AdmitAsync(this IRatingSessionRepository store, string sessionId, string raterId, CancellationToken cancellationToken) =>
        (await store.AdmitMemberAsync(sessionId, raterId, cancellationToken)).Session;

    /// <exception cref="SessionException">As for <see cref="AdmitAsync"/>, or the session isn't open.</exception>
    public static async Task<RatingSession> AdmitToOpenAsync(this IRatingSessionRepository store, string sessionId, string raterId, CancellationToken cancellationToken)
    {
        var session = await store.AdmitAsync(sessionId, raterId, cancellationToken);
        return session.State == SessionState.Open ? session : throw new SessionException(SessionFault.NotOpen, "The session isn't open; wait for the host.");
    }

    /// <exception cref="SessionException">As for <see cref="AdmitAsync"/>.</exception>
    public static async Task<(RatingSession Session, SessionMember Member)> AdmitMemberAsync(
        this IRatingSessionRepository store, string sessionId, string raterId, CancellationToken cancellationToken)
    {
        var (session, member) = await store.FindForAsync(sessionId, raterId, cancellationToken);
        if (session is null)
            throw new SessionException(SessionFault.NotFound, "There is no such session.");
        return member is not null && (session.Solo || member.Role == SessionRole.Rater)
            ? (session, member) : throw new SessionException(SessionFault.NotAllowed, "Only raters of this session can do this.");
    }

    /// <summary>What stands before a rater.</summary>
    /// <exception cref="SessionException">Nothing does.</exception>
    public static (SessionItem Item, SessionAssignment Assignment) Given(this SessionTask task) => task is { Item: { } item, Assignment: { } assignment }
        ? (item, assignment) : throw new SessionException(SessionFault.NotAssigned, "There is no item before you.");

    /// <summary>What a rater said of an item in the session's current round; <c>null</c> when nothing.</summary>
    public static Task<Rating?> OwnAsync(this IRatingRepository ratings, RatingSession session, string raterId, string itemId, CancellationToken cancellationToken) =>
        ratings.LatestAsync(new() { SessionId = session.Id, Round = session.Round, ItemId = itemId, RaterId = raterId }, Visibility.Unrestricted, cancellationToken);
}
