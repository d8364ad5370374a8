using System.Diagnostics;
using LLama.Native;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Llama.Energy;
using Playground.Llama.Inference;

namespace Playground.Bench.Local;

/// <summary>The playground's own engine, from the request to the text that comes out.</summary>
sealed class OurEngine : IDisposable
{
    static readonly ThreadShares s_threads = new(Environment.ProcessorCount);
    readonly LlamaWeights _weights;
    readonly LlamaContext _context;
    readonly LlamaScheduler _scheduler;
    readonly LLamaToken[] _prompt;

    public OurEngine(string path, int threads, int contextSize, string text, ContextNumbers numbers = default)
    {
        _weights = LlamaWeights.Load(path, ModelPlacement.Cpu, _ => { });
        _context = LlamaContext.Create(_weights, new(contextSize, 8, threads, Numbers: numbers), []);
        _scheduler = new(_weights, _context, isInterruptible: new FileInfo(path).Length > 24 << 20, s_threads, new(EnergyMeter.OfThisMachine(), usesGpu: false, TimeProvider.System),
            TimeProvider.System, NullLogger.Instance);
        _prompt = _weights.Vocabulary.Tokenize(text, parseMarks: false);
    }

    public async Task<Measured> GenerateAsync(int sequences, int tokens)
    {
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var done = await Task.WhenAll(Enumerable.Range(0, sequences).Select(_ => WriteAsync(_prompt, tokens, started)));
        return new(done.Sum(one => one.Tokens), Stopwatch.GetElapsedTime(started).TotalMilliseconds, done.Max(one => one.FirstMs), (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    public async Task<Measured> ReadAsync(int tokens)
    {
        var prompt = Enumerable.Range(0, tokens).Select(index => _prompt[index % _prompt.Length]).ToArray();
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await WriteAsync(prompt, 1, started);
        return new(tokens, Stopwatch.GetElapsedTime(started).TotalMilliseconds, null, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    public void Dispose()
    {
        _scheduler.Dispose();
        _context.Dispose();
        _weights.Dispose();
    }

    async Task<Measured> WriteAsync(LLamaToken[] prompt, int tokens, long started)
    {
        var request = _scheduler.Submit(prompt, Settings(tokens));
        double? first = null;
        var written = 0;
        await foreach (var item in request.Events.ReadAllAsync())
        {
            if (item.Text is not null)
                first ??= Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            written = item.Outcome?.GeneratedTokens ?? written;
        }
        return new(written, Stopwatch.GetElapsedTime(started).TotalMilliseconds, first);
    }

    static SamplingSettings Settings(int tokens) => new()
    {
        Temperature = 0,
        TopK = 0,
        TopP = 1,
        MinP = 0,
        RepetitionPenalty = 1,
        FrequencyPenalty = 0,
        PresencePenalty = 0,
        Seed = 1,
        MaxTokens = tokens,
        Stop = [],
        LogitBias = new Dictionary<int, float>(),
        Grammar = null,
    };
}
