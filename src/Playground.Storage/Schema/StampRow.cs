namespace Playground.Storage.Schema;

/// <summary>A number that grows with every change of what it is named after.</summary>
sealed class StampRow
{
    public const string Ratings = "ratings";

    public required string Name { get; set; }
    public long Value { get; set; }
}
