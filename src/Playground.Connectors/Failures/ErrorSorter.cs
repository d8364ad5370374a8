using System.Text.RegularExpressions;

namespace Playground.Connectors.Failures;

/// <summary>
/// Tells what an error is about: by its codes and words first, by its number last. Gateways lose the codes of the hosts behind them and
/// servers answer 500 to what is the request's fault, so that the number alone would have the same mistake sent again and again.
/// </summary>
static partial class ErrorSorter
{
    /// <param name="status">The HTTP status, or the one that stands for an error inside a stream.</param>
    public static ErrorSort Of(int status, WireError error) =>
        status != 429 && ContextNumbers.IsExceeded(error) ? ErrorSort.ContextTooLong
        : IsFiltered(status, error) ? ErrorSort.Filtered
        : IsKey(status, error) ? error.IsUpstream ? ErrorSort.GatewayKey : ErrorSort.WrongKey
        : IsQuota(status, error) ? ErrorSort.Quota
        : IsModel(status, error) ? ErrorSort.ModelNotFound
        : ByStatus(status, error);

    /// <summary>The status that stands for an error inside a stream, by its name.</summary>
    public static int StatusOf(WireError error) =>
        error.HasCode("overloaded", "UNAVAILABLE", "service_unavailable") || error.Says("overloaded") ? 529
        : error.HasCode("insufficient_quota", "rate_limit", "RESOURCE_EXHAUSTED", "too_many_requests") ? 429
        : error.HasCode("authentication", "invalid_api_key", "UNAUTHENTICATED") ? 401
        : error.HasCode("permission", "PERMISSION_DENIED") ? 403
        : error.HasCode("not_found") || error.Says("not found") ? 404
        : error.HasCode("timeout", "DEADLINE_EXCEEDED") ? 408
        : error.HasCode("invalid_request", "INVALID_ARGUMENT", "context_length", "bad_request", "BadRequest") ? 400
        : 500;

    static ErrorSort ByStatus(int status, WireError error) => status switch
    {
        403 => ErrorSort.Forbidden,
        404 or 410 => IsAddress(error) ? ErrorSort.NoSuchAddress : ErrorSort.ModelNotFound,
        405 => ErrorSort.NoSuchAddress,
        413 => ErrorSort.TooLarge,
        408 or 504 => ErrorSort.Timeout,
        429 => ErrorSort.RateLimited,
        503 or 529 => ErrorSort.Overloaded,
        409 or 425 => ErrorSort.Server,
        501 or 505 => ErrorSort.ServerForGood,
        >= 500 => Own(status, error),
        _ => ErrorSort.Refused,
    };

    /// <summary>Python servers say 500 to what a validator found in the request.</summary>
    static ErrorSort Own(int status, WireError error) =>
        TimedOut().IsMatch(error.Said) ? ErrorSort.Timeout
        : error.HasCode("invalid_request", "invalid_argument", "bad_request", "validation") || (status == 500 && Validation().IsMatch(error.Said)) ? ErrorSort.Refused
        : ErrorSort.Server;

    static bool IsFiltered(int status, WireError error) =>
        status == 446 || error.HasCode("content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation", "ContentPolicyViolation", "hooks_failed", "guardrail")
        || (status is >= 400 and < 500 && Filter().IsMatch(error.Said));

    static bool IsKey(int status, WireError error) =>
        status == 401 || (status is 400 or 403 or 500 && (error.HasCode("API_KEY_INVALID", "invalid_api_key", "token_not_found") || error.Says("API key not valid", "No connected db", "Invalid proxy server token")));

    /// <summary>Gemini sends the words of an exhausted quota with every 429, so that they don't count beside its code; a quota per day does.</summary>
    static bool IsQuota(int status, WireError error) =>
        status == 402 || error.HasCode("insufficient_quota", "billing_hard_limit", "billing_not_active", "PerDay", "billing_error", "budget_exceeded")
        || (status is 400 or 403 && error.Says("credit balance", "insufficient balance", "insufficient credits"))
        || (status is >= 400 and < 500 && !error.HasCode("RESOURCE_EXHAUSTED") && !error.Says("RESOURCE_EXHAUSTED") && Spent().IsMatch(error.Said));

    static bool IsModel(int status, WireError error) =>
        status is 400 or 404 or 422 or 500 && error.Parameter is null or "model"
        && (error.HasCode("model_not_found", "unknown_model", "invalid_model") || Model().IsMatch(error.Said));

    /// <summary>Web frameworks say no more where there is nothing at an address.</summary>
    static bool IsAddress(WireError error) => error.Message is null || Nothing().IsMatch(error.Message);

    [GeneratedRegex(@"^\W*(?:404\W*)?(?:page )?not found\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"timed?[ -]?out|timeout|deadline exceeded", RegexOptions.IgnoreCase)]
    private static partial Regex TimedOut();

    [GeneratedRegex(@"validation error|ValidationError|Field required|Input should be|['""]loc['""]:|ValueError|TypeError|KeyError|unexpected keyword argument|\bmust be (?:an?|one|of|at|in|less|greater|between|positive|strictly)\b|litellm\.(?:BadRequest|UnsupportedParams|UnprocessableEntity|InvalidRequest)Error", RegexOptions.IgnoreCase)]
    private static partial Regex Validation();

    [GeneratedRegex(@"content management policy|content[ _]filter|content policy|safety system|guardrail|ContentPolicyViolationError|responsible ai", RegexOptions.IgnoreCase)]
    private static partial Regex Filter();

    [GeneratedRegex(@"insufficient_quota|exceeded your current quota|check your plan and billing|budget has been exceeded|exceededbudget|budget_exceeded|quota (?:has been )?exhausted|out of credits|payment required", RegexOptions.IgnoreCase)]
    private static partial Regex Spent();

    [GeneratedRegex(@"\bmodel\b[^.\n]{0,100}(?:does(?: not|n't) exist|not found|no longer exists)|(?:unknown|no such|invalid) model\b(?! group)|no healthy deployments? for this model|invalid model name|allowed now, your model|not a valid model (?:identifier|id|name)|model_not_found", RegexOptions.IgnoreCase)]
    private static partial Regex Model();
}
