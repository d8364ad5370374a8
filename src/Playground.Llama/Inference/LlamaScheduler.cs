using LLama.Native;
using Microsoft.Extensions.Logging;
using Playground.Faults;
using Playground.Llama.Energy;
using Playground.Llama.Faults;
using Playground.Llama.Library;

namespace Playground.Llama.Inference;

/// <summary>
/// Runs all requests to one loaded model: a single thread owns the context and computes the next token of every sequence in one batch.
/// A request joins while others run; prompts go in pieces, so that a long one doesn't hold up the rest; what finds no slot waits in a queue.
/// </summary>
sealed class LlamaScheduler : IDisposable
{
    readonly LlamaWeights _weights;
    readonly LlamaContext _context;
    readonly TimeProvider _time;
    readonly ILogger _logger;
    readonly Slots _slots;
    readonly BatchFiller _filler;
    readonly EnergyShares _energy;
    readonly StepBatch _batch;
    readonly TokenPicker _picker;
    readonly RequestQueue _queue;
    readonly Lock _gate = new();
    readonly AutoResetEvent _wake = new(false);
    readonly Thread _thread;
    readonly StepInterrupt _interrupt = new();
    readonly ThreadShares _threads;
    ThreadShare? _share;
    volatile bool _ending;
    volatile bool _lost;

    /// <param name="threads">Of the machine; this scheduler has a share of them while it has answers to write.</param>
    /// <param name="isInterruptible">Whether a step may be stopped in its middle when nobody waits for it any more; worth its price for large models.</param>
    public LlamaScheduler(LlamaWeights weights, LlamaContext context, bool isInterruptible, ThreadShares threads, EnergyShares energy, TimeProvider time, ILogger logger)
    {
        (_weights, _context, _threads, _energy, _time, _logger) = (weights, context, threads, energy, time, logger);
        _slots = new(context);
        _queue = new(_slots, Seat);
        _batch = new(context.BatchSize);
        _filler = new(_slots, _batch);
        _picker = new(weights.Vocabulary.Size);
        if (isInterruptible)
            context.StopWhen(_interrupt);
        _thread = new(Run) { IsBackground = true, Name = "llama scheduler" };
        _thread.Start();
    }

    /// <summary>Requests that hold a slot or wait for one.</summary>
    public int Load { get { lock (_gate) return _queue.Count + _slots.Busy; } }

    /// <summary>Slots in use; all are free again when nothing runs.</summary>
    public int Busy { get { lock (_gate) return _slots.Busy; } }

    /// <summary>True when it takes no more requests: it was disposed, or failed.</summary>
    public bool HasEnded => _ending;

    /// <summary>True when its thread never came back from the native library: context and weights must not be freed under it.</summary>
    public bool IsLost => _lost;

    /// <exception cref="ModelFailureException">The prompt is empty or doesn't fit the context.</exception>
    public LlamaRequest Submit(LLamaToken[] prompt, SamplingSettings settings, string? group = null)
    {
        if (prompt.Length == 0)
            throw LlamaFailures.Parameter("messages", "there is nothing to answer");
        if (prompt.Length >= _context.Size)
            throw LlamaFailures.ContextTooLong(prompt.Length, _context.Size);
        var request = new LlamaRequest(prompt, settings, _time.GetTimestamp(), group);
        lock (_gate)
        {
            if (_ending)
                throw LlamaFailures.Ended();
            _queue.Add(request);
        }
        _wake.Set();
        return request;
    }

    /// <summary>Drops a request before its next token.</summary>
    public void Cancel(LlamaRequest request)
    {
        request.Cancel();
        lock (_gate)
        {
            if (_ending)
                return;
            if (!_slots.All.ToArray().Any(slot => slot is { Request.IsCancelled: false }))
                _interrupt.Raise();
            _wake.Set();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _ending = true;
            if (!_lost)
                _interrupt.Raise();
        }
        _wake.Set();
        if (_lost)
            return;
        _thread.Join();
        _wake.Dispose();
    }

    void Run()
    {
        NativeStops.Listen(Lose);
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
            Abandon(LlamaFailures.Engine(exception.Message, exception));
        }
        finally
        {
            NativeStops.Unlisten(Lose);
            _share?.Dispose();
            _batch.Dispose();
            _picker.Dispose();
        }
    }

    /// <returns>False when there is nothing to do.</returns>
    bool Step()
    {
        lock (_gate)
        {
            if (!_ending)
                _interrupt.Lower();
            Sweep();
            _queue.Admit();
        }
        _energy.KeepUp();
        _filler.Fill();
        if (_batch.Count == 0)
        {
            _share?.Dispose();
            _share = null;
            return false;
        }
        _share ??= _threads.Begin(_context.WantedThreads, _context.HasFixedThreads);
        _context.LimitThreads(_share.Threads);
        if (_context.Decode(_batch) is not { } problem)
            Pick();
        else if (problem != LlamaContext.InterruptedProblem)
            FailAll(problem);
        else if (!_ending)
            DropCancelled();
        return true;
    }

    /// <summary>Drops what was cancelled.</summary>
    void Sweep()
    {
        foreach (var slot in _slots.All)
            if (slot is { Request.IsCancelled: true })
                Release(slot, slot.Request, null);
    }

    void Seat(LlamaRequest request)
    {
        var energy = _energy.Join();
        try
        {
            _slots.Seat(new(_slots.Free(request), request, _weights, _context.Size, energy, _time, _slots.NextOrder()));
            request.ReportPlace(0);
        }
        catch (ModelFailureException failure)
        {
            _energy.Leave(energy);
            request.Fail(failure);
        }
    }

    void Pick()
    {
        var isHeard = false;
        foreach (var slot in _slots.All)
        {
            if (slot is not { LogitsAt: >= 0 and var at })
                continue;
            try
            {
                if (slot.Advance(_picker, _context.Logits(at)) is { } end)
                {
                    var outcome = slot.Finish(end, _energy.Leave(slot.Energy));
                    Release(slot, null, null);
                    slot.Request.End(outcome);
                }
            }
            catch (ModelFailureException failure)
            {
                Release(slot, slot.Request, failure);
            }
            isHeard |= slot.Request.TakeNews();
        }
        // Who waits for the words is often woken on this thread's own core, and would get it only when the system next takes it from here: on two cores the first
        // token was read 0.5 to 2.6 ms after it was there, and is after 0.1 ms.
        if (isHeard)
            Thread.Yield();
    }

    void FailAll(string problem)
    {
        _logger.LogError("A local model failed to compute: {Problem}", problem);
        foreach (var slot in _slots.All)
            if (slot is not null)
                Release(slot, slot.Request, LlamaFailures.Engine(problem), forget: true);
    }

    /// <summary>A step was stopped in its middle, which happens only when all that took part in it was cancelled.</summary>
    void DropCancelled()
    {
        foreach (var slot in _slots.All)
            if (slot is not null)
                Release(slot, slot.Request, slot.Request.IsCancelled ? null : LlamaFailures.Engine("its step was interrupted"), forget: true);
    }

    /// <summary>Frees a slot, then tells the request if it is given, so that whoever hears of the end finds the slot free.</summary>
    void Release(Slot slot, LlamaRequest? request, Exception? failure, bool forget = false)
    {
        _energy.Leave(slot.Energy);
        lock (_gate)
            _slots.Release(slot, forget);
        slot.Dispose();
        request?.Fail(failure);
    }

    void Abandon(Exception reason)
    {
        lock (_gate)
        {
            _ending = true;
            foreach (var slot in _slots.All)
                slot?.Request.Fail(reason);
            _queue.Fail(reason);
            if (_lost)
                return;
            foreach (var slot in _slots.All)
                if (slot is not null)
                    Release(slot, null, null, forget: true);
        }
    }

    /// <summary>The native library gave up on this scheduler's thread, which won't return; called on it.</summary>
    void Lose(string message)
    {
        _lost = true;
        _energy.GiveUp();
        _share?.Dispose();
        _logger.LogCritical("A local model ended for good: {Message}", message);
        Abandon(LlamaFailures.Engine(message));
    }
}
