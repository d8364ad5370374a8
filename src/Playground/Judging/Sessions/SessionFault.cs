namespace Playground.Judging.Sessions;

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
