using System.Runtime.InteropServices;
using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>
/// What a sequence of a context has computed and still holds: the tokens of the last answer and whom they belong to. Another answer of the same group
/// that begins alike takes the beginning over. Used by the scheduler's thread only.
/// </summary>
sealed class SequenceMemory(LLamaSeqId sequence, LlamaContext context)
{
    readonly List<LLamaToken> _tokens = [];

    public LLamaSeqId Sequence { get; } = sequence;

    /// <summary>The comparison that the tokens belong to; <c>null</c> when nobody may take them over.</summary>
    public string? Group { get; private set; }

    public int Count => _tokens.Count;

    /// <summary>When it was last used, as the scheduler counts.</summary>
    public long LastUse { get; set; }

    public void Add(LLamaToken token) => _tokens.Add(token);

    /// <summary>How many tokens at the beginning of a prompt are here already.</summary>
    public int Common(ReadOnlySpan<LLamaToken> prompt) => MemoryExtensions.CommonPrefixLength(CollectionsMarshal.AsSpan(_tokens), prompt);

    /// <summary>Keeps the first tokens for a new owner and forgets the rest.</summary>
    public void Begin(string? group, int keep)
    {
        Group = group;
        if (keep > 0 && context.Cut(Sequence, keep))
            CollectionsMarshal.SetCount(_tokens, keep);
        else
            Clear();
    }

    /// <summary>Takes the first tokens over from another sequence.</summary>
    public void CopyFrom(SequenceMemory source, int keep)
    {
        context.Copy(source.Sequence, Sequence);
        _tokens.Clear();
        _tokens.AddRange(CollectionsMarshal.AsSpan(source._tokens));
        Begin(Group, keep);
    }

    public void Clear()
    {
        if (_tokens.Count > 0)
            context.Forget(Sequence);
        _tokens.Clear();
    }
}
