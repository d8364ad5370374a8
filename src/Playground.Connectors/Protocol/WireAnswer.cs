using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Failures;
using Playground.Connectors.Framing;
using Playground.Connectors.Transport;
using Playground.Metrics;

namespace Playground.Connectors.Protocol;

/// <summary>What has become known of one answer: written by a format's mapper, drained by the client.</summary>
sealed class WireAnswer
{
    readonly StringBuilder _run = new();
    readonly LenientText _textDecoder = new();
    readonly LenientText _reasoningDecoder = new();
    readonly ThinkTags _tags;
    readonly KeyFilter _filter;
    List<AIContent> _contents = [];
    bool _runIsReasoning;
    bool _progressed;
    (string? First, string? Second)? _successor;

    /// <param name="key">The key that was sent: it is masked should the host echo it in the answer.</param>
    public WireAnswer(string? key = null)
    {
        _tags = new(AddText, AddReasoning, Reclaim);
        _filter = new(key);
    }

    /// <summary>The most characters of text, and of reasoning.</summary>
    public int CharacterLimit { get; init; } = int.MaxValue;

    /// <summary>The output limit that was asked for, in tokens.</summary>
    public int? OutputLimit { get; init; }

    public ToolCallParts ToolCalls { get; } = new();

    /// <summary>The model that the host names, with every piece perhaps.</summary>
    public string? ReturnedModel
    {
        get;
        set
        {
            if (value is not null && field is not null && !ModelNames.AreSame(field, value) && HasWords) _successor ??= (field, value);
            Set(ref field, value);
        }
    }

    /// <summary>Another model, or a second answer, went on in the middle.</summary>
    public Takeover? Takeover { get; private set; }

    /// <summary>The name that thoughts came under, where a format has several.</summary>
    public string? ReasoningMember { get; set; }

    /// <summary>What a gateway told, in headers or beside the words.</summary>
    public GatewayFacts? Gateway { get; set => Set(ref field, value); }

    /// <summary>The host told how its counts are made up, if only of zeros.</summary>
    public bool HasUsageDetails { get; set; }

    /// <summary>The format has a place for such details, which gateways fill in.</summary>
    public bool TellsUsageDetails { get; init; } = true;

    /// <summary>It came in events, not as a whole.</summary>
    public bool IsStreamed { get; set; }

    public string? ResponseId { get; set => Set(ref field, value); }

    public string? ServiceTier { get; set => Set(ref field, value); }

    public string? RawFinishReason { get; set => Set(ref field, value); }

    /// <summary>How the answer ended, once the host has said so.</summary>
    public AnswerState? End { get; set => Set(ref field, value); }

    /// <summary>The last report wins.</summary>
    public TokenUsage? Usage
    {
        get;
        set
        {
            // Two reports in one event replace each other every time, even when the last one says what was known.
            if (value is not null) Trace.More();
            Set(ref field, value);
        }
    }

    public EngineTimings? Engine { get; set => Set(ref field, value); }

    /// <summary>The response's headers named the request.</summary>
    public bool HasRequestId { get; set; }

    /// <summary>What the host reported inside the stream.</summary>
    public WireError? Error { get; set; }

    /// <summary>The format's own last word has been read: nothing is to come any more.</summary>
    public bool Finished { get; set; }

    /// <summary>The answer got further since this was last set to false.</summary>
    public bool Progressed
    {
        get => _progressed;
        set
        {
            _progressed = value;
            if (value) Trace.More();
        }
    }

    /// <summary>A fact changed since this was last set to false.</summary>
    public bool FactsChanged { get; set; }

    public long TextCharacters { get; private set; }

    public long ReasoningCharacters { get; private set; }

    public LogProbabilities LogProbabilities { get; } = new();

    /// <summary>What the event that is being read does.</summary>
    public EventTrace Trace { get; } = new();

    /// <summary>Nothing but words has come, beside facts that stay: no tools, no probabilities, no end of any kind.</summary>
    public bool IsOnlyWords => End is null && RawFinishReason is null && Error is null && !Finished && !ToolCalls.Any && LogProbabilities.Mean is null;

    public bool HasWords => TextCharacters > 0 || ReasoningCharacters > 0 || ToolCalls.Any;

    /// <summary>The host begins to answer. With words there already, what follows is another answer.</summary>
    public void Begin()
    {
        if (HasWords) _successor ??= (ReturnedModel, null);
    }

    /// <summary>Takes the host's own word for the ending. A word that says nothing ends nothing, unless the host has said that nothing more will come.</summary>
    public void Ended(string? reason, bool isLastWord = false)
    {
        if (FinishReasons.IsNone(reason))
        {
            if (!isLastWord) return;
            reason = null;
        }
        RawFinishReason = reason;
        End = FinishReasons.StateOf(reason);
    }

    /// <summary>Takes the string on which the reader stands as a piece of the answer's text; <c>&lt;think&gt;</c> at its beginning is reasoning.</summary>
    public void Text(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.IsEmpty) return;
        Trace.Words(ref reader, PlaceKind.Text);
        _tags.Append(_textDecoder.Append(ref reader));
    }

    public void Reasoning(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.IsEmpty) return;
        Trace.Words(ref reader, PlaceKind.Reasoning);
        AddReasoning(_reasoningDecoder.Append(ref reader));
    }

    /// <summary>A thought has ended, and its host wants to see it again with what it called.</summary>
    /// <param name="data">Encrypted, or its signature.</param>
    public void EndThought(string? data, string? key = null, string? value = null)
    {
        if (data is null && value is null) return;
        Trace.More();
        EndRun(isLast: true);
        _contents.Add(new TextReasoningContent("") { ProtectedData = data, AdditionalProperties = key is null ? null : new() { [key] = value } });
    }

    /// <summary>Words that stand in no event: what parts two pieces.</summary>
    public void Reasoning(ReadOnlySpan<char> words)
    {
        Trace.More();
        AddReasoning(words);
    }

    /// <summary>Takes words as the other methods do, from what stands between a string's quotes.</summary>
    public void Words(ReadOnlySpan<byte> words, bool areEscaped, PlaceKind kind)
    {
        if (kind == PlaceKind.Reasoning) AddReasoning(_reasoningDecoder.Append(words, areEscaped));
        else _tags.Append(_textDecoder.Append(words, areEscaped));
    }

    /// <summary>Nothing more will come: what was held back is let go.</summary>
    public void Flush()
    {
        AddReasoning(_reasoningDecoder.Flush());
        _tags.Append(_textDecoder.Flush());
        _tags.Flush();
        EndRun(isLast: true);
    }

    /// <summary>The pieces since the last call, neighbours of one kind joined.</summary>
    public List<AIContent> Drain()
    {
        EndRun(isLast: false);
        var drained = _contents;
        if (drained.Count > 0) _contents = [];
        return drained;
    }

    /// <summary>What was told as text was reasoning.</summary>
    void Reclaim()
    {
        if (TextCharacters == 0) return;
        EndRun(isLast: true);
        _contents.Add(new AnswerFacts { TextWasReasoning = true });
        (ReasoningCharacters, TextCharacters) = (ReasoningCharacters + TextCharacters, 0);
        Trace.More();
    }

    void AddText(ReadOnlySpan<char> piece)
    {
        TextCharacters += piece.Length;
        Add(piece, reasoning: false);
    }

    void AddReasoning(ReadOnlySpan<char> piece)
    {
        ReasoningCharacters += piece.Length;
        Add(piece, reasoning: true);
    }

    void Add(ReadOnlySpan<char> piece, bool reasoning)
    {
        if (piece.IsEmpty) return;
        if (_successor is { } successor) Takeover ??= new(successor.First, successor.Second ?? ReturnedModel, TextCharacters - (reasoning ? 0 : piece.Length));
        WireLimitException.Check(Math.Max(TextCharacters, ReasoningCharacters), CharacterLimit);
        if (reasoning != _runIsReasoning) EndRun(isLast: true);
        _runIsReasoning = reasoning;
        _run.Append(piece);
        _progressed = true;
    }

    void EndRun(bool isLast)
    {
        if (_run.Length == 0 && !isLast) return;
        var piece = _filter.Next(_run.ToString(), isLast);
        _run.Clear();
        if (piece.Length > 0) _contents.Add(_runIsReasoning ? new TextReasoningContent(piece) : new TextContent(piece));
    }

    void Set<T>(ref T? field, T? value)
    {
        if (value is null || Equals(field, value)) return;
        field = value;
        FactsChanged = Progressed = true;
    }
}
