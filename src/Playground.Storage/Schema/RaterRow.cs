namespace Playground.Storage.Schema;

sealed class RaterRow
{
    public long Key { get; set; }
    public required string Id { get; set; }
    public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
