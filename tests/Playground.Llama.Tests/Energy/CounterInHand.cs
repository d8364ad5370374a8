using Playground.Llama.Energy;

namespace Playground.Llama.Tests.Energy;

/// <summary>A counter that a test sets.</summary>
sealed class CounterInHand : IEnergyCounter
{
    public double? Joules { get; set; } = 1000;

    /// <summary>What it rises by whenever it is read.</summary>
    public double Step { get; init; }

    public double? Read() => Joules += Step;
}
