using System.Globalization;
using Playground.Connectors.Transport;
using Playground.Faults;

namespace Playground.Connectors.Failures;

/// <summary>A failure as it leaves this project: keys masked, and with the moment from which it may work again.</summary>
static class FailureRedaction
{
    public static AnswerFailure Of(AttemptFailure problem, KeyMask mask, DateTimeOffset now)
    {
        var failure = problem.Failure;
        DateTimeOffset? again = problem.RetryAfter is { } wait ? now + wait : null;
        var data = failure.Data.ToDictionary(fact => fact.Key, fact => mask.Apply(fact.Value)!);
        var message = mask.Apply(failure.Message)!;
        if (again is { } moment)
        {
            data["possibleAgainAt"] = moment.ToString("O", CultureInfo.InvariantCulture);
            message += string.Create(CultureInfo.InvariantCulture, $" Possible again at {moment:yyyy-MM-dd HH:mm:ss} UTC.");
        }
        return failure with { Message = message, Data = data, Raw = mask.Apply(failure.Raw), PossibleAgainAt = again };
    }
}
