namespace Playground.Models;

/// <summary>
/// Where a prompt goes: <see cref="Host"/> is <c>null</c> when it stays inside this process, empty when it isn't sent at all, otherwise
/// the host that receives it.
/// </summary>
public sealed record DataLocation(string? Host)
{
    public static readonly DataLocation ThisMachine = new((string?)null);

    /// <summary>For a model that nobody offers: nothing is sent.</summary>
    public static readonly DataLocation Nowhere = new("");
}
