using Playground.Llama.Energy;
using Playground.Metrics;

namespace Playground.Llama.Tests.Energy;

/// <summary>From the counter to what is said of an answer.</summary>
public sealed class AnswerEnergyTests
{
    [Fact]
    public async Task Ask_CountersOfThisMachine_SaysJoulesAndSourceOrNeither()
    {
        using var llama = new LocalLlama();

        var engine = (await llama.AskAsync("What is the capital of France?")).End.Engine!;

        Assert.Equal(engine.EnergyJoules is null, engine.EnergySource is null);
        Assert.True(engine.EnergyJoules is null or >= 0, $"{engine.EnergyJoules}");
        Assert.Equal(EnergyMeter.OfThisMachine().Read(usesGpu: false)?.Source, engine.EnergySource);
    }

    [Fact]
    public async Task Ask_NoCounter_IsUnknown()
    {
        using var llama = LocalLlama.With(new EnergyMeter(() => null, () => null));

        var engine = (await llama.AskAsync("What is the capital of France?")).End.Engine!;

        Assert.Equal((null, null), (engine.EnergyJoules, engine.EnergySource));
    }

    [Fact]
    public async Task Ask_OneAfterAnother_EachHasWhatTheCounterRoseBy()
    {
        using var llama = LocalLlama.With(new EnergyMeter(() => new CounterInHand { Step = 2 }, () => null));

        for (var i = 0; i < 3; i++)
        {
            var engine = (await llama.AskAsync("What is the capital of France?")).End.Engine!;
            Assert.Equal((2, "rapl"), (engine.EnergyJoules, engine.EnergySource));
        }
    }

    [Fact]
    public async Task Ask_ManyAtOnce_TogetherHaveWhatTheCounterRoseBy()
    {
        var counter = new CounterInHand { Step = 2 };
        using var llama = LocalLlama.With(new EnergyMeter(() => counter, () => null));
        await llama.AskAsync("What is the capital of France?");
        var before = counter.Joules;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => llama.AskAsync($"What is {number} plus 3?")));

        Assert.All(answers, answer => Assert.True(answer.End.Engine!.EnergyJoules > 0));
        // What it rose by at the reading when the first of them came belongs to none.
        Assert.InRange(answers.Sum(answer => answer.End.Engine!.EnergyJoules!.Value), 2 - 1e-6, counter.Joules!.Value - before!.Value - 2 + 1e-6);
    }

    [Fact]
    public async Task Ask_SomethingElseComputesMeanwhile_IsUnknown()
    {
        var counter = new CounterInHand { Step = 2 };
        var meter = new EnergyMeter(() => counter, () => null);
        using var llama = LocalLlama.With(meter);
        await llama.AskAsync("Hello");
        EngineTimings engine;

        using (meter.Begin())
            engine = (await llama.AskAsync("What is the capital of France?")).End.Engine!;

        Assert.Equal((null, null), (engine.EnergyJoules, engine.EnergySource));
        Assert.Equal(2, (await llama.AskAsync("What is the capital of France?")).End.Engine!.EnergyJoules);
    }
}
