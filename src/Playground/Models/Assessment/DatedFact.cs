namespace Playground.Models.Assessment;

/// <param name="Source">Where it was read.</param>
/// <param name="Date">The day it was read there.</param>
public sealed record DatedFact(Answered Value, string? Source = null, DateOnly? Date = null)
{
    public static readonly DatedFact Unknown = new(Answered.Unknown);
}
