namespace Playground.Faults;

/// <summary>A field as an argument of a sentence; pages call it as their forms do.</summary>
/// <param name="Name">As it is called in files.</param>
/// <param name="Prefix">What stands before it where it is called by its whole key.</param>
public readonly record struct FaultField(string Name, string Prefix = "")
{
    public override string ToString() => Prefix + Name;
}
