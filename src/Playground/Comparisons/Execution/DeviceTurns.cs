namespace Playground.Comparisons.Execution;

/// <summary>Lets answers have this machine for themselves, one after another in the order in which they were asked for.</summary>
sealed class DeviceTurns
{
    readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Queues at once; whoever takes a turn must dispose it.</summary>
    public DeviceTurn Take() => new(_free);
}
