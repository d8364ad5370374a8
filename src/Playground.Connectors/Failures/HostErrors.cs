using Playground.Faults;

namespace Playground.Connectors.Failures;

/// <summary>Turns an error that a host reports, by status or inside a stream, into what the user is told and whether to ask again.</summary>
static class HostErrors
{
    /// <param name="status">The HTTP status of the response; 200 for an error inside a stream.</param>
    public static AttemptFailure Read(RequestTarget target, int status, WireError error)
    {
        var isInside = status is >= 200 and < 300;
        var effective = isInside ? error.Status ?? ErrorSorter.StatusOf(error) : status;
        var sort = ErrorSorter.Of(effective, error);
        // A number is told only where the host has sent it.
        var failure = Failure(target, sort, isInside ? error.Status : status, error) with { Raw = error.Words };
        return new(failure, sort is ErrorSort.Timeout or ErrorSort.RateLimited or ErrorSort.Overloaded or ErrorSort.Server, error.RetryAfter, error, effective) { IsFiltered = sort == ErrorSort.Filtered };
    }

    static AnswerFailure Failure(RequestTarget target, ErrorSort sort, int? status, WireError error) => sort switch
    {
        ErrorSort.ContextTooLong => ContextTooLong(target, error),
        ErrorSort.Filtered => target.Failure(FailureKind.ContentFiltered, $"A content filter of {target.Host} held it back{Said(error)}.", ("status", status)),
        ErrorSort.WrongKey => target.Failure(FailureKind.WrongKey, $"{target.Host} does not accept the key of endpoint \"{target.Endpoint}\". Check the key.", ("status", status)),
        ErrorSort.GatewayKey => target.Failure(FailureKind.GatewayKey, $"{target.Host} is a gateway whose own key was refused by the host behind it. The key of endpoint \"{target.Endpoint}\" is not at fault: whoever runs the gateway has to renew its own.", ("status", status)),
        ErrorSort.Quota => target.Failure(FailureKind.QuotaExhausted, $"The account at {target.Host} has no quota or credit left. Check plan and billing there.", ("status", status)),
        ErrorSort.Forbidden => target.Failure(FailureKind.Forbidden, $"{target.Host} does not allow this key to use \"{target.Model}\"{Said(error)}. Check the account's rights.", ("status", status)),
        ErrorSort.NoSuchAddress => target.Failure(FailureKind.NotAnApi, $"{target.Host} has nothing at this address{Number(status)}. Check the endpoint's BaseUrl and kind.", ("status", status)),
        ErrorSort.ModelNotFound => target.Failure(FailureKind.ModelNotFound, $"{target.Host} has no model \"{target.Model}\"{Said(error)}. Fetch the endpoint's list on the models page and choose from it.", ("status", status)),
        ErrorSort.TooLarge => target.Failure(FailureKind.TooLarge, $"The request is larger than {target.Host} accepts. Shorten the prompt.", ("status", status)),
        ErrorSort.Timeout => target.Failure(FailureKind.HostTimeout, $"{target.Host} ran out of time itself, or the host behind it did{Said(error)}. Try again later.", ("status", status)),
        ErrorSort.RateLimited => target.Failure(FailureKind.RateLimited, $"{target.Host} is getting too many requests from this account. Try again later.", ("status", status)),
        ErrorSort.Overloaded => target.Failure(FailureKind.Overloaded, $"{target.Host} is overloaded. Try again later.", ("status", status)),
        ErrorSort.Server or ErrorSort.ServerForGood => target.Failure(FailureKind.ServerError, $"{target.Host} reports an error of its own{Number(status)}{Said(error)}. Try again later.", ("status", status)),
        _ => Refused(target, status, error),
    };

    static AnswerFailure Refused(RequestTarget target, int? status, WireError error) => error.Parameter is { } parameter
        ? target.Failure(FailureKind.InvalidParameter, $"{target.Host} does not accept the parameter \"{parameter}\" for \"{target.Model}\"{Said(error)}. Change or clear it.", ("status", status), ("parameter", parameter))
        : target.Failure(FailureKind.BadRequest, $"{target.Host} refused the request{Number(status)}{Said(error)}. Change the request or the endpoint's settings.", ("status", status));

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

    static string Number(int? status) => status is { } number ? $" ({number})" : "";

    /// <summary>The host's words as part of a sentence.</summary>
    static string Said(WireError error) =>
        error.Message is not { Length: > 0 } message ? "" : $": {(message.Length > 200 ? message[..200] + "…" : message).TrimEnd('.', ' ', '\n')}";
}
