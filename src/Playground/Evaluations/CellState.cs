namespace Playground.Evaluations;

public enum CellState
{
    Waiting,

    /// <summary>A process has taken it and asks the model.</summary>
    Running,

    /// <summary>The model answered, with a refusal perhaps.</summary>
    Answered,

    /// <summary>There is no answer, for all attempts.</summary>
    Failed,
}
