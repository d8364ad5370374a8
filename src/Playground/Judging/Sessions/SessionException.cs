namespace Playground.Judging.Sessions;

/// <summary>A session doesn't allow what was asked. Nothing was changed.</summary>
public sealed class SessionException(SessionFault fault, string message) : Exception(message)
{
    public SessionFault Fault { get; } = fault;
}

/// <summary>Why, for translation.</summary>
public enum SessionFault
{
    NotFound,
    NotAllowed,
    NotOpen,
    AlreadyRevealed,
    CodeUnknown,
    CodeExpired,
    TooManyGuesses,
    NoItems,
    TooManyItems,
    NoTitle,
    NoCriteria,
    NotReady,
    NotAssigned,
    NothingDisputed,
}
