namespace Playground.Storage.Schema;

sealed class RatingModelRow
{
    public long ModelKey { get; set; }
    public long RatingKey { get; set; }
}
