using System.Text;
using Microsoft.Extensions.AI;
using Playground.Comparisons.Contents;
using Playground.Faults;
using Playground.Metrics;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Comparisons.Execution;

/// <summary>Gathers an answer from the updates of a stream. One thread writes, any thread may take a snapshot.</summary>
sealed class AnswerCollector(Answer asked, TimeProvider time, DatedMachine? machine = null)
{
    readonly Lock _gate = new();
    readonly StringBuilder _text = new();
    readonly StringBuilder _reasoning = new();
    readonly List<ToolCall> _toolCalls = [];
    // Durations are taken from the monotonic clock: the wall clock may be set while an answer streams.
    readonly DateTimeOffset _start = time.GetUtcNow();
    readonly long _startTimestamp = time.GetTimestamp();
    LiveAnswer? _snapshot = new(asked, null);
    Answer _answer = asked;
    WaitingFor? _waiting;
    ChatFinishReason? _finishReason;
    AnswerState? _end;
    EarlierRounds? _earlier;
    TokenUsage _usage = asked.Usage;
    EngineTimings? _engine = asked.Timings.Engine;
    DateTimeOffset? _firstTokenOfRound;
    decimal _concurrency = 1;

    /// <summary>The model works at the answer: it reads the prompt or writes, and waits for nothing else.</summary>
    public bool IsWorking { get { lock (_gate) return _waiting?.Stage == WaitingStage.Prompt || _answer.State == AnswerState.Streaming; } }

    /// <summary>The model has come to the end of what it wanted to say, if only to have its calls answered.</summary>
    public bool IsRoundWhole { get { lock (_gate) return (_end ?? FinishReasons.StateOf(_finishReason?.Value)) is AnswerState.Completed or AnswerState.EndUnknown; } }

    /// <summary>The answer as it stands: the same object until something changes.</summary>
    public LiveAnswer Snapshot()
    {
        lock (_gate)
            return _snapshot ??= new(_answer with { Contents = Contents(), Reasoning = _reasoning.ToString(), ToolCalls = [.. _toolCalls] }, _waiting);
    }

    /// <summary>It waits until this machine is free.</summary>
    public void Queued() => Change(() => _waiting = new(WaitingStage.Queue));

    /// <summary>How many answers shared the machine while it worked at this one, this one included.</summary>
    public void Shared(decimal concurrency) => Change(() => _concurrency = concurrency);

    public void Sent() => Change(() =>
    {
        _waiting = null;
        _answer = _answer with { Timings = _answer.Timings with { SentAt = _answer.Timings.SentAt ?? Now() } };
    });

    /// <summary>The model has asked for functions, and is asked again when they have answered: what comes then is another round of the same answer.</summary>
    public void EndRound() => Change(() =>
    {
        _waiting = null;
        _earlier = (_earlier ?? new()).Plus(_text.ToString(), _usage, _engine, RoundCost());
        _text.Clear();
        _toolCalls.Clear();
        (_usage, _engine, _end, _finishReason, _firstTokenOfRound) = (TokenUsage.Unknown, null, null, null, null);
        _answer = _answer with
        {
            State = AnswerState.Streaming,
            RawFinishReason = null,
            Timings = _answer.Timings with { FirstTokenAt = _answer.Timings.FirstTokenAt ?? Now() },
        };
    });

    /// <summary>The functions of a round have answered.</summary>
    /// <param name="took">As long as the slowest of them.</param>
    public void Called(IReadOnlyList<ToolCallPart> calls, TimeSpan took) => Change(() =>
    {
        _earlier!.Add(calls);
        _answer = _answer with { Timings = _answer.Timings with { ToolRounds = (_answer.Timings.ToolRounds ?? 0) + 1, ToolTime = (_answer.Timings.ToolTime ?? TimeSpan.Zero) + took } };
    });

    /// <summary>The model asks for functions once more than it may: its calls stay unanswered.</summary>
    public void EndAtLimit(int rounds) => Change(() =>
    {
        _end = AnswerState.Truncated;
        _answer = _answer with { Failure = LimitFailures.Rounds(_answer.Model.Name, rounds) };
    });

    public void MarkSharedDevice() => Change(() => _answer = _answer with { Timings = _answer.Timings with { SharedDevice = true } });

    public void Add(ChatResponseUpdate update) => Change(() =>
    {
        _finishReason = update.FinishReason ?? _finishReason;
        if (update.ModelId is { } model)
            _answer = _answer with { ReturnedModel = model };
        foreach (var content in update.Contents)
            Add(content);
    });

    /// <summary>Closes the answer after its stream ended by itself.</summary>
    public void End() => Change(() =>
    {
        var reason = _answer.RawFinishReason ?? _finishReason?.Value;
        // The client's own reading counts first: the host's word may be one that only the client knows.
        var state = _end ?? FinishReasons.StateOf(_finishReason?.Value ?? reason);
        var failure = _answer.Failure;
        if (state == AnswerState.Truncated && _text.Length == 0 && failure is null)
            failure = LimitFailures.Output(_answer.Model.Name);
        if (state == AnswerState.Interrupted)
            (state, failure) = (HasWords ? state : AnswerState.Failed, failure ?? AnswerFailure.BrokenOff(_answer.Model.Name, reason));
        Close(state, failure, reason);
    });

    /// <summary>Closes the answer after it broke off; with nothing received, an interrupted answer has failed.</summary>
    public void End(AnswerState state, AnswerFailure? failure) => Change(() =>
    {
        Close(state == AnswerState.Interrupted && !HasWords ? AnswerState.Failed : state, failure, _answer.RawFinishReason);
    });

    bool HasWords => _text.Length + _reasoning.Length > 0 || _earlier is not null;

    ContentList Contents() => _earlier is null ? _text.ToString() : _earlier.With(_text.ToString());

    void Add(AIContent content)
    {
        switch (content)
        {
            case TextReasoningContent { Text.Length: > 0 } reasoning: Write(_reasoning, reasoning.Text); break;
            case TextContent { Text.Length: > 0 } text: Write(_text, text.Text); break;
            case UsageContent usage: Reported(TokenUsage.From(usage.Details)); break;
            case FunctionCallContent call: _toolCalls.Add(new(call.CallId, call.Name, ToolArguments.Write(call))); break;
            case AnswerFacts facts: Add(facts); break;
        }
    }

    void Add(AnswerFacts facts)
    {
        if (facts.TextWasReasoning)
        {
            _reasoning.Append(_text);
            _text.Clear();
        }
        if (facts.Usage is { } usage)
            Reported(usage);
        _engine = facts.Engine ?? _engine;
        _end = facts.End ?? _end;
        _waiting = facts.Waiting ?? _waiting;
        _answer = _answer with
        {
            RawFinishReason = facts.RawFinishReason ?? _answer.RawFinishReason,
            RequestId = facts.RequestId ?? _answer.RequestId,
            ReturnedModel = facts.ReturnedModel ?? _answer.ReturnedModel,
            ServiceTier = facts.ServiceTier ?? _answer.ServiceTier,
            Retries = facts.Retries ?? _answer.Retries,
            Adaptations = facts.Adaptations ?? _answer.Adaptations,
            RateLimits = facts.RateLimits ?? _answer.RateLimits,
            Provenance = facts.Provenance ?? _answer.Provenance,
            Failure = facts.Hint ?? _answer.Failure,
            Timings = facts.Engine is null ? _answer.Timings : _answer.Timings with { Engine = _earlier is null ? _engine : _earlier.With(_engine) },
        };
    }

    void Reported(TokenUsage usage)
    {
        _usage = usage;
        _answer = _answer with { Usage = _earlier is null ? usage : _earlier.With(usage) };
    }

    void Write(StringBuilder builder, string piece)
    {
        // Thoughts of different rounds don't run together.
        if (builder == _reasoning && _earlier is not null && _firstTokenOfRound is null && builder.Length > 0)
            builder.Append(ContentList.Between);
        builder.Append(piece);
        var now = Now();
        _waiting = null;
        _firstTokenOfRound ??= now;
        _answer = _answer with
        {
            State = AnswerState.Streaming,
            Timings = _answer.Timings with { FirstTokenAt = _answer.Timings.FirstTokenAt ?? now, LastTokenAt = now, FirstAnswerTokenAt = _answer.Timings.FirstAnswerTokenAt ?? (builder == _text ? now : null) },
        };
    }

    void Close(AnswerState state, AnswerFailure? failure, string? rawFinishReason)
    {
        _waiting = null;
        _answer = _answer with
        {
            State = state,
            Failure = failure,
            RawFinishReason = rawFinishReason,
            Usage = _earlier is null ? _answer.Usage : _earlier.With(_usage),
            Timings = _answer.Timings with
            {
                EndedAt = Now(),
                Substitute = _answer.Provenance.IsSubstitute,
                Engine = _earlier is null ? _answer.Timings.Engine : _earlier.With(_engine),
                LastRound = _earlier is null ? null : new(_firstTokenOfRound, _usage.Output),
            },
        };
        Charge();
    }

    // What is kept is the one price that applied: that of the tier which the answer reports. Without a price, this machine's own cost counts.
    void Charge()
    {
        var price = PriceOfRound();
        _answer = _answer with { Price = price, Cost = price is null ? OwnCost() : _earlier is null ? RoundCost() : _earlier.With(RoundCost()) };
    }

    // Each round is a request: it is priced by its own length.
    ModelPrice? PriceOfRound() => _answer.Price?.For(_answer.ServiceTier, _usage.Input, _answer.Timings.SentAt);

    AnswerCost? RoundCost() => PriceOfRound() is { } price ? CostCalculator.Cost(_usage, price) : null;

    AnswerCost? OwnCost() => machine is not null && _answer.Model.IsLocal ? LocalCharge.Of(_answer.Timings, _concurrency, machine) : null;

    void Change(Action change)
    {
        lock (_gate)
        {
            change();
            _snapshot = null;
        }
    }

    DateTimeOffset Now() => _start + time.GetElapsedTime(_startTimestamp);
}
