namespace Playground.Evaluations;

public enum EvaluationState
{
    /// <summary>Being run, by whichever process comes first.</summary>
    Running,

    /// <summary>Somebody holds it; what was being written is finished.</summary>
    Paused,

    /// <summary>A limit of money or requests is reached. Raise it and go on, or leave it.</summary>
    LimitReached,

    Cancelled,

    /// <summary>Every answer is there, or has failed.</summary>
    Finished,
}
