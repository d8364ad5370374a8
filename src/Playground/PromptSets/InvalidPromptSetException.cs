using Playground.Faults;

namespace Playground.PromptSets;

/// <summary>A set can't be taken as it is. Nothing was stored.</summary>
public sealed class InvalidPromptSetException(IReadOnlyList<Fault> faults) : FaultException(faults)
{
    public InvalidPromptSetException(PromptSetFaultKind kind, FormattableString sentence) : this([new Fault(kind, sentence)])
    {
    }
}
