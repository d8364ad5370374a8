using Playground.Ratings;

namespace Playground.RatingSessions;

/// <summary>Lets people in, by code, and out again.</summary>
public sealed class InvitationService(IRatingSessionRepository store, RaterService raters, GuessLimit guesses, SessionPresence live, TimeProvider time)
{
    /// <summary>How long a rater has to open their link on the other device.</summary>
    public static readonly TimeSpan DeviceLinkTime = TimeSpan.FromMinutes(15);

    /// <summary>Looks at a code, which costs nothing for the right one.</summary>
    /// <param name="passHash">The browser that asks.</param>
    /// <param name="address">Where it asks from, for the count of wrong codes; unless it is known, the browser.</param>
    /// <exception cref="SessionException">The code is unknown, has expired or was revoked (for whoever isn't in yet), or there were too many wrong ones.</exception>
    public async Task<(SessionInvite Invite, RatingSession Session)> LookAsync(string code, string passHash, string? address = null, CancellationToken cancellationToken = default)
    {
        var visitor = address ?? passHash;
        if (!guesses.Allows(visitor))
            throw new SessionException(SessionFault.TooManyGuesses, "Too many wrong codes. Wait a minute, then open the link again.");
        if (await store.FindInviteAsync(RaterService.HashOf(code), cancellationToken) is not { } invite || await store.FindAsync(invite.SessionId, cancellationToken) is not { } session)
        {
            guesses.Count(visitor);
            throw new SessionException(SessionFault.CodeUnknown, "This link leads to no session. Check that it is complete, or ask the host for another.");
        }
        return (invite.RevokedAt is not null || invite.ExpiresAt <= time.GetUtcNow()) && !await IsInAsync(invite, passHash, cancellationToken)
            ? throw new SessionException(SessionFault.CodeExpired, "This link has expired. Ask the host for another.")
            : (invite, session);
    }

    /// <summary>Joins with a code, under a name. Joining again changes nothing but the name; a rater who had left is back.</summary>
    /// <returns>The id of the session.</returns>
    /// <exception cref="SessionException">As <see cref="LookAsync"/>.</exception>
    public async Task<SessionMember> JoinAsync(string code, string passHash, string name, string? address = null, CancellationToken cancellationToken = default)
    {
        var (invite, session) = await LookAsync(code, passHash, address, cancellationToken);
        if (invite.RaterId is { } returning)
            return await ContinueAsync(invite, returning, passHash, cancellationToken);
        var rater = await raters.EnsureAsync(passHash, cancellationToken);
        if (name.Trim().Length > 0)
            rater = await raters.RenameAsync(rater, name, cancellationToken);
        var known = await FindAsync(session.Id, rater.Id, cancellationToken);
        var member = known is null
            ? new SessionMember(session.Id, rater.Id, rater.Name, invite.Role, time.GetUtcNow())
            : known with { Name = rater.Name, LeftAt = null };
        await store.SaveMemberAsync(member, cancellationToken);
        live.Notify(session.Id);
        return member;
    }

    public Task<SessionMember?> FindAsync(string sessionId, string raterId, CancellationToken cancellationToken = default) =>
        store.FindMemberAsync(sessionId, raterId, cancellationToken);

    /// <summary>Somebody who had left, or whose items were given to others, goes on.</summary>
    public async Task<SessionMember> ReturnAsync(string sessionId, string raterId, CancellationToken cancellationToken = default)
    {
        var member = await FindAsync(sessionId, raterId, cancellationToken) ?? throw new SessionException(SessionFault.NotAllowed, "You don't take part in this session.");
        var back = member with { LeftAt = null };
        await store.SaveMemberAsync(back, cancellationToken);
        live.Notify(sessionId);
        return back;
    }

    /// <summary>Takes part in a solo session, which everybody may who has its address.</summary>
    public async Task<SessionMember> EnterSoloAsync(RatingSession session, Rater rater, CancellationToken cancellationToken = default)
    {
        if (!session.Solo)
            throw new SessionException(SessionFault.NotAllowed, "This session needs an invitation.");
        if (await FindAsync(session.Id, rater.Id, cancellationToken) is { } known)
            return known;
        var member = new SessionMember(session.Id, rater.Id, rater.Name, SessionRole.Rater, time.GetUtcNow());
        await store.SaveMemberAsync(member, cancellationToken);
        return member;
    }

    /// <summary>Makes a code that works once, and makes another browser this rater.</summary>
    public async Task<string> DeviceCodeAsync(string sessionId, string raterId, CancellationToken cancellationToken = default)
    {
        var member = await FindAsync(sessionId, raterId, cancellationToken) ?? throw new SessionException(SessionFault.NotAllowed, "You don't take part in this session.");
        var code = RaterService.NewSecret();
        await store.SaveInviteAsync(new(RaterService.HashOf(code), sessionId, member.Role, time.GetUtcNow(), time.GetUtcNow() + DeviceLinkTime, RaterId: raterId), cancellationToken);
        return code;
    }

    /// <summary>Who takes part finds back by the link they once got. A link for one device is another matter: it works once.</summary>
    async Task<bool> IsInAsync(SessionInvite invite, string passHash, CancellationToken cancellationToken) =>
        invite.RaterId is null && await raters.FindAsync(passHash, cancellationToken) is { } rater && await FindAsync(invite.SessionId, rater.Id, cancellationToken) is not null;

    async Task<SessionMember> ContinueAsync(SessionInvite invite, string raterId, string passHash, CancellationToken cancellationToken)
    {
        await store.SaveInviteAsync(invite with { RevokedAt = time.GetUtcNow() }, cancellationToken);
        await raters.AddDeviceAsync(raterId, passHash, cancellationToken);
        var member = await FindAsync(invite.SessionId, raterId, cancellationToken)
            ?? throw new SessionException(SessionFault.NotAllowed, "You don't take part in this session any more.");
        await store.SaveMemberAsync(member with { LeftAt = null }, cancellationToken);
        live.Notify(invite.SessionId);
        return member;
    }
}
