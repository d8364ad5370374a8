using Playground.Faults;

namespace Playground.RatingSessions;

/// <summary>Why a session doesn't allow what was asked.</summary>
[FaultCodes]
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
    NotSettled,
}
