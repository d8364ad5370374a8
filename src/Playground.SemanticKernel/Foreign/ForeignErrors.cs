using System.ClientModel;
using Microsoft.SemanticKernel;
using Playground.Faults;

namespace Playground.SemanticKernel.Foreign;

/// <summary>Says in words what a connector of another make threw. What hosts wrote isn't shown: the connector may have put the key into it.</summary>
static class ForeignErrors
{
    public static ModelFailureException Of(Exception exception, ForeignModel model) => new(exception switch
    {
        HttpOperationException { StatusCode: { } status } => OfStatus((int)status, model),
        ClientResultException { Status: > 0 and var status } => OfStatus(status, model),
        OperationCanceledException or TimeoutException => Stalled(model),
        HttpOperationException or HttpRequestException or ClientResultException or System.Net.Sockets.SocketException => Failure(
            FailureKind.Unreachable, model, $"{Host(model)} can't be reached. Check the address and the connection."),
        IOException => Failure(FailureKind.StreamCut, model, $"The connection to {Host(model)} broke off in the middle of the answer. Ask again."),
        System.Text.Json.JsonException or FormatException => Failure(FailureKind.InvalidResponse, model, $"{Host(model)} sent something that the connector of \"{model.Source}\" can't read."),
        _ => AnswerFailure.Internal(model.Source, exception),
    }, exception);

    public static AnswerFailure Stalled(ForeignModel model) => Failure(
        FailureKind.Stalled, model, FormattableString.Invariant($"{Host(model)} has sent nothing for {model.Patience.TotalSeconds} seconds. Try again later."),
        ("seconds", FormattableString.Invariant($"{model.Patience.TotalSeconds}")));

    static AnswerFailure OfStatus(int status, ForeignModel model) => Failure(
        status switch
        {
            401 => FailureKind.WrongKey,
            403 => FailureKind.Forbidden,
            404 or 410 => FailureKind.NotAnApi,
            402 => FailureKind.QuotaExhausted,
            413 => FailureKind.TooLarge,
            429 => FailureKind.RateLimited,
            503 or 529 => FailureKind.Overloaded,
            >= 500 => FailureKind.ServerError,
            >= 300 and < 400 => FailureKind.Redirected,
            _ => FailureKind.BadRequest,
        }, model, FormattableString.Invariant($"{Host(model)} answered {status} to the connector of \"{model.Source}\". Check address, key and model."),
        ("status", FormattableString.Invariant($"{status}")));

    static string Host(ForeignModel model) => model.Host ?? model.Source;

    static AnswerFailure Failure(FailureKind kind, ForeignModel model, string message, params ReadOnlySpan<(string Key, string Value)> facts)
    {
        var data = new Dictionary<string, string> { ["model"] = model.Model, ["host"] = Host(model), ["endpoint"] = model.Source };
        foreach (var (key, value) in facts)
            data[key] = value;
        return new() { Kind = kind, Message = message, Data = data };
    }
}
