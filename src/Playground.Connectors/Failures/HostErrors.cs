using Playground.Faults;

namespace Playground.Connectors.Failures;

/// <summary>Turns an error that a host reports, by status or inside a stream, into what the user is told and whether to ask again.</summary>
static class HostErrors
{
    /// <param name="status">The HTTP status of the response; 200 for an error inside a stream.</param>
    public static AttemptFailure Read(RequestTarget target, int status, WireError error)
    {
        var effective = status is >= 200 and < 300 ? error.Status ?? StatusOf(error) : status;
        var (failure, retryable) = Find(target, effective, error);
        return new(failure with { Raw = error.Raw.Length > 0 ? error.Raw : null }, retryable, error.RetryAfter, error, effective)
        {
            IsFiltered = error.HasCode("content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation"),
        };
    }

    /// <summary>The status that stands for an error inside a stream, by its name.</summary>
    static int StatusOf(WireError error) =>
        error.HasCode("overloaded", "engine_overloaded", "UNAVAILABLE") || error.Says("overloaded") ? 529
        : error.HasCode("insufficient_quota", "rate_limit", "RESOURCE_EXHAUSTED", "too_many_requests") ? 429
        : error.HasCode("authentication", "invalid_api_key", "UNAUTHENTICATED") ? 401
        : error.HasCode("permission", "PERMISSION_DENIED") ? 403
        : error.HasCode("not_found", "NOT_FOUND") || error.Says("not found") ? 404
        : error.HasCode("invalid_request", "INVALID_ARGUMENT", "context_length", "bad_request", "BadRequest") ? 400
        : 500;

    static (AnswerFailure Failure, bool Retryable) Find(RequestTarget target, int status, WireError error)
    {
        if (ContextNumbers.IsExceeded(error)) return (ContextTooLong(target, error), false);
        if (IsWrongKey(status, error)) return (target.Failure(FailureKind.WrongKey, $"{target.Host} does not accept the key of endpoint \"{target.Endpoint}\". Check the key.", ("status", status)), false);
        if (IsQuota(status, error)) return (target.Failure(FailureKind.QuotaExhausted, $"The account at {target.Host} has no quota or credit left. Check plan and billing there.", ("status", status)), false);
        return status switch
        {
            403 => (target.Failure(FailureKind.Forbidden, $"{target.Host} does not allow this key to use \"{target.Model}\"{Said(error)}. Check the account's rights.", ("status", status)), false),
            404 or 410 => (NotFound(target, status, error), false),
            408 or 409 or 425 => (Server(target, status, error), true),
            413 => (target.Failure(FailureKind.TooLarge, $"The request is larger than {target.Host} accepts. Shorten the prompt.", ("status", status)), false),
            429 => (target.Failure(FailureKind.RateLimited, $"{target.Host} is getting too many requests from this account. Try again later.", ("status", status)), true),
            503 or 529 => (target.Failure(FailureKind.Overloaded, $"{target.Host} is overloaded. Try again later.", ("status", status)), true),
            501 or 505 => (Server(target, status, error), false),
            >= 500 => (Server(target, status, error), true),
            _ => (Refused(target, status, error), false),
        };
    }

    static bool IsWrongKey(int status, WireError error) =>
        status == 401 || (status == 400 && (error.HasCode("API_KEY_INVALID", "invalid_api_key") || error.Says("API key not valid")));

    /// <summary>Gemini sends the words of an exhausted quota with every 429, so words don't count there; a quota per day does.</summary>
    static bool IsQuota(int status, WireError error) =>
        status == 402 || error.HasCode("insufficient_quota", "billing_hard_limit", "billing_not_active", "PerDay", "billing_error")
        || (status is 400 or 403 && error.Says("credit balance", "insufficient balance", "insufficient credits"));

    static AnswerFailure NotFound(RequestTarget target, int status, WireError error) => error.Message is null
        ? target.Failure(FailureKind.NotAnApi, $"{target.Host} has nothing at this address (404). Check the endpoint's BaseUrl and kind.", ("status", status))
        : target.Failure(FailureKind.ModelNotFound, $"{target.Host} has no model \"{target.Model}\"{Said(error)}. Fetch the endpoint's list on the models page and choose from it.", ("status", status));

    static AnswerFailure Server(RequestTarget target, int status, WireError error) =>
        target.Failure(FailureKind.ServerError, $"{target.Host} reports an error of its own ({status}){Said(error)}. Try again later.", ("status", status));

    static AnswerFailure Refused(RequestTarget target, int status, WireError error) => error.Parameter is { } parameter
        ? target.Failure(FailureKind.InvalidParameter, $"{target.Host} does not accept the parameter \"{parameter}\" for \"{target.Model}\"{Said(error)}. Change or clear it.", ("status", status), ("parameter", parameter))
        : target.Failure(FailureKind.BadRequest, $"{target.Host} refused the request ({status}){Said(error)}. Change the request or the endpoint's settings.", ("status", status));

    static AnswerFailure ContextTooLong(RequestTarget target, WireError error)
    {
        var (tokens, limit) = ContextNumbers.Find(error);
        var numbers = (tokens, limit) switch
        {
            ({ } sent, { } most) => $" ({sent} tokens, at most {most})",
            (null, { } most) => $" (at most {most} tokens)",
            _ => "",
        };
        return target.Failure(FailureKind.ContextTooLong, $"Prompt and answer don't fit the context window of \"{target.Model}\"{numbers}. Shorten the prompt or lower the output limit.", ("tokens", tokens), ("limit", limit));
    }

    /// <summary>The host's words as part of a sentence.</summary>
    static string Said(WireError error) =>
        error.Message is not { Length: > 0 } message ? "" : $": {(message.Length > 200 ? message[..200] + "…" : message).TrimEnd('.', ' ', '\n')}";
}
