using LLama.Native;
using Playground.Llama.Faults;
using Playground.Llama.Library;
using Playground.Llama.Native;

namespace Playground.Llama.Inference;

/// <summary>llama.cpp's samplers of one answer. Each answer has its own, so what runs beside it can't touch its random numbers.</summary>
sealed class SamplerChain : IDisposable
{
    readonly SafeLLamaSamplerChainHandle _chain;

    SamplerChain(SafeLLamaSamplerChainHandle chain) => _chain = chain;

    /// <returns><c>null</c> for plain greedy picking, which needs none.</returns>
    /// <exception cref="ModelFailureException">The grammar can't be parsed.</exception>
    public static SamplerChain? Create(LlamaWeights weights, SamplingSettings settings)
    {
        if (settings.IsPlainGreedy)
            return null;
        var parameters = LLamaSamplerChainParams.Default();
        parameters.NoPerf = true;
        var chain = SafeLLamaSamplerChainHandle.Create(parameters);
        try
        {
            Fill(chain, weights, settings);
            return new(chain);
        }
        catch
        {
            chain.Dispose();
            throw;
        }
    }

    public void Apply(ref LLamaTokenDataArrayNative candidates) => _chain.Apply(ref candidates);

    public void Accept(LLamaToken token) => _chain.Accept(token);

    public void Dispose() => _chain.Dispose();

    /// <summary>The order of llama.cpp's own programs: what may not be said, penalties, the cuts, then temperature and the draw.</summary>
    static void Fill(SafeLLamaSamplerChainHandle chain, LlamaWeights weights, SamplingSettings settings)
    {
        if (settings.LogitBias.Count > 0)
            chain.AddLogitBias(weights.Vocabulary.Size, [.. settings.LogitBias.Select(entry => new LLamaLogitBias { Token = entry.Key, Bias = entry.Value })]);
        if (settings.Grammar is { } grammar)
            AddGrammar(chain, weights, grammar);
        if (settings.RepetitionPenalty != 1 || settings.FrequencyPenalty != 0 || settings.PresencePenalty != 0)
            chain.AddPenalties(SamplingSettings.PenaltyWindow, settings.RepetitionPenalty, settings.FrequencyPenalty, settings.PresencePenalty);
        if (settings.Temperature == 0)
        {
            chain.AddGreedySampler();
            return;
        }
        if (settings.TopK > 0)
            chain.AddTopK(settings.TopK);
        if (settings.TopP < 1)
            chain.AddTopP(settings.TopP, 1);
        if (settings.MinP > 0)
            chain.AddMinP(settings.MinP, 1);
        chain.AddTemperature(settings.Temperature);
        chain.AddDistributionSampler(settings.Seed);
    }

    static void AddGrammar(SafeLLamaSamplerChainHandle chain, LlamaWeights weights, string grammar)
    {
        var vocabulary = NativeMethods.llama_model_get_vocab(weights.Handle.DangerousGetHandle());
        var (sampler, complaint) = NativeLog.Listen(() => NativeMethods.llama_sampler_init_grammar(vocabulary, grammar, "root"));
        if (sampler == 0)
            throw LlamaFailures.Parameter("grammar", complaint.Length > 0 ? complaint : "it doesn't parse or has no rule named root");
        NativeMethods.llama_sampler_chain_add(chain, sampler);
    }
}
