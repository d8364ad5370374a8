namespace Playground.Faults;

/// <summary>
/// Thrown by a source's client when asking a model fails in a way that it can name. When text had arrived before, the answer counts as
/// interrupted and keeps it; otherwise it has failed.
/// </summary>
public sealed class ModelFailureException(AnswerFailure failure, Exception? inner = null) : Exception(failure.Message, inner)
{
    public AnswerFailure Failure { get; } = failure;
}
