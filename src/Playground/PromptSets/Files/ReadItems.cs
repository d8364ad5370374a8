using Playground.Faults;

namespace Playground.PromptSets.Files;

/// <summary>Gathers what a reader finds: items, faults, and what has no place in a set.</summary>
sealed class ReadItems(ICheckCatalog checks)
{
    const int MostFaults = 1_000;

    readonly List<PromptSetItem> _items = [];
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    readonly List<Fault> _faults = [];
    readonly OrderedDictionary<string, NotCarried> _left = [];

    public ICheckCatalog Checks => checks;

    public IReadOnlyList<PromptSetItem> Items => _items;

    public IReadOnlyList<Fault> Faults => _faults;

    public IReadOnlyList<NotCarried> NotCarried => [.. _left.Values];

    public void Leave(long line, string what) =>
        _left[what] = _left.TryGetValue(what, out var known) ? known with { Count = known.Count + 1 } : new(line, what, 1);

    public void Refuse(long line, Fault fault)
    {
        if (_faults.Count < MostFaults)
            _faults.Add(fault.In(new FaultLine(line)));
    }

    /// <summary>Reads one item; a fault in it costs this item alone.</summary>
    /// <param name="read">Gets the id that the item has where the file gives none.</param>
    public void Add(long line, Func<string, PromptSetItem> read)
    {
        try
        {
            var item = read(NextId());
            if (!_ids.Add(item.Id))
                throw new InvalidPromptSetException(PromptSetFaultKind.DuplicateId, $"The id {item.Id} occurs {2} times; every item needs one of its own.");
            _items.Add(item);
        }
        catch (InvalidPromptSetException exception)
        {
            foreach (var fault in exception.Faults)
                Refuse(line, fault);
        }
    }

    string NextId()
    {
        var number = _items.Count + 1;
        while (_ids.Contains($"{number}"))
            number++;
        return $"{number}";
    }
}
