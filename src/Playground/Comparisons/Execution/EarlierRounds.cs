using Playground.Comparisons.Contents;
using Playground.Metrics;
using Playground.Pricing;

namespace Playground.Comparisons.Execution;

/// <summary>What the rounds of an answer came to before the one that is being written: each is a request of its own, and the answer is all of them.</summary>
sealed class EarlierRounds
{
    readonly List<Content> _parts = [];
    TokenUsage? _usage;
    EngineTimings? _engine;
    AnswerCost? _cost;
    bool _any;

    /// <summary>One round more.</summary>
    public EarlierRounds Plus(string text, TokenUsage usage, EngineTimings? engine, AnswerCost? cost)
    {
        _parts.Add(new TextPart(text));
        (_usage, _engine, _cost, _any) = _any ? (With(usage), With(engine), With(cost), true) : (usage, engine, cost, true);
        return this;
    }

    public void Add(IEnumerable<ToolCallPart> calls) => _parts.AddRange(calls);

    /// <summary>All that was said and called, and the text of the round that is being written.</summary>
    public ContentList With(string text) => [.. _parts, new TextPart(text)];

    public TokenUsage With(TokenUsage usage) => _usage!.Plus(usage);

    /// <returns><c>null</c> unless every round has told.</returns>
    public EngineTimings? With(EngineTimings? engine) => _engine is null || engine is null ? null : _engine.Plus(engine);

    /// <returns><c>null</c> unless every round's cost is known.</returns>
    public AnswerCost? With(AnswerCost? cost) => _cost is null || cost is null || _cost.Currency != cost.Currency ? null
        : new(_cost.Amount + cost.Amount, cost.Currency, _cost.Origin == NumberOrigin.Estimated ? _cost.Origin : cost.Origin);
}
