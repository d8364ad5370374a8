namespace Playground.Comparisons;

/// <summary>Where an answer stands: <c>Waiting → Streaming →</c> one of the endings.</summary>
public enum AnswerState
{
    /// <summary>Asked for, nothing of it has arrived.</summary>
    Waiting,
    Streaming,

    /// <summary>The model finished by itself.</summary>
    Completed,

    /// <summary>The output limit or the context window cut it off.</summary>
    Truncated,

    /// <summary>A content filter held it back, wholly or in part.</summary>
    Filtered,

    /// <summary>The model declined.</summary>
    Refused,

    /// <summary>The user stopped it; what had arrived is kept.</summary>
    Stopped,

    /// <summary>It broke off: the stream or this process ended in the middle. What had arrived is kept and left out of ratings.</summary>
    Interrupted,

    /// <summary>Nothing usable arrived.</summary>
    Failed,

    /// <summary>It ended for a reason that this program doesn't know, or without a word about it. What had arrived is kept and left out of ratings.</summary>
    EndUnknown,
}

public static class AnswerStateExtensions
{
    /// <summary>True for the states that an answer doesn't leave any more.</summary>
    public static bool IsEnded(this AnswerState state) => state > AnswerState.Streaming;
}
