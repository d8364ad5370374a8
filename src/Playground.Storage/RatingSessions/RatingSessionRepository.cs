using Microsoft.EntityFrameworkCore;
using Playground.RatingSessions;
using Playground.Storage.Ratings;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.RatingSessions;

/// <summary>Rating sessions in the database.</summary>
sealed class RatingSessionRepository(IStorageDatabase database, IAssignmentWriter assignments) : IRatingSessionRepository
{
    readonly SessionCache _sessions = new();

    public Task SaveAsync(RatingSession session, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var row = new SessionRow
        {
            Id = session.Id,
            CreatedTicks = session.CreatedAt.UtcTicks,
            Solo = session.Solo,
            Hides = session is { Blind: true, Revealed: false },
            OpenRound = session.OpenRound,
            Body = StoredJson.Write(session),
        };
        if (await context.Sessions.Where(known => known.Id == session.Id).Select(known => new { known.Hides, known.OpenRound, known.Revision }).SingleOrDefaultAsync(cancellationToken) is { } before)
        {
            row.Revision = before.Revision + 1;
            context.Update(row);
            // Its votes may be shown from now on, or not any more; rankings that were made before are out of date.
            if ((before.Hides, before.OpenRound) != (row.Hides, row.OpenRound))
                await RatingStamp.IncreaseAsync(context, cancellationToken);
        }
        else
        {
            context.Add(row);
            context.AddRange(session.Items.Select(item => item.ComparisonId).Distinct().Select(id => new SessionComparisonRow { SessionId = session.Id, ComparisonId = id }));
        }
        return true;
    }, cancellationToken);

    public Task<bool> DeleteAsync(string sessionId, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        await context.Assignments.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancellationToken);
        await context.Invites.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancellationToken);
        await context.Members.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancellationToken);
        await context.SessionComparisons.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancellationToken);
        return await context.Sessions.Where(row => row.Id == sessionId).ExecuteDeleteAsync(cancellationToken) > 0;
    }, cancellationToken);

    public Task<RatingSession?> FindAsync(string sessionId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(context => _sessions.ReadAsync(context, sessionId, cancellationToken), cancellationToken);

    public Task<(RatingSession? Session, SessionMember? Member)> FindForAsync(string sessionId, string raterId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(async context => (
            await _sessions.ReadAsync(context, sessionId, cancellationToken),
            StoredJson.Read<SessionMember>(await SessionQueries.Member(context, sessionId, raterId, cancellationToken))), cancellationToken);

    public Task<IReadOnlyList<RatingSession>> OfRaterAsync(string raterId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<RatingSession>>(async context =>
        {
            var bodies = await context.Sessions.Where(row => !row.Solo && context.Members.Any(member => member.SessionId == row.Id && member.RaterId == raterId))
                .OrderByDescending(row => row.CreatedTicks).Select(row => row.Body).ToListAsync(cancellationToken);
            return [.. bodies.Select(body => StoredJson.Read<RatingSession>(body))];
        }, cancellationToken);

    public Task SaveMemberAsync(SessionMember member, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var row = new MemberRow
        {
            SessionId = member.SessionId,
            RaterId = member.RaterId,
            IsHost = member.Role == SessionRole.Host,
            JoinedTicks = member.JoinedAt.UtcTicks,
            Body = StoredJson.Write(member),
        };
        context.Entry(row).State = await context.Members.AnyAsync(known => known.SessionId == row.SessionId && known.RaterId == row.RaterId, cancellationToken)
            ? EntityState.Modified : EntityState.Added;
        return true;
    }, cancellationToken);

    public Task<SessionMember?> FindMemberAsync(string sessionId, string raterId, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
        StoredJson.Read<SessionMember>(await SessionQueries.Member(context, sessionId, raterId, cancellationToken)), cancellationToken);

    public Task<IReadOnlyList<SessionMember>> MembersAsync(string sessionId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<SessionMember>>(async context =>
        {
            var bodies = await context.Members.Where(row => row.SessionId == sessionId).OrderBy(row => row.JoinedTicks).Select(row => row.Body).ToListAsync(cancellationToken);
            return [.. bodies.Select(body => StoredJson.Read<SessionMember>(body))];
        }, cancellationToken);

    public Task SaveInviteAsync(SessionInvite invite, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var row = new InviteRow { Hash = invite.Hash, SessionId = invite.SessionId, Body = StoredJson.Write(invite) };
        context.Entry(row).State = await context.Invites.AnyAsync(known => known.Hash == row.Hash, cancellationToken) ? EntityState.Modified : EntityState.Added;
        return true;
    }, cancellationToken);

    public Task<SessionInvite?> FindInviteAsync(string hash, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
        StoredJson.Read<SessionInvite>(await context.Invites.Where(row => row.Hash == hash).Select(row => row.Body).SingleOrDefaultAsync(cancellationToken)), cancellationToken);

    public Task<IReadOnlyList<SessionInvite>> InvitesAsync(string sessionId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<SessionInvite>>(async context =>
        {
            var bodies = await context.Invites.Where(row => row.SessionId == sessionId).Select(row => row.Body).ToListAsync(cancellationToken);
            return [.. bodies.Select(body => StoredJson.Read<SessionInvite>(body))];
        }, cancellationToken);

    public Task SaveAssignmentAsync(SessionAssignment assignment, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var row = new AssignmentRow
        {
            SessionId = assignment.SessionId,
            Round = assignment.Round,
            ItemId = assignment.ItemId,
            RaterId = assignment.RaterId,
            AssignedTicks = assignment.AssignedAt.UtcTicks,
            Body = StoredJson.Write(assignment),
        };
        await assignments.SaveAsync(context, row, cancellationToken);
        return true;
    }, cancellationToken);

    public Task<SessionAssignment?> FindAssignmentAsync(string sessionId, int round, string itemId, string raterId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(async context =>
            StoredJson.Read<SessionAssignment>(await SessionQueries.Assignment(context, sessionId, round, itemId, raterId, cancellationToken)), cancellationToken);

    public Task<IReadOnlyList<SessionAssignment>> AssignmentsAsync(string sessionId, int round, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<SessionAssignment>>(async context =>
        {
            var bodies = await SessionQueries.Assignments(context, sessionId, round).ToListAsync(cancellationToken);
            return [.. bodies.Select(body => StoredJson.Read<SessionAssignment>(body))];
        }, cancellationToken);
}
