namespace Playground.Storage.Schema;

// What sessions are found by stands in columns; all of it as JSON beside.

sealed class MemberRow
{
    public required string SessionId { get; set; }
    public required string RaterId { get; set; }
    public bool IsHost { get; set; }
    public long JoinedTicks { get; set; }
    public required string Body { get; set; }
}
