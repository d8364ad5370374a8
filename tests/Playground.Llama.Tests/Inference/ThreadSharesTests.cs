using Microsoft.Extensions.Logging.Abstractions;
using Playground.Llama.Energy;
using Playground.Llama.Inference;

namespace Playground.Llama.Tests.Inference;

public sealed class ThreadSharesTests
{
    [Fact]
    public void Begin_OneAfterTheOther_DividesTheProcessorsAmongThoseThatCompute()
    {
        var shares = new ThreadShares(8);
        var first = shares.Begin(8);
        Assert.Equal(8, first.Threads);

        var second = shares.Begin(8);
        var small = shares.Begin(1);

        Assert.Equal((3, 4, 1), (first.Threads, second.Threads, small.Threads));
        second.Dispose();
        small.Dispose();
        Assert.Equal(8, first.Threads);
    }

    [Fact]
    public void Begin_MoreThanProcessors_LeavesEachOneThread()
    {
        var shares = new ThreadShares(2);

        var all = Enumerable.Range(0, 5).Select(_ => shares.Begin(2)).ToArray();

        Assert.All(all, share => Assert.Equal(1, share.Threads));
    }

    [Fact]
    public void Begin_BesideOneThatIsFixed_TakesWhatThatLeaves()
    {
        var shares = new ThreadShares(4);
        var configured = shares.Begin(3, isFixed: true);
        var working = shares.Begin(4);
        Assert.Equal((3, 1), (configured.Threads, working.Threads));

        configured.Dispose();
        var quantising = shares.Begin(4);
        var held = quantising.Hold();
        working.Dispose();

        Assert.Equal((2, 2), (held, quantising.Threads));
        Assert.False(shares.IsIdle);
    }

    [Fact]
    public async Task Scheduler_BesideAnotherThatComputes_UsesItsPartAndAloneAllAgain()
    {
        var shares = new ThreadShares(2);
        using var weights = LlamaWeights.Load(LocalLlama.NanoFile("nano-llama.gguf"), ModelPlacement.Cpu, _ => { });
        using var context = LlamaContext.Create(weights, new(256, 1, 2), []);
        var meter = new EnergyMeter(() => null, () => null);
        using var scheduler = new LlamaScheduler(weights, context, false, shares, new(meter, false, TimeProvider.System), TimeProvider.System, NullLogger.Instance);

        using (shares.Begin(2))
            await AnswerAsync(scheduler, weights);
        var beside = context.ThreadsInUse;
        await AnswerAsync(scheduler, weights);

        Assert.Equal((1, 2), (beside, context.ThreadsInUse));
        SpinWait.SpinUntil(() => shares.IsIdle, TimeSpan.FromMinutes(1));
        Assert.True(shares.IsIdle);
    }

    static async Task AnswerAsync(LlamaScheduler scheduler, LlamaWeights weights)
    {
        var settings = new SamplingSettings
        {
            Temperature = 0,
            TopK = 0,
            TopP = 1,
            MinP = 0,
            RepetitionPenalty = 1,
            FrequencyPenalty = 0,
            PresencePenalty = 0,
            Seed = 1,
            MaxTokens = 8,
            Stop = [],
            LogitBias = new Dictionary<int, float>(),
            Grammar = null,
        };
        await foreach (var _ in scheduler.Submit(weights.Vocabulary.Tokenize("What is the capital of France?", parseMarks: false), settings).Events.ReadAllAsync())
        {
        }
    }
}
