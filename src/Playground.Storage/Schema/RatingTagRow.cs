namespace Playground.Storage.Schema;

sealed class RatingTagRow
{
    public long RatingKey { get; set; }
    public required string Name { get; set; }
}
