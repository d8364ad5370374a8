using Playground.Faults;
using Playground.PromptSets.Rendering;

namespace Playground.PromptSets.Editing;

/// <summary>Finds everything that is wrong with a set, so that all of it can be mended at once.</summary>
static class PromptSetCheck
{
    const int MostFaults = 100;

    public static void ThrowIfFaulty(PromptSet set, ICheckCatalog checks)
    {
        var faults = Faults(set, checks).Take(MostFaults).ToArray();
        if (faults.Length > 0)
            throw new InvalidPromptSetException(faults);
    }

    static IEnumerable<Fault> Faults(PromptSet set, ICheckCatalog checks)
    {
        if (set.Name.Trim() is { Length: 0 or > PromptSetLimits.NameCharacters })
            yield return new(PromptSetFaultKind.NameMissing, $"The set needs a name of 1 to {PromptSetLimits.NameCharacters} characters.") { Field = nameof(set.Name) };
        var rows = PromptSetRow.Count(set);
        if (rows == 0)
            yield return new(PromptSetFaultKind.NoPrompts, $"There is nothing to ask: the set has {set.Items.Count} items and {set.Prompts.Count} prompts. It needs at least one of each, or items with prompts of their own.");
        if (rows > PromptSetLimits.Rows)
            yield return new(PromptSetFaultKind.TooManyRows, $"The set has {rows} rows; at most {PromptSetLimits.Rows} are kept. Split it.");
        foreach (var twice in set.Items.CountBy(item => item.Id, StringComparer.Ordinal).Where(count => count.Value > 1))
            yield return new(PromptSetFaultKind.DuplicateId, $"The id {twice.Key} occurs {twice.Value} times; every item needs one of its own.");
        foreach (var row in PromptSetRow.Of(set))
            foreach (var fault in Faults(row))
                yield return fault.In(row.Item.Id);
        foreach (var item in set.Items)
            foreach (var fault in Faults(item, checks))
                yield return fault.In(item.Id);
    }

    static IEnumerable<Fault> Faults(PromptSetRow row)
    {
        if (row.Item.Id.Length is 0 or > PromptSetLimits.IdCharacters)
            yield return new(PromptSetFaultKind.OutOfRange, $"{new FaultField("id")} is {row.Item.Id.Length} characters long; expected {1} to {PromptSetLimits.IdCharacters}.");
        var (rendered, faults) = Try(() => PromptRenderer.Render(row));
        foreach (var fault in faults)
            yield return fault;
        if (rendered is not null && (rendered.Turns.Count == 0 || rendered.Turns.Any(string.IsNullOrWhiteSpace)))
            yield return new(PromptSetFaultKind.PromptEmpty, $"The prompt is empty.");
    }

    static IEnumerable<Fault> Faults(PromptSetItem item, ICheckCatalog checks)
    {
        if (item.Threshold is { } threshold && threshold is not (>= 0 and <= 1))
            yield return new(PromptSetFaultKind.OutOfRange, $"{new FaultField("threshold")} is {threshold}; expected {0} to {1}.");
        var (rendered, faults) = Try(() => PromptRenderer.Checks(item));
        foreach (var fault in faults.Concat((rendered ?? []).SelectMany(checks.Faults)))
            yield return fault;
        if (item.References.Count == 0)
            foreach (var check in (rendered ?? []).Where(check => check.Value is null && checks.NeedsValue(check.Type)))
                yield return new(PromptSetFaultKind.CheckValue, $"The check {check.FullType} has the value {"—"}; expected {"a value, or a reference answer of the item"}.");
    }

    static (T? Made, IReadOnlyList<Fault> Faults) Try<T>(Func<T> make) where T : class
    {
        try
        {
            return (make(), []);
        }
        catch (InvalidPromptSetException exception)
        {
            return (null, exception.Faults);
        }
    }
}
