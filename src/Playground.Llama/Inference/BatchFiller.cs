namespace Playground.Llama.Inference;

/// <summary>Decides what the next step computes.</summary>
sealed class BatchFiller(Slots slots, StepBatch batch)
{
    /// <summary>The most prompt tokens in one step while others are writing: the longest that prompts make them wait.</summary>
    public const int PromptPiece = 64;

    readonly List<Slot> _prompts = [];
    int _turn;

    /// <summary>First the sequences that write, one token each; what room is left is shared evenly among those that read their prompts.</summary>
    public void Fill()
    {
        batch.Clear();
        _prompts.Clear();
        var writing = 0;
        foreach (var slot in slots.All)
        {
            if (slot is null)
                continue;
            slot.Skip();
            if (slot.IsGenerating)
            {
                slot.FillNext(batch);
                writing++;
            }
            else if (slots.TakeOver(slot))
            {
                _prompts.Add(slot);
            }
        }
        FillPrompts(writing > 0 ? Math.Min(PromptPiece, batch.Room) : batch.Room);
    }

    /// <summary>What a short prompt leaves of its share goes to the next ones; each step begins with another one, so that none is always last.</summary>
    void FillPrompts(int room)
    {
        _turn++;
        for (var i = 0; i < _prompts.Count; i++)
        {
            var before = batch.Count;
            var left = _prompts.Count - i;
            _prompts[(_turn + i) % _prompts.Count].FillPrompt(batch, (room + left - 1) / left);
            room -= batch.Count - before;
        }
    }
}
