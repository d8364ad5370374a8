namespace Playground.Comparing;

/// <summary>Knows which answers this machine is writing, to mark those that had to share it: their speed is not the model's own.</summary>
sealed class LocalActivity
{
    readonly Lock _gate = new();
    readonly HashSet<AnswerRun> _active = [];

    public void Began(AnswerRun run)
    {
        if (!run.Model.IsLocal)
            return;
        lock (_gate)
        {
            _active.Add(run);
            if (_active.Count > 1)
                foreach (var sharing in _active)
                    sharing.MarkSharedDevice();
        }
    }

    public void Ended(AnswerRun run)
    {
        lock (_gate)
            _active.Remove(run);
    }
}
