using LLama.Native;
using Playground.Llama.Energy;
using Playground.Llama.Faults;

namespace Playground.Llama.Inference;

/// <summary>One sequence of a context while it answers a request. Used by the scheduler's thread only.</summary>
sealed class Slot : IDisposable
{
    readonly LlamaWeights _weights;
    readonly TimeProvider _time;
    readonly SamplerChain? _sampler;
    readonly AnswerText _text;
    readonly int _contextSize;
    readonly long _startedAt;
    int _cached;
    int _generated;
    long _firstTokenAt;
    LLamaToken _next;

    /// <param name="order">The how-manieth request of this scheduler it is.</param>
    public Slot(SequenceMemory memory, LlamaRequest request, LlamaWeights weights, int contextSize, EnergyShare energy, TimeProvider time, long order)
    {
        (Memory, Request, _weights, _contextSize, Energy, _time, Order) = (memory, request, weights, contextSize, energy, time, order);
        _startedAt = time.GetTimestamp();
        _sampler = SamplerChain.Create(weights, request.Settings);
        _text = new(request.Settings.Stop, time, request.Say);
        memory.LastUse = order;
        Take(request.Group is not null && request.Group == memory.Group ? memory.Common(Shareable) : 0, null);
    }

    public SequenceMemory Memory { get; }

    public LLamaSeqId Sequence => Memory.Sequence;

    public LlamaRequest Request { get; }

    public long Order { get; }

    public EnergyShare Energy { get; }

    public bool IsGenerating => Memory.Count >= Request.Prompt.Length;

    /// <summary>What of the prompt may come from elsewhere: all but its last token, which has to be computed for the first of the answer.</summary>
    public ReadOnlySpan<LLamaToken> Shareable => Request.Prompt.AsSpan(0, Request.Prompt.Length - 1);

    /// <summary>Where in the current batch the logits for the next token will be; -1 when this step gives none.</summary>
    public int LogitsAt { get; private set; } = -1;

    /// <summary>Begins with the first tokens of a memory instead of computing them.</summary>
    /// <param name="source"><c>null</c> for the slot's own.</param>
    public void Take(int tokens, SequenceMemory? source)
    {
        if (source is null)
            Memory.Begin(Request.Group, tokens);
        else
            Memory.CopyFrom(source, tokens);
        _cached = Memory.Count;
    }

    /// <summary>This step computes nothing of this slot.</summary>
    public void Skip() => LogitsAt = -1;

    /// <summary>Puts the last token into the batch.</summary>
    public void FillNext(StepBatch batch) => LogitsAt = Add(batch, _next, wantsLogits: true);

    /// <summary>Puts a piece of the prompt into the batch.</summary>
    /// <param name="most">The most tokens to take in this step.</param>
    public void FillPrompt(StepBatch batch, int most)
    {
        LogitsAt = -1;
        var prompt = Request.Prompt;
        var end = Math.Min(prompt.Length, Memory.Count + Math.Min(most, batch.Room));
        while (Memory.Count < end)
        {
            var isLast = Memory.Count == prompt.Length - 1;
            var index = Add(batch, prompt[Memory.Count], isLast);
            if (isLast)
                LogitsAt = index;
        }
        if (!IsGenerating)
            Request.ReportPrompt((double)Memory.Count / prompt.Length);
    }

    /// <summary>Picks and hands out the next token.</summary>
    /// <returns>How the answer ended, or <c>null</c> when it goes on.</returns>
    /// <exception cref="ModelFailureException">No token can be picked.</exception>
    public LlamaEnd? Advance(TokenPicker picker, ReadOnlySpan<float> logits)
    {
        _next = picker.Pick(logits, _sampler);
        if (_next == TokenPicker.Broken)
            throw LlamaFailures.Engine("the model computed values that are not numbers, so its file is probably damaged");
        if (_next == TokenPicker.Nothing)
            throw LlamaFailures.Parameter("grammar", "at one point it allows nothing that this model can write");
        if (_generated++ == 0)
            _firstTokenAt = _time.GetTimestamp();
        if (_weights.Vocabulary.IsEnd(_next) || (Request.Settings.Ends.Count > 0 && Request.Settings.Ends.Contains((int)_next)))
            return LlamaEnd.EndToken;
        Say();
        if (_text.IsStopped)
            return LlamaEnd.StopSequence;
        if (_generated == Request.Settings.MaxTokens)
            return LlamaEnd.MaxTokens;
        return Memory.Count >= _contextSize ? LlamaEnd.ContextFull : null;
    }

    public LlamaOutcome Finish(LlamaEnd end, EnergyAmount? energy)
    {
        _text.Finish();
        return new(end, Request.Prompt.Length, _cached, _generated,
            _time.GetElapsedTime(Request.SubmittedAt, _startedAt).TotalMilliseconds,
            _time.GetElapsedTime(_startedAt, _firstTokenAt).TotalMilliseconds,
            _time.GetElapsedTime(_firstTokenAt).TotalMilliseconds,
            energy);
    }

    public void Dispose() => _sampler?.Dispose();

    int Add(StepBatch batch, LLamaToken token, bool wantsLogits)
    {
        var index = batch.Add(token, Memory.Count, Sequence, wantsLogits);
        Memory.Add(token);
        Energy.Tokens++;
        return index;
    }

    void Say()
    {
        Span<byte> piece = stackalloc byte[256];
        var isShown = Request.Settings.Shown.Count > 0 && Request.Settings.Shown.Contains((int)_next);
        var length = _weights.Vocabulary.Piece(_next, piece, isShown);
        if (length >= 0)
        {
            _text.Add(piece[..length]);
            return;
        }
        var large = new byte[-length];
        length = _weights.Vocabulary.Piece(_next, large, isShown);
        for (var start = 0; start < length; start += piece.Length)
            _text.Add(large.AsSpan(start, Math.Min(piece.Length, length - start)));
    }
}
