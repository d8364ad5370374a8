namespace Playground.Evaluations.ResultFiles;

/// <summary>What became of a row.</summary>
public enum ResultOutcome
{
    /// <summary>The file says neither: the row may have scores.</summary>
    NotJudged,
    Passed,
    Failed,

    /// <summary>There is no answer, or no verdict on it, since something went wrong.</summary>
    Error,
}
