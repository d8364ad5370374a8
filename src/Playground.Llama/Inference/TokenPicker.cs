using System.Numerics;
using System.Runtime.InteropServices;
using Playground.Llama.Native;

namespace Playground.Llama.Inference;

/// <summary>
/// Picks the next token from a model's logits. The candidates are handed to the samplers here, not by llama_sampler_sample: when a grammar
/// leaves no token at all, accepting one would throw through native frames and end the process.
/// </summary>
sealed unsafe class TokenPicker(int vocabularySize) : IDisposable
{
    llama_token_data* _candidates;

    /// <summary>The model computed something that is not a number: its weights are damaged.</summary>
    public static readonly LlamaToken Broken = new(-1);

    /// <summary>The samplers left nothing to say.</summary>
    public static readonly LlamaToken Nothing = new(-2);

    public LlamaToken Pick(float* logits, LlamaSamplerHandle? chain)
    {
        var all = new ReadOnlySpan<float>(logits, vocabularySize);
        var highest = Highest(all);
        if (!float.IsFinite(highest))
            return Broken;
        return chain is null ? new(all.IndexOf(highest)) : Sample(all, chain.DangerousGetHandle());
    }

    public void Dispose()
    {
        NativeMemory.Free(_candidates);
        _candidates = null;
    }

    LlamaToken Sample(ReadOnlySpan<float> logits, nint chain)
    {
        if (_candidates is null)
            _candidates = (llama_token_data*)NativeMemory.Alloc((nuint)logits.Length, (nuint)sizeof(llama_token_data));
        for (var i = 0; i < logits.Length; i++)
            _candidates[i] = new() { id = new(i), logit = logits[i] };
        var array = new llama_token_data_array { data = _candidates, size = (nuint)logits.Length, selected = -1 };
        NativeMethods.llama_sampler_apply(chain, &array);
        if (array.selected < 0 || array.selected >= (long)array.size || float.IsNegativeInfinity(array.data[array.selected].logit))
            return Nothing;
        var token = array.data[array.selected].id;
        NativeMethods.llama_sampler_accept(chain, token);
        return token;
    }

    /// <summary>The highest logit; not a number when one of them is none.</summary>
    static float Highest(ReadOnlySpan<float> logits)
    {
        var highest = float.NegativeInfinity;
        var rest = logits;
        if (logits.Length >= Vector<float>.Count)
        {
            var blocks = MemoryMarshal.Cast<float, Vector<float>>(logits);
            var best = blocks[0];
            foreach (ref readonly var block in blocks)
                best = Vector.Max(best, block);
            for (var i = 0; i < Vector<float>.Count; i++)
                highest = MathF.Max(highest, best[i]);
            rest = logits[(blocks.Length * Vector<float>.Count)..];
        }
        foreach (var logit in rest)
            highest = MathF.Max(highest, logit);
        return highest;
    }
}
