namespace Playground.Llama.Energy;

/// <summary>An amount of energy, or the state of a counter.</summary>
/// <param name="Source">The counters that it was read from: <c>rapl</c>, <c>nvml</c> or <c>rapl+nvml</c>.</param>
readonly record struct EnergyAmount(double Joules, string Source);
