using Playground.Storage.Schema;

namespace Playground.Storage.RatingSessions;

/// <summary>Writes assignments, each of them twice for every vote.</summary>
interface IAssignmentWriter
{
    /// <summary>Adds the row, or replaces the one of the same session, round, item and rater.</summary>
    Task SaveAsync(StorageContext context, AssignmentRow row, CancellationToken cancellationToken);
}
