namespace Playground.PromptSets;

/// <summary>One thing that is asked: an item with one of the prompts.</summary>
/// <param name="Index">From 0; the same for the same version of a set.</param>
public sealed record PromptSetRow(int Index, PromptSetItem Item, PromptTemplate Prompt)
{
    /// <summary>All of a set: item by item, and for each the prompts in order.</summary>
    public static IReadOnlyList<PromptSetRow> Of(PromptSet set)
    {
        var rows = new List<PromptSetRow>();
        foreach (var item in set.Items)
            foreach (var prompt in item.Prompt is { } own ? [own] : set.Prompts)
                rows.Add(new(rows.Count, item, prompt));
        return rows;
    }

    public static int Count(PromptSet set) => set.Items.Sum(item => item.Prompt is null ? set.Prompts.Count : 1);
}
