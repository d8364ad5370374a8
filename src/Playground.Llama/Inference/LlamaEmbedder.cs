using LLama.Native;
using Playground.Llama.Energy;
using Playground.Llama.Faults;
using Playground.Llama.Library;

namespace Playground.Llama.Inference;

/// <summary>Vectors of texts in the order of the texts, each of length 1.</summary>
/// <param name="Tokens">Tokens that were read for them.</param>
sealed record EmbeddedTexts(float[][] Vectors, long Tokens);

/// <summary>Makes vectors of texts over one context. As many texts as fit are computed in one step, each a sequence of its own; calls come one after the other.</summary>
sealed class LlamaEmbedder : IDisposable
{
    readonly LlamaWeights _weights;
    readonly LlamaContext _context;
    readonly StepBatch _batch;
    readonly ThreadShares _threads;
    readonly EnergyMeter _meter;
    readonly SemaphoreSlim _turn = new(1, 1);
    readonly StepInterrupt _interrupt = new();
    volatile bool _isComputing;
    volatile bool _ended;
    volatile bool _lost;

    /// <param name="context">One that embeds.</param>
    /// <param name="isInterruptible">Whether a step may be stopped in its middle; worth its price for large models.</param>
    /// <param name="threads">Of the machine; it has a share of them while it computes.</param>
    /// <param name="meter">Hears that it computes, since answers written meanwhile can't tell their energy.</param>
    public LlamaEmbedder(LlamaWeights weights, LlamaContext context, bool isInterruptible, ThreadShares threads, EnergyMeter meter)
    {
        (_weights, _context, _threads, _meter) = (weights, context, threads, meter);
        _batch = new(context.BatchSize);
        if (isInterruptible)
            context.StopWhen(_interrupt);
    }

    /// <summary>True when it takes no more texts: it was disposed, or the library gave up.</summary>
    public bool HasEnded => _ended || _lost;

    /// <summary>True when a thread never came back from the native library: context and weights must not be freed under it.</summary>
    public bool IsLost => _lost;

    /// <exception cref="ModelFailureException">A text is too long or has no token, or the engine failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; looked at before every step, and within one where that was asked for.</exception>
    public async Task<EmbeddedTexts> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_lost)
                throw LlamaFailures.Engine("llama.cpp gave up on other texts");
            if (_ended)
                throw LlamaFailures.Ended();
            _interrupt.Lower();
            await using var stop = cancellationToken.Register(() => _interrupt.Raise());
            using var work = _meter.Begin();
            using var share = _threads.Begin(_context.WantedThreads, _context.HasFixedThreads);
            return await NativeStops.RunAsync(() => Embed(texts, share, cancellationToken));
        }
        finally
        {
            // Whoever is told of an end while the thread still computes was told by the library that gave up.
            _lost |= _isComputing;
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _ended = true;
        _interrupt.Raise();
        _turn.Wait();
        if (!_lost)
        {
            _batch.Dispose();
            _context.Dispose();
        }
        // Those who still wait for their turn hear of the end.
        _turn.Release();
    }

    EmbeddedTexts Embed(IReadOnlyList<string> texts, ThreadShare share, CancellationToken cancellationToken)
    {
        _isComputing = true;
        try
        {
            var tokens = new LLamaToken[texts.Count][];
            for (var i = 0; i < texts.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                tokens[i] = Tokenize(texts[i], i + 1);
            }
            var vectors = new float[texts.Count][];
            for (var done = 0; done < texts.Count;)
            {
                _context.LimitThreads(share.Threads);
                done += Step(tokens.AsSpan(done), vectors.AsSpan(done), cancellationToken);
            }
            return new(vectors, tokens.Sum(text => (long)text.Length));
        }
        finally
        {
            _isComputing = false;
        }
    }

    LLamaToken[] Tokenize(string text, int place)
    {
        var tokens = _weights.Vocabulary.TokenizeWhole(text);
        if (tokens.Length == 0)
            throw LlamaFailures.Parameter("values", $"text {place} is empty, and this model has no vector of nothing");
        return tokens.Length <= _context.Size ? tokens : throw LlamaFailures.TextTooLong(place, tokens.Length, _context.Size);
    }

    /// <summary>Computes the first texts, as many as one step holds.</summary>
    /// <returns>How many those were.</returns>
    int Step(ReadOnlySpan<LLamaToken[]> texts, Span<float[]> vectors, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_ended)
            throw LlamaFailures.Ended();
        _batch.Clear();
        var count = 0;
        for (; count < texts.Length && count < _context.Slots && texts[count].Length <= _batch.Room; count++)
            for (var i = 0; i < texts[count].Length; i++)
                _batch.Add(texts[count][i], i, (LLamaSeqId)count, wantsLogits: true);
        try
        {
            if (_context.Decode(_batch) is { } problem)
                throw problem == LlamaContext.InterruptedProblem ? Interrupted(cancellationToken) : LlamaFailures.Engine(problem);
            for (var i = 0; i < count; i++)
                vectors[i] = Vector((LLamaSeqId)i);
        }
        finally
        {
            _context.Clear();
        }
        return count;
    }

    static Exception Interrupted(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? new OperationCanceledException(cancellationToken) : LlamaFailures.Ended();

    float[] Vector(LLamaSeqId sequence)
    {
        var vector = _context.Vector(sequence).ToArray();
        if (vector.Length == 0)
            throw LlamaFailures.Engine("the model gave no vector of a text");
        var squares = 0.0;
        foreach (var number in vector)
            squares += (double)number * number;
        if (!(squares > 0 && double.IsFinite(squares)))
            throw LlamaFailures.Engine("the model computed a vector without a direction, so its file is probably damaged");
        var length = Math.Sqrt(squares);
        foreach (ref var number in vector.AsSpan())
            number = (float)(number / length);
        return vector;
    }
}
