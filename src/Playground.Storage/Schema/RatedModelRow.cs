using Playground.Models;

namespace Playground.Storage.Schema;

/// <summary>A model that was rated. Votes name its key, which therefore has to stay below <see cref="Playground.Statistics.Votes.PackedVote.MaxModels"/>.</summary>
sealed class RatedModelRow
{
    public long Key { get; set; }
    public required string Id { get; set; }
    public string? Name { get; set; }
    public ModelAccess Access { get; set; }
}
