namespace Playground.Faults;

/// <summary>The ways in which asking a model fails; each has a sentence of its own in both languages.</summary>
[FaultCodes]
public enum FailureKind
{
    /// <summary>A fault of this program; the log has the details.</summary>
    Internal,
    UnknownModel,
    MissingKey,

    /// <summary>401.</summary>
    WrongKey,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>404, or the host's own word that it has no such model.</summary>
    ModelNotFound,

    /// <summary>400 and other refusals of the request as sent.</summary>
    BadRequest,
    InvalidParameter,

    /// <summary>Prompt and answer don't fit the context window. Data: <c>tokens</c>, <c>limit</c> where known.</summary>
    ContextTooLong,

    /// <summary>Something other than words that this version can't send. Data: <c>content</c>.</summary>
    ContentNotSendable,

    /// <summary>Larger than this program or the provider accepts. Data: <c>limit</c>.</summary>
    TooLarge,

    /// <summary>429.</summary>
    RateLimited,
    QuotaExhausted,

    /// <summary>503, 529, or an overload reported inside the stream.</summary>
    Overloaded,

    /// <summary>Other 5xx, or an error reported inside the stream.</summary>
    ServerError,

    /// <summary>No connection: name not found, refused, TLS.</summary>
    Unreachable,

    /// <summary>No response headers in time. Data: <c>seconds</c>.</summary>
    HeadersTimeout,

    /// <summary>The stream went silent. Data: <c>seconds</c>.</summary>
    Stalled,

    /// <summary>The whole answer took too long. Data: <c>seconds</c>.</summary>
    TotalTimeout,

    /// <summary>The stream ended without saying that the answer was complete.</summary>
    StreamCut,

    /// <summary>The host answered with a web page or something else that is not this API.</summary>
    NotAnApi,

    /// <summary>The API answered with something that can't be read.</summary>
    InvalidResponse,

    /// <summary>The host or the address that it resolves to may not be asked. Data: <c>host</c>, <c>address</c>.</summary>
    AddressRefused,

    /// <summary>The host sent us elsewhere; redirects are not followed.</summary>
    Redirected,

    /// <summary>The output limit was spent before a word of the answer, for instance on reasoning.</summary>
    OutputLimitSpent,
    LocalModelMissing,
    LocalModelInvalid,
    LocalModelTooLarge,

    /// <summary>The native library of the local engine could not be used.</summary>
    EngineUnavailable,

    /// <summary>This program was ended while the answer was being written.</summary>
    ProgramEnded,

    /// <summary>A filter of this program's host threw. Data: <c>error</c>.</summary>
    FilterFailed,

    /// <summary>A filter let the question not pass, and gave no answer itself.</summary>
    FilterHeldBack,

    /// <summary>A filter never let the question pass. Data: <c>seconds</c>.</summary>
    FilterTimeout,

    /// <summary>The host ended the answer in the middle and said so. Data: <c>reason</c>, in its own word.</summary>
    BrokenOff,

    /// <summary>Another model went on in the middle of the answer. Data: <c>first</c>, <c>second</c>.</summary>
    ModelChanged,

    /// <summary>The host itself, or the one behind a gateway, ran out of time: 408, 504, or its own word.</summary>
    HostTimeout,

    /// <summary>A gateway's own key was refused by the host behind it.</summary>
    GatewayKey,

    /// <summary>A content filter or a guardrail held the prompt or the answer back.</summary>
    ContentFiltered,

    /// <summary>The model ended before it had done thinking.</summary>
    ThoughtOnly,

    /// <summary>The model called functions more often than it may. Data: <c>model</c>, <c>rounds</c>.</summary>
    ToolRoundsSpent,
}
