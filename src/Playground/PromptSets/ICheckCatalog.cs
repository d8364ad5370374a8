using Playground.Faults;

namespace Playground.PromptSets;

/// <summary>Which checks there are.</summary>
public interface ICheckCatalog
{
    bool Knows(string type);

    /// <summary>Whether a check of the type compares with something: its value, or the item's references.</summary>
    bool NeedsValue(string type);

    /// <summary>What is wrong with a check: an unknown type, a pattern that is none, a limit that is missing.</summary>
    IEnumerable<Fault> Faults(CheckDefinition check);
}
