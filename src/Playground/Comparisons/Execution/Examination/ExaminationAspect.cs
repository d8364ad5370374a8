namespace Playground.Comparisons.Execution.Examination;

/// <summary>What an examination looks at.</summary>
public enum ExaminationAspect
{
    /// <summary>A short question is answered.</summary>
    Answers,

    /// <summary>The answer comes in pieces while it is written, rather than whole at its end: without, no time to the first token means anything.</summary>
    Streams,

    /// <summary>The host says how many tokens there were.</summary>
    Counts,

    /// <summary>The host says how the answer ended.</summary>
    Ending,

    /// <summary>An output limit is kept to, and said to be why the answer ends.</summary>
    Limit,

    /// <summary>A model that isn't there is refused, not answered by another.</summary>
    UnknownModel,
}
