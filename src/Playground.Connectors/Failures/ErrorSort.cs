namespace Playground.Connectors.Failures;

/// <summary>What an error of a host is about, whatever its number.</summary>
enum ErrorSort
{
    ContextTooLong,

    /// <summary>A content filter or a guardrail.</summary>
    Filtered,
    WrongKey,

    /// <summary>The key with which a gateway asks the host behind it.</summary>
    GatewayKey,
    Quota,
    Forbidden,
    ModelNotFound,
    NoSuchAddress,
    TooLarge,
    Timeout,
    RateLimited,
    Overloaded,

    /// <summary>The host's own, and may have passed when asked again.</summary>
    Server,

    /// <summary>The host's own, and would be the same again.</summary>
    ServerForGood,

    /// <summary>The request as it was sent.</summary>
    Refused,
}
