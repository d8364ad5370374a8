namespace Playground.Llama.Inference;

/// <summary>Requests that wait for a slot, first come, first served. Used under the scheduler's lock.</summary>
/// <param name="seat">Gives a request a slot, of which at least one is free.</param>
sealed class RequestQueue(Slots slots, Action<LlamaRequest> seat)
{
    readonly LinkedList<LlamaRequest> _waiting = [];

    public int Count => _waiting.Count;

    public void Add(LlamaRequest request) => _waiting.AddLast(request);

    /// <summary>Seats as many as there are free slots, drops those that were cancelled, and tells the others their place.</summary>
    public void Admit()
    {
        var place = 0;
        for (var node = _waiting.First; node is not null;)
        {
            var (request, next) = (node.Value, node.Next);
            if (request.IsCancelled)
            {
                request.Fail(null);
                _waiting.Remove(node);
            }
            else if (slots.HasFree)
            {
                _waiting.Remove(node);
                seat(request);
            }
            else
            {
                request.ReportPlace(++place);
            }
            node = next;
        }
    }

    public void Fail(Exception reason)
    {
        foreach (var request in _waiting)
            request.Fail(reason);
        _waiting.Clear();
    }
}
