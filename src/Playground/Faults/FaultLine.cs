using System.Globalization;

namespace Playground.Faults;

/// <summary>A line of a file as the place of a fault.</summary>
/// <param name="Number">Counted from 1.</param>
public readonly record struct FaultLine(long Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Line {Number}");
}
