using Playground.Llama.Native;

namespace Playground.Llama.Engine;

/// <summary>One sequence of a context while it answers a request. Used by the scheduler's thread only.</summary>
sealed class Slot : IDisposable
{
    readonly LlamaWeights _weights;
    readonly TimeProvider _time;
    readonly LlamaSamplerHandle? _sampler;
    readonly AnswerText _text;
    readonly int _contextSize;
    readonly long _startedAt;
    int _promptDone;
    int _position;
    int _generated;
    long _firstTokenAt;
    LlamaToken _next;

    public Slot(LlamaSequence sequence, LlamaRequest request, LlamaWeights weights, int contextSize, TimeProvider time)
    {
        (Sequence, Request, _weights, _contextSize, _time) = (sequence, request, weights, contextSize, time);
        _startedAt = time.GetTimestamp();
        _sampler = SamplerChain.Create(weights, request.Settings);
        _text = new(request.Settings.Stop, time, request.Say);
    }

    public LlamaSequence Sequence { get; }

    public LlamaRequest Request { get; }

    public bool IsGenerating => _promptDone == Request.Prompt.Length;

    /// <summary>Where in the current batch the logits for the next token will be; -1 when this step gives none.</summary>
    public int LogitsAt { get; private set; }

    /// <summary>Puts what this sequence has to compute next into the batch: its last token, or a piece of its prompt.</summary>
    /// <param name="most">The most prompt tokens to take in this step.</param>
    public void Fill(LlamaBatch batch, int most)
    {
        LogitsAt = -1;
        if (IsGenerating)
        {
            LogitsAt = batch.Add(_next, new(_position++), Sequence, wantsLogits: true);
            return;
        }
        var prompt = Request.Prompt;
        var end = Math.Min(prompt.Length, _promptDone + Math.Min(most, batch.Room));
        while (_promptDone < end)
        {
            var isLast = _promptDone == prompt.Length - 1;
            var index = batch.Add(prompt[_promptDone++], new(_position++), Sequence, isLast);
            if (isLast)
                LogitsAt = index;
        }
        if (!IsGenerating)
            Request.ReportPrompt((double)_promptDone / prompt.Length);
    }

    /// <summary>Picks and hands out the next token.</summary>
    /// <returns>How the answer ended, or <c>null</c> when it goes on.</returns>
    /// <exception cref="Comparing.ModelFailureException">No token can be picked.</exception>
    public unsafe LlamaEnd? Advance(TokenPicker picker, float* logits)
    {
        _next = picker.Pick(logits, _sampler);
        if (_next == TokenPicker.Broken)
            throw LlamaFailures.Engine("the model computed values that are not numbers, so its file is probably damaged");
        if (_next == TokenPicker.Nothing)
            throw LlamaFailures.Parameter("grammar", "at one point it allows nothing that this model can write");
        if (_generated++ == 0)
            _firstTokenAt = _time.GetTimestamp();
        if (_weights.Vocabulary.IsEnd(_next))
            return LlamaEnd.EndToken;
        Say();
        if (_text.IsStopped)
            return LlamaEnd.StopSequence;
        if (_generated == Request.Settings.MaxTokens)
            return LlamaEnd.MaxTokens;
        return _position >= _contextSize ? LlamaEnd.ContextFull : null;
    }

    public LlamaOutcome Finish(LlamaEnd end)
    {
        _text.Finish();
        return new(end, Request.Prompt.Length, 0, _generated,
            _time.GetElapsedTime(Request.SubmittedAt, _startedAt).TotalMilliseconds,
            _time.GetElapsedTime(_startedAt, _firstTokenAt).TotalMilliseconds,
            _time.GetElapsedTime(_firstTokenAt).TotalMilliseconds);
    }

    public void Dispose() => _sampler?.Dispose();

    void Say()
    {
        Span<byte> piece = stackalloc byte[256];
        var length = _weights.Vocabulary.Piece(_next, piece);
        if (length >= 0)
        {
            _text.Add(piece[..length]);
            return;
        }
        var large = new byte[-length];
        length = _weights.Vocabulary.Piece(_next, large);
        for (var start = 0; start < length; start += piece.Length)
            _text.Add(large.AsSpan(start, Math.Min(piece.Length, length - start)));
    }
}
