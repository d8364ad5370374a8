namespace Playground.Models;

/// <summary>Where a prompt goes: <see cref="Host"/> is <c>null</c> when it stays inside this process, otherwise the host that receives it.</summary>
public sealed record DataLocation(string? Host)
{
    public static readonly DataLocation ThisMachine = new((string?)null);
}
