namespace Playground.Storage.Database;

sealed class RatingTagRow
{
    public long RatingKey { get; set; }
    public required string Name { get; set; }
}
