using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Failures;
using Playground.Connectors.ParameterAdaptation;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;
using Playground.Connectors.Transport;
using Playground.Faults;

namespace Playground.Connectors.Endpoints;

/// <summary>One answer from the first request to its ending: asks, waits, adapts, asks again, and hands on what arrives.</summary>
sealed class AnswerCall(RemoteEndpoint endpoint, string model, PromptParts prompt, ChatOptions? options)
{
    static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
    readonly RequestTarget _target = new(endpoint.Name, endpoint.Host, model);
    readonly string? _key = endpoint.Key.Read(model);
    readonly List<Adaptation> _adaptations = [];
    readonly HashSet<(BodyChangeKind, string)> _tried = [];
    TimeSpan? _told;
    TimeSpan _wait;
    int _retries;

    public async IAsyncEnumerable<ChatResponseUpdate> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var slot = new HostSlot(endpoint.Gate);
        if (!slot.TryTake()) yield return Update(new AnswerFacts { Waiting = new(WaitingStage.Queue) });
        await slot.TakeAsync(cancellationToken);
        using var total = new CancellationTokenSource(TimeSpan.FromSeconds(endpoint.Limits.TotalSeconds), endpoint.Time);
        while (true)
        {
            while (await PauseAsync(total.Token, cancellationToken) is { } waiting) yield return waiting;
            var body = Body();
            using var attempt = endpoint.Attempt(_target, total.Token, cancellationToken);
            var updates = new AnswerUpdates(new WireAnswer(_key) { CharacterLimit = endpoint.Limits.AnswerCharacters, OutputLimit = options?.MaxOutputTokens, TellsUsageDetails = endpoint.Format.Kind != WireKinds.Gemini }, Mask, endpoint.Provenance, endpoint.Facts.Find(model, endpoint.Options)?.ContextLength);
            var begun = await attempt.SendAsync(endpoint.Request(model, body, _key), endpoint.Format.Mapper(updates.Answer), cancellationToken);
            yield return Update(Facts(attempt, updates.Answer));
            while (begun && await attempt.ReadAsync(cancellationToken))
                if (updates.Next() is { } next) yield return next;
            if (updates.Last(prompt, attempt.Problem, attempt.IsWhole) is { } last) yield return last;
            if (attempt.IsCancelled) throw new OperationCanceledException(cancellationToken);
            if (attempt.Problem is not { IsFiltered: false } problem) yield break;
            Continue(problem, updates.Answer, body);
        }
    }

    KeyMask Mask => new(_key);

    JsonObject Body()
    {
        _adaptations.Clear();
        var body = endpoint.Format.Body(new(model, prompt, options, endpoint.Options) { IsReasoning = endpoint.IsReasoning(model) }, _adaptations);
        _adaptations.AddRange(endpoint.Adaptations.Apply(model, body));
        return body;
    }

    /// <summary>Waits up to a second of what is still to be waited for.</summary>
    /// <returns>What to tell before the next call; <c>null</c> when the time has come.</returns>
    async Task<ChatResponseUpdate?> PauseAsync(CancellationToken total, CancellationToken cancellationToken)
    {
        if (_told is { } step)
        {
            _wait -= step;
            using var either = CancellationTokenSource.CreateLinkedTokenSource(total, cancellationToken);
            // Out of time: the request that follows fails at once and says so.
            await Task.Delay(step, endpoint.Time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
        var left = endpoint.Gate.Pause is var pause && pause > _wait ? pause : _wait;
        _told = left <= TimeSpan.Zero || total.IsCancellationRequested ? null : left < OneSecond ? left : OneSecond;
        return _told is null ? null : Update(new AnswerFacts { Waiting = new(WaitingStage.Retry, Detail: left.TotalSeconds) });
    }

    /// <summary>Prepares the next attempt, or throws when there is none.</summary>
    void Continue(AttemptFailure problem, WireAnswer answer, JsonObject body)
    {
        if (answer.HasWords) throw Told(problem);
        if (RefusedParameter.Find(problem, body) is { } change && IsNew(change))
        {
            endpoint.Adaptations.Remember(model, change);
            return;
        }
        var wait = problem.RetryAfter ?? Backoff.After(_retries);
        if (!problem.Retryable || _retries >= endpoint.Limits.Retries || wait.TotalSeconds > endpoint.Limits.RetryWaitSeconds) throw Told(problem);
        _wait = problem.RetryAfter is null ? wait : wait + Backoff.Jitter(wait);
        _retries++;
        if (problem.Status is 429 or 503 or 529) endpoint.Gate.PauseFor(wait);
    }

    /// <summary>A name that was put in another's place isn't changed back when the host refuses that one too.</summary>
    bool IsNew(BodyChange change) => _tried.Add((change.Kind, change.Parameter)) && (change.NewName is not { } name || _tried.Add((change.Kind, name)));

    AnswerFacts Facts(Attempt attempt, WireAnswer answer)
    {
        var id = attempt.Headers is { } headers ? ResponseFacts.RequestId(headers, Mask) : null;
        answer.HasRequestId = id is not null;
        if (attempt.Headers is { } told) answer.Gateway = GatewayHeaders.Read(told, attempt.Status, model, Mask);
        return new()
        {
            Provenance = answer.Gateway is null ? endpoint.Provenance : endpoint.Provenance with { Gateway = answer.Gateway },
            RequestId = id ?? Mask.Apply(attempt.Problem?.Error?.RequestId),
            RateLimits = attempt.Headers is { } limits ? ResponseFacts.RateLimits(limits, Mask) : null,
            Retries = _retries,
            Adaptations = [.. _adaptations.Select(adaptation => adaptation with { Reason = Mask.Apply(adaptation.Reason) })],
            Waiting = new(WaitingStage.Response),
        };
    }

    ModelFailureException Told(AttemptFailure problem) =>
        (problem with { Failure = FailureRedaction.Of(problem, Mask, endpoint.Time.GetUtcNow()) }).ToException();

    static ChatResponseUpdate Update(AnswerFacts facts) => new(ChatRole.Assistant, [facts]);
}
