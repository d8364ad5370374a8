namespace Playground.Storage.Schema;

sealed class CriterionRow
{
    /// <summary>The overall verdict, in place of a criterion.</summary>
    public const long Overall = 0;

    public long Key { get; set; }
    public required string Name { get; set; }
}
