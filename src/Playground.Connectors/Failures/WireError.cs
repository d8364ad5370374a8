namespace Playground.Connectors.Failures;

/// <summary>An error in the host's own words, whatever the format that it came in.</summary>
sealed record WireError
{
    /// <summary>The host's sentence, without what belongs to its program or machine.</summary>
    public string? Message { get; init => field = HostWords.Clean(value); }

    /// <summary>The message up to where a gateway begins to speak of itself; empty when there is none.</summary>
    public string Said => Message is null ? "" : Message.IndexOf("\n\nLiteLLM:", StringComparison.Ordinal) is >= 0 and var end ? Message[..end] : Message;

    /// <summary>It is a gateway that hands on what the host behind it said.</summary>
    public bool IsUpstream { get; init; }

    /// <summary>For instance <c>insufficient_quota</c>, <c>overloaded_error</c>, <c>RESOURCE_EXHAUSTED</c>; several are joined by a space.</summary>
    public string Codes { get; init; } = "";

    /// <summary>The parameter at fault.</summary>
    public string? Parameter { get; init; }

    /// <summary>An HTTP status named in the body.</summary>
    public int? Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Tokens sent and the context window, where named apart from the message.</summary>
    public long? Tokens { get; init; }

    public long? Limit { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The body as it came, cut.</summary>
    public string Raw { get; init; } = "";

    /// <summary>What to show of it: the sentence, or else the body; <c>null</c> for none.</summary>
    public string? Words => Message ?? HostWords.Clean(Raw);

    public bool HasCode(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
            if (Codes.Contains(code, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    public bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Message?.Contains(word, StringComparison.OrdinalIgnoreCase) == true) return true;
        return false;
    }
}
