namespace Playground.Storage.Schema;

/// <summary>An earlier version of a rating.</summary>
sealed class RevisionRow
{
    public long RatingKey { get; set; }
    public int Number { get; set; }
    public required string Body { get; set; }
}
