namespace Playground.Storage.Schema;

// What sessions are found by stands in columns; all of it as JSON beside.

sealed class AssignmentRow
{
    public required string SessionId { get; set; }
    public int Round { get; set; }
    public required string ItemId { get; set; }
    public required string RaterId { get; set; }
    public long AssignedTicks { get; set; }
    public required string Body { get; set; }
}
