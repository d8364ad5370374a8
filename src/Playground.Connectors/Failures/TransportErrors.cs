using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Playground.Faults;
using Playground.Network;

namespace Playground.Connectors.Failures;

/// <summary>What is told when no whole response came.</summary>
static class TransportErrors
{
    public static AttemptFailure Read(RequestTarget target, Exception exception)
    {
        if (Find<AddressRefusedException>(exception) is { } refused)
            return new(AddressRefused(target, refused), Cause: exception);
        var (why, retryable) = Why(exception);
        return new(target.Failure(FailureKind.Unreachable, $"{target.Host} can't be reached: {why}. Check the address and the network.", ("reason", why)), retryable, Cause: exception);
    }

    public static AttemptFailure HeadersTimeout(RequestTarget target, double seconds) =>
        new(target.Failure(FailureKind.HeadersTimeout, $"{target.Host} did not begin to answer within {seconds} s. Try again later or raise HeadersSeconds.", ("seconds", seconds)));

    public static AttemptFailure Stalled(RequestTarget target, double seconds) =>
        new(target.Failure(FailureKind.Stalled, $"{target.Host} sent nothing of the answer for {seconds} s. Try again, or raise IdleSeconds for a model that thinks long.", ("seconds", seconds)));

    public static AttemptFailure TotalTimeout(RequestTarget target, double seconds) =>
        new(target.Failure(FailureKind.TotalTimeout, $"{target.Host} did not finish the answer within {seconds} s. Ask for a shorter answer or raise TotalSeconds.", ("seconds", seconds)));

    public static AttemptFailure Cut(RequestTarget target, Exception? cause = null) =>
        new(target.Failure(FailureKind.StreamCut, $"{target.Host} ended the stream without saying that the answer was complete. Ask again.", ("reason", cause is null ? "ended" : "reset")), Retryable: cause is not null, Cause: cause);

    public static AttemptFailure NotAnApi(RequestTarget target, string? contentType, string head) => head.Length == 0
        ? new(target.Failure(FailureKind.NotAnApi, $"{target.Host} answered with nothing at all. Check the endpoint's BaseUrl and kind, or ask again.", ("contentType", contentType)))
        : new(target.Failure(FailureKind.NotAnApi, $"{target.Host} answered with {(contentType is null ? "something" : contentType)} that is not this API. Check the endpoint's BaseUrl and kind.", ("contentType", contentType)) with { Raw = head });

    public static AttemptFailure Invalid(RequestTarget target, string raw, Exception? cause) =>
        new(target.Failure(FailureKind.InvalidResponse, $"{target.Host} sent something that can't be read as an answer. Check the endpoint's kind, or ask again.") with { Raw = raw }, Cause: cause);

    public static AttemptFailure TooLarge(RequestTarget target, long limit) =>
        new(target.Failure(FailureKind.TooLarge, $"{target.Host} sent more than the {limit} bytes allowed. Ask for a shorter answer or raise the endpoint's limits.", ("limit", limit)));

    public static AttemptFailure Redirected(RequestTarget target, int status, string? location) =>
        new(target.Failure(FailureKind.Redirected, $"{target.Host} sends requests elsewhere ({status}); redirects are not followed. Set BaseUrl to the final address.", ("status", status), ("location", location)), Status: status);

    static AnswerFailure AddressRefused(RequestTarget target, AddressRefusedException refused) =>
        target.Failure(FailureKind.AddressRefused, $"{target.Host} leads to {refused.Address}, an address inside a private or special network. Set AllowPrivateAddress for endpoint \"{target.Endpoint}\" if that is meant.", ("address", refused.Address));

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
