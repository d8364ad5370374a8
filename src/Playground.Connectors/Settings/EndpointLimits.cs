namespace Playground.Connectors.Settings;

/// <summary>How long an endpoint may take and how much it may send.</summary>
public sealed class EndpointLimits
{
    /// <summary>Until the response's headers, in seconds.</summary>
    public double HeadersSeconds { get; set; } = 60;

    /// <summary>Between two pieces of an answer, in seconds. Comments and pings are no pieces.</summary>
    public double IdleSeconds { get; set; } = 60;

    /// <summary>The same for reasoning models.</summary>
    public double ReasoningIdleSeconds { get; set; } = 300;

    /// <summary>For a whole answer, retries included, in seconds.</summary>
    public double TotalSeconds { get; set; } = 600;

    /// <summary>How long to wait, in seconds, for the rest of a stream after the answer has said how it ended.</summary>
    public double TailSeconds { get; set; } = 5;

    /// <summary>How often to ask again before the first token.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The longest wait before a retry, in seconds; a host that asks for more has failed now.</summary>
    public double RetryWaitSeconds { get; set; } = 60;

    /// <summary>How many answers may be asked of the host at once.</summary>
    public int Parallel { get; set; } = 32;

    /// <summary>The longest line or event, in bytes after decompression.</summary>
    public int LineBytes { get; set; } = 4 << 20;

    /// <summary>The largest response, in bytes after decompression.</summary>
    public int BodyBytes { get; set; } = 64 << 20;

    /// <summary>The longest text and the longest reasoning, in characters.</summary>
    public int AnswerCharacters { get; set; } = 4_000_000;
}
