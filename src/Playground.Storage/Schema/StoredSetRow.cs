namespace Playground.Storage.Schema;

/// <summary>A set of prompts, by its newest version.</summary>
sealed class StoredSetRow
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public int Version { get; set; }
    public long ChangedTicks { get; set; }
    public int Items { get; set; }
    public int Rows { get; set; }

    /// <summary>Out of the list since, in ticks of UTC.</summary>
    public long? DeletedTicks { get; set; }
    public string? Description { get; set; }
}
