using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Playground.Connectors.Transport;
using Playground.Faults;

namespace Playground.Connectors.Failures;

/// <summary>What is told when no whole response came.</summary>
static class TransportErrors
{
    public static AttemptFailure Read(RequestTarget callee, Exception exception)
    {
        if (Find<AddressRefusedException>(exception) is { } refused)
            return new(AddressRefused(callee, refused), Cause: exception);
        var (why, retryable) = Why(exception);
        return new(callee.Failure(FailureKind.Unreachable, $"{callee.Host} can't be reached: {why}. Check the address and the network.", ("reason", why)), retryable, Cause: exception);
    }

    public static AttemptFailure HeadersTimeout(RequestTarget callee, double seconds) =>
        new(callee.Failure(FailureKind.HeadersTimeout, $"{callee.Host} did not begin to answer within {seconds} s. Try again later or raise HeadersSeconds.", ("seconds", seconds)));

    public static AttemptFailure Stalled(RequestTarget callee, double seconds) =>
        new(callee.Failure(FailureKind.Stalled, $"{callee.Host} sent nothing of the answer for {seconds} s. Try again, or raise IdleSeconds for a model that thinks long.", ("seconds", seconds)));

    public static AttemptFailure TotalTimeout(RequestTarget callee, double seconds) =>
        new(callee.Failure(FailureKind.TotalTimeout, $"{callee.Host} did not finish the answer within {seconds} s. Ask for a shorter answer or raise TotalSeconds.", ("seconds", seconds)));

    public static AttemptFailure Cut(RequestTarget callee, Exception? cause = null) =>
        new(callee.Failure(FailureKind.StreamCut, $"{callee.Host} ended the stream without saying that the answer was complete. Ask again.", ("reason", cause is null ? "ended" : "reset")), Retryable: cause is not null, Cause: cause);

    public static AttemptFailure NotAnApi(RequestTarget callee, string? contentType, string head) => head.Length == 0
        ? new(callee.Failure(FailureKind.NotAnApi, $"{callee.Host} answered with nothing at all. Check the endpoint's BaseUrl and kind, or ask again.", ("contentType", contentType)))
        : new(callee.Failure(FailureKind.NotAnApi, $"{callee.Host} answered with {(contentType is null ? "something" : contentType)} that is not this API. Check the endpoint's BaseUrl and kind.", ("contentType", contentType)) with { Raw = head });

    public static AttemptFailure Invalid(RequestTarget callee, string raw, Exception? cause) =>
        new(callee.Failure(FailureKind.InvalidResponse, $"{callee.Host} sent something that can't be read as an answer. Check the endpoint's kind, or ask again.") with { Raw = raw }, Cause: cause);

    public static AttemptFailure TooLarge(RequestTarget callee, long limit) =>
        new(callee.Failure(FailureKind.TooLarge, $"{callee.Host} sent more than the {limit} bytes allowed. Ask for a shorter answer or raise the endpoint's limits.", ("limit", limit)));

    public static AttemptFailure Redirected(RequestTarget callee, int status, string? location) =>
        new(callee.Failure(FailureKind.Redirected, $"{callee.Host} sends requests elsewhere ({status}); redirects are not followed. Set BaseUrl to the final address.", ("status", status), ("location", location)), Status: status);

    static AnswerFailure AddressRefused(RequestTarget callee, AddressRefusedException refused) =>
        callee.Failure(FailureKind.AddressRefused, $"{callee.Host} leads to {refused.Address}, an address inside a private or special network. Set AllowPrivateAddress for endpoint \"{callee.Endpoint}\" if that is meant.", ("address", refused.Address));

    static (string Why, bool Retryable) Why(Exception exception) =>
        Find<AuthenticationException>(exception) is not null ? ("its certificate is not trusted or the connection is not TLS", false)
        : Find<SocketException>(exception) is { } socket ? Why(socket)
        : exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? ("its name is not known", false)
        : ("the connection broke", true);

    static (string Why, bool Retryable) Why(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => ("its name is not known", false),
        SocketError.TryAgain => ("its name can't be looked up now", true),
        SocketError.ConnectionRefused => ("nothing listens there", true),
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => ("the connection broke", true),
        SocketError.TimedOut => ("it does not respond", true),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => ("the network does not lead there", true),
        _ => ("the connection failed", true),
    };

    static T? Find<T>(Exception? exception) where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is T found) return found;
        return null;
    }
}
