namespace Playground.Storage.Schema;

sealed class PromptSetVersionRow
{
    public required string SetId { get; set; }
    public int Version { get; set; }

    /// <summary>The whole set, as <see cref="Playground.Storage.Serialization.StoredJson"/> writes it.</summary>
    public required string Body { get; set; }
}
