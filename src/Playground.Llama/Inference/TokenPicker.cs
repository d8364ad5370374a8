using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>
/// Picks the next token from a model's logits. The candidates are handed to the samplers here, not by llama_sampler_sample: when a grammar
/// leaves no token at all, accepting one would throw through native frames and end the process.
/// </summary>
sealed class TokenPicker(int vocabularySize) : IDisposable
{
    LLamaTokenData[] _candidates = [];
    LLamaTokenDataArrayNative _array;
    MemoryHandle _pin;

    /// <summary>The model computed something that is not a number: its weights are damaged.</summary>
    public static readonly LLamaToken Broken = -1;

    /// <summary>The samplers left nothing to say.</summary>
    public static readonly LLamaToken Nothing = -2;

    public LLamaToken Pick(ReadOnlySpan<float> logits, SamplerChain? chain)
    {
        var highest = Highest(logits);
        if (!float.IsFinite(highest))
            return Broken;
        return chain is null ? logits.IndexOf(highest) : Sample(logits, chain);
    }

    public void Dispose() => _pin.Dispose();

    LLamaToken Sample(ReadOnlySpan<float> logits, SamplerChain chain)
    {
        if (_candidates.Length == 0)
            _pin = LLamaTokenDataArrayNative.Create(new(_candidates = new LLamaTokenData[vocabularySize]), out _array);
        for (var i = 0; i < logits.Length; i++)
            _candidates[i] = new(i, logits[i], 0);
        var array = _array;
        array.Selected = -1;
        chain.Apply(ref array);
        if (array.Selected < 0 || array.Selected >= (long)array.Size || float.IsNegativeInfinity(array.Data[(int)array.Selected].Logit))
            return Nothing;
        var token = array.Data[(int)array.Selected].ID;
        chain.Accept(token);
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
