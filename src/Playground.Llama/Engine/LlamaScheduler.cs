using Microsoft.Extensions.Logging;
using Playground.Comparing;
using Playground.Llama.Native;

namespace Playground.Llama.Engine;

/// <summary>
/// Runs all requests to one loaded model: a single thread owns the context and computes the next token of every sequence in one batch.
/// A request joins while others run; prompts go in pieces, so that a long one doesn't hold up the rest; what finds no slot waits in a queue.
/// </summary>
sealed unsafe class LlamaScheduler : IDisposable
{
    /// <summary>The most prompt tokens in one step while others are writing: the longest that a prompt makes them wait.</summary>
    const int PromptPiece = 64;

    readonly LlamaWeights _weights;
    readonly LlamaContext _context;
    readonly TimeProvider _time;
    readonly ILogger _logger;
    readonly Slot?[] _slots;
    readonly LlamaBatch _batch;
    readonly TokenPicker _picker;
    readonly LinkedList<LlamaRequest> _queue = [];
    readonly Lock _gate = new();
    readonly AutoResetEvent _wake = new(false);
    readonly Thread _thread;
    volatile bool _ending;

    public LlamaScheduler(LlamaWeights weights, LlamaContext context, TimeProvider time, ILogger logger)
    {
        (_weights, _context, _time, _logger) = (weights, context, time, logger);
        _slots = new Slot?[context.Slots];
        _batch = new(context.BatchSize);
        _picker = new(weights.Vocabulary.Size);
        _thread = new(Run) { IsBackground = true, Name = "llama scheduler" };
        _thread.Start();
    }

    /// <summary>Requests that hold a slot or wait for one.</summary>
    public int Load { get { lock (_gate) return _queue.Count + _slots.Count(slot => slot is not null); } }

    /// <summary>Slots in use; all are free again when nothing runs.</summary>
    public int Busy { get { lock (_gate) return _slots.Count(slot => slot is not null); } }

    /// <exception cref="ModelFailureException">The prompt doesn't fit the context.</exception>
    public LlamaRequest Submit(LlamaToken[] prompt, SamplingSettings settings)
    {
        if (prompt.Length >= _context.Size)
            throw LlamaFailures.ContextTooLong(prompt.Length, _context.Size);
        var request = new LlamaRequest(prompt, settings, _time.GetTimestamp());
        lock (_gate)
        {
            if (_ending)
                throw LlamaFailures.Ended();
            _queue.AddLast(request);
        }
        _wake.Set();
        return request;
    }

    /// <summary>Drops a request before its next token.</summary>
    public void Cancel(LlamaRequest request)
    {
        request.Cancel();
        _wake.Set();
    }

    public void Dispose()
    {
        lock (_gate)
            _ending = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    void Run()
    {
        try
        {
            while (!_ending)
                if (!Step())
                    _wake.WaitOne();
            Abandon(LlamaFailures.Ended());
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "The scheduler of a local model failed");
            lock (_gate)
                _ending = true;
            Abandon(LlamaFailures.Engine(exception.Message, exception));
        }
        finally
        {
            _batch.Dispose();
            _picker.Dispose();
        }
    }

    /// <returns>False when there is nothing to do.</returns>
    bool Step()
    {
        Sweep();
        Admit();
        Fill();
        if (_batch.Count == 0)
            return false;
        if (_context.Decode(_batch) is { } problem)
            FailBatch(problem);
        else
            Pick();
        return true;
    }

    /// <summary>Drops what was cancelled.</summary>
    void Sweep()
    {
        foreach (var slot in _slots)
            if (slot is { Request.IsCancelled: true })
                Release(slot, slot.Request, null);
    }

    void Admit()
    {
        lock (_gate)
        {
            var place = 0;
            for (var node = _queue.First; node is not null;)
            {
                var (request, next) = (node.Value, node.Next);
                if (request.IsCancelled)
                {
                    request.Fail(null);
                    _queue.Remove(node);
                }
                else if (Array.IndexOf(_slots, null) is >= 0 and var free)
                {
                    _queue.Remove(node);
                    Seat(request, free);
                }
                else
                {
                    request.ReportPlace(++place);
                }
                node = next;
            }
        }
    }

    void Seat(LlamaRequest request, int free)
    {
        try
        {
            _slots[free] = new(new(free), request, _weights, _context.Size, _time);
            request.ReportPlace(0);
        }
        catch (ModelFailureException failure)
        {
            request.Fail(failure);
        }
    }

    /// <summary>First the sequences that write, one token each; what room is left goes to prompts.</summary>
    void Fill()
    {
        _batch.Clear();
        var writing = 0;
        foreach (var slot in _slots)
            if (slot is { IsGenerating: true })
            {
                slot.Fill(_batch, 1);
                writing++;
            }
        foreach (var slot in _slots)
            if (slot is { IsGenerating: false })
                slot.Fill(_batch, writing > 0 ? PromptPiece : _batch.Capacity);
    }

    void Pick()
    {
        foreach (var slot in _slots)
        {
            if (slot is not { LogitsAt: >= 0 and var at })
                continue;
            try
            {
                if (slot.Advance(_picker, _context.Logits(at)) is { } end)
                {
                    var outcome = slot.Finish(end);
                    Release(slot, null, null);
                    slot.Request.End(outcome);
                }
            }
            catch (ModelFailureException failure)
            {
                Release(slot, slot.Request, failure);
            }
        }
    }

    void FailBatch(string problem)
    {
        _logger.LogError("A local model failed to compute: {Problem}", problem);
        foreach (var slot in _slots)
            if (slot is not null)
                Release(slot, slot.Request, LlamaFailures.Engine(problem));
    }

    /// <summary>Frees a slot, then tells the request if it is given, so that whoever hears of the end finds the slot free.</summary>
    void Release(Slot slot, LlamaRequest? request, Exception? failure)
    {
        _context.Forget(slot.Sequence);
        lock (_gate)
            _slots[slot.Sequence.Id] = null;
        slot.Dispose();
        request?.Fail(failure);
    }

    void Abandon(Exception reason)
    {
        foreach (var slot in _slots)
            if (slot is not null)
                Release(slot, slot.Request, reason);
        lock (_gate)
        {
            foreach (var request in _queue)
                request.Fail(reason);
            _queue.Clear();
        }
    }
}
