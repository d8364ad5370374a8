using Playground.Faults;

namespace Playground.Evaluations;

/// <summary>An evaluation can't be made or changed as asked; nothing was stored and no model was asked.</summary>
public sealed class InvalidEvaluationException(IReadOnlyList<Fault> faults) : FaultException(faults)
{
    public InvalidEvaluationException(EvaluationFaultKind kind, FormattableString sentence) : this([new Fault(kind, sentence)])
    {
    }
}
