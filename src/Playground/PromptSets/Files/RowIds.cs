namespace Playground.PromptSets.Files;

/// <summary>Ids of rows: the item's, and behind it the number of the prompt where several are asked with one item.</summary>
sealed class RowIds(PromptSet set)
{
    public string Of(PromptSetRow row) => row.Item.Prompt is not null || set.Prompts.Count == 1 ? row.Item.Id : $"{row.Item.Id}-{Index(row.Prompt) + 1}";

    int Index(PromptTemplate prompt) => set.Prompts.Index().First(known => ReferenceEquals(known.Item, prompt)).Index;
}
