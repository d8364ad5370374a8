namespace Playground.Models;

/// <summary>The coarse division that the comparison is about.</summary>
public enum Openness
{
    Unknown,
    Open,
    Proprietary,
}
