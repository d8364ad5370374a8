using Playground.Faults;
using Playground.Models;

namespace Playground.Comparisons;

/// <summary>The one place that turns an exception into the ending of an answer.</summary>
static class Outcome
{
    public static (AnswerState State, AnswerFailure? Failure) Of(Exception exception, StopReason stop, ModelCard model) => (exception, stop) switch
    {
        (_, StopReason.User) => (AnswerState.Stopped, null),
        (_, StopReason.ProgramEnding) => (AnswerState.Interrupted, ProgramEnded(model)),
        (ModelFailureException known, _) => (AnswerState.Interrupted, known.Failure),
        _ => (AnswerState.Interrupted, AnswerFailure.Internal(model.Id, exception)),
    };

    static AnswerFailure ProgramEnded(ModelCard model) => new()
    {
        Kind = FailureKind.ProgramEnded,
        Message = $"The playground was ended while {model.Name} was writing. What had arrived is kept; ask again for a whole answer.",
        Data = new Dictionary<string, string> { ["model"] = model.Name },
    };
}
