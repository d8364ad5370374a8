namespace Playground.Llama.Energy;

/// <summary>A meter in the machine that counts the energy of some of its parts.</summary>
interface IEnergyCounter
{
    /// <summary>Joules since it was found, never falling; <c>null</c> when it can't be read now. May be called from any thread.</summary>
    double? Read();
}
