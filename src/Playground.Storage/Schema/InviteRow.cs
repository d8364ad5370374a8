namespace Playground.Storage.Schema;

// What sessions are found by stands in columns; all of it as JSON beside.

sealed class InviteRow
{
    public required string Hash { get; set; }
    public required string SessionId { get; set; }
    public required string Body { get; set; }
}
