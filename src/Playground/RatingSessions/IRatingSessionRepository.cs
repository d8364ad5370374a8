namespace Playground.RatingSessions;

/// <summary>Keeps rating sessions. Every method is one transaction that is on disk when it returns; methods may be called from any thread at once.</summary>
public interface IRatingSessionRepository
{
    /// <summary>Adds a session, or puts it in place of its earlier state.</summary>
    Task SaveAsync(RatingSession session, CancellationToken cancellationToken = default);

    Task<RatingSession?> FindAsync(string sessionId, CancellationToken cancellationToken = default);

    /// <summary>Sessions in which a rater takes part in any role, newest first. Solo ones are left out.</summary>
    Task<IReadOnlyList<RatingSession>> OfRaterAsync(string raterId, CancellationToken cancellationToken = default);

    /// <summary>Removes a session with its members, invitations and assignments. Its ratings stay, and so do the comparisons that it was made of.</summary>
    /// <returns>False when there is none.</returns>
    Task<bool> DeleteAsync(string sessionId, CancellationToken cancellationToken = default);

    /// <summary>Adds a member, or puts them in place of their earlier state.</summary>
    Task SaveMemberAsync(SessionMember member, CancellationToken cancellationToken = default);

    /// <summary>A session and what a rater is in it.</summary>
    Task<(RatingSession? Session, SessionMember? Member)> FindForAsync(string sessionId, string raterId, CancellationToken cancellationToken = default);

    Task<SessionMember?> FindMemberAsync(string sessionId, string raterId, CancellationToken cancellationToken = default);

    /// <summary>In the order in which they joined.</summary>
    Task<IReadOnlyList<SessionMember>> MembersAsync(string sessionId, CancellationToken cancellationToken = default);

    Task SaveInviteAsync(SessionInvite invite, CancellationToken cancellationToken = default);

    Task<SessionInvite?> FindInviteAsync(string hash, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<SessionInvite>> InvitesAsync(string sessionId, CancellationToken cancellationToken = default);

    Task SaveAssignmentAsync(SessionAssignment assignment, CancellationToken cancellationToken = default);

    /// <summary>What a rater has or had of an item, released or not.</summary>
    Task<SessionAssignment?> FindAssignmentAsync(string sessionId, int round, string itemId, string raterId, CancellationToken cancellationToken = default);

    /// <summary>Released ones too, in the order in which they were made.</summary>
    Task<IReadOnlyList<SessionAssignment>> AssignmentsAsync(string sessionId, int round, CancellationToken cancellationToken = default);
}
