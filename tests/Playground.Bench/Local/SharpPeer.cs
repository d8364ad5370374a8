using System.Diagnostics;
using LLama;
using LLama.Batched;
using LLama.Common;
using LLama.Native;
using LLama.Sampling;

namespace Playground.Bench.Local;

/// <summary>LLamaSharp's own executors over the same file and library, greedy: the stateless one for a single answer, the batched one for one and for several.</summary>
sealed class SharpPeer : IDisposable
{
    readonly string _text;
    readonly LLamaWeights _weights;
    readonly StatelessExecutor _stateless;
    readonly BatchedExecutor _batched;

    public SharpPeer(string path, int threads, int contextSize, string text)
    {
        _text = text;
        var parameters = new ModelParams(path) { ContextSize = (uint)contextSize, Threads = threads, BatchThreads = threads, GpuLayerCount = 0 };
        _weights = LLamaWeights.LoadFromFile(parameters);
        _stateless = new(_weights, parameters);
        _batched = new(_weights, new ModelParams(path) { ContextSize = (uint)contextSize * 8, SeqMax = 8, Threads = threads, BatchThreads = threads, GpuLayerCount = 0 });
    }

    /// <summary>One answer by the stateless executor.</summary>
    public async Task<Measured> GenerateAsync(int tokens)
    {
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        double? first = null;
        await foreach (var _ in _stateless.InferAsync(_text, new InferenceParams { MaxTokens = tokens, SamplingPipeline = new GreedySamplingPipeline() }))
            first ??= Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return new(tokens, Stopwatch.GetElapsedTime(started).TotalMilliseconds, first, Cpu(cpu));
    }

    /// <summary>Several answers by the batched executor.</summary>
    public async Task<Measured> GenerateAsync(int sequences, int tokens)
    {
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var conversations = Enumerable.Range(0, sequences).Select(_ => _batched.Create()).ToArray();
        var prompt = _weights.Tokenize(_text, true, false, System.Text.Encoding.UTF8);
        foreach (var conversation in conversations)
            conversation.Prompt(prompt);
        double? first = null;
        for (var token = 0; token < tokens; token++)
        {
            await InferAllAsync();
            first ??= Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            foreach (var conversation in conversations)
                conversation.Prompt(Likeliest(conversation.Sample()));
        }
        await InferAllAsync();
        foreach (var conversation in conversations)
            conversation.Dispose();
        return new(sequences * tokens, Stopwatch.GetElapsedTime(started).TotalMilliseconds, first, Cpu(cpu));
    }

    public void Dispose()
    {
        _batched.Dispose();
        _weights.Dispose();
    }

    async Task InferAllAsync()
    {
        while (_batched.BatchedTokenCount > 0)
            if (await _batched.Infer() is not DecodeResult.Ok and var result)
                throw new InvalidOperationException($"LLamaSharp's executor said {result}.");
    }

    static LLamaToken Likeliest(Span<float> logits) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(logits);

    static double Cpu(TimeSpan before) => (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
}
