namespace Playground.Storage.Schema;

/// <summary>A secret by which a rater is known again; only its hash is kept.</summary>
sealed class PassRow
{
    public required string Hash { get; set; }
    public long RaterKey { get; set; }
}
