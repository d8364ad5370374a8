namespace Playground.Connectors.Failures;

/// <summary>An error in the host's own words, whatever the format that it came in.</summary>
sealed record WireError
{
    public string? Message { get; init; }

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
