using Playground.Llama.Faults;
using Playground.Llama.Native;

namespace Playground.Llama.Inference;

/// <summary>Builds llama.cpp's samplers for one answer. Each answer has its own, so what runs beside it can't touch its random numbers.</summary>
static unsafe class SamplerChain
{
    /// <returns><c>null</c> for plain greedy picking, which needs none.</returns>
    /// <exception cref="ModelFailureException">The grammar can't be parsed.</exception>
    public static LlamaSamplerHandle? Create(LlamaWeights weights, SamplingSettings settings)
    {
        if (settings.IsPlainGreedy)
            return null;
        var chain = new LlamaSamplerHandle(NativeMethods.llama_sampler_chain_init(new() { no_perf = 1 }), weights.Handle);
        try
        {
            Fill(chain, weights.Vocabulary, settings);
            return chain;
        }
        catch
        {
            chain.Dispose();
            throw;
        }
    }

    /// <summary>The order of llama.cpp's own programs: what may not be said, penalties, the cuts, then temperature and the draw.</summary>
    static void Fill(LlamaSamplerHandle chain, LlamaVocabulary vocabulary, SamplingSettings settings)
    {
        if (settings.LogitBias.Count > 0)
            Add(chain, Bias(vocabulary, settings.LogitBias));
        if (settings.Grammar is { } grammar)
            Add(chain, Grammar(vocabulary, grammar));
        if (settings.RepetitionPenalty != 1 || settings.FrequencyPenalty != 0 || settings.PresencePenalty != 0)
            Add(chain, NativeMethods.llama_sampler_init_penalties(
                vocabulary.Size, SamplingSettings.PenaltyWindow, settings.RepetitionPenalty, settings.FrequencyPenalty, settings.PresencePenalty));
        if (settings.Temperature == 0)
        {
            Add(chain, NativeMethods.llama_sampler_init_greedy());
            return;
        }
        if (settings.TopK > 0)
            Add(chain, NativeMethods.llama_sampler_init_top_k(settings.TopK));
        if (settings.TopP < 1)
            Add(chain, NativeMethods.llama_sampler_init_top_p(settings.TopP, 1));
        if (settings.MinP > 0)
            Add(chain, NativeMethods.llama_sampler_init_min_p(settings.MinP, 1));
        Add(chain, NativeMethods.llama_sampler_init_temp(settings.Temperature));
        Add(chain, NativeMethods.llama_sampler_init_dist(settings.Seed));
    }

    static void Add(LlamaSamplerHandle chain, nint sampler) => NativeMethods.llama_sampler_chain_add(chain, sampler);

    static nint Grammar(LlamaVocabulary vocabulary, string grammar)
    {
        var (sampler, complaint) = NativeLog.Listen(() => NativeMethods.llama_sampler_init_grammar(vocabulary.Pointer, grammar, "root"));
        return sampler != 0 ? sampler : throw LlamaFailures.Parameter("grammar", complaint.Length > 0 ? complaint : "it doesn't parse or has no rule named root");
    }

    static nint Bias(LlamaVocabulary vocabulary, IReadOnlyDictionary<int, float> bias)
    {
        var entries = bias.Select(entry => new llama_logit_bias { token = new(entry.Key), bias = entry.Value }).ToArray();
        fixed (llama_logit_bias* first = entries)
            return NativeMethods.llama_sampler_init_logit_bias(vocabulary.Size, entries.Length, first);
    }
}
