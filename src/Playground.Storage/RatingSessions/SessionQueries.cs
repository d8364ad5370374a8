using Microsoft.EntityFrameworkCore;
using Playground.Storage.Schema;

namespace Playground.Storage.RatingSessions;

/// <summary>What is read for every vote, compiled once: otherwise EF Core looks each query up by its expression, which takes longer than SQLite takes to answer.</summary>
static class SessionQueries
{
    public static readonly Func<StorageContext, string, CancellationToken, Task<string?>> Session = EF.CompileAsyncQuery(
        (StorageContext context, string session, CancellationToken _) => context.Sessions.Where(row => row.Id == session).Select(row => row.Body).SingleOrDefault());

    public static readonly Func<StorageContext, string, CancellationToken, Task<long?>> Revision = EF.CompileAsyncQuery(
        (StorageContext context, string session, CancellationToken _) => context.Sessions.Where(row => row.Id == session).Select(row => (long?)row.Revision).SingleOrDefault());

    public static readonly Func<StorageContext, string, string, CancellationToken, Task<string?>> Member = EF.CompileAsyncQuery(
        (StorageContext context, string session, string rater, CancellationToken _) =>
            context.Members.Where(row => row.SessionId == session && row.RaterId == rater).Select(row => row.Body).SingleOrDefault());

    public static readonly Func<StorageContext, string, int, string, string, CancellationToken, Task<string?>> Assignment = EF.CompileAsyncQuery(
        (StorageContext context, string session, int round, string item, string rater, CancellationToken _) => context.Assignments
            .Where(row => row.SessionId == session && row.Round == round && row.ItemId == item && row.RaterId == rater).Select(row => row.Body).SingleOrDefault());

    public static readonly Func<StorageContext, string, int, IAsyncEnumerable<string>> Assignments = EF.CompileAsyncQuery(
        (StorageContext context, string session, int round) => context.Assignments
            .Where(row => row.SessionId == session && row.Round == round).OrderBy(row => row.AssignedTicks).Select(row => row.Body));
}
