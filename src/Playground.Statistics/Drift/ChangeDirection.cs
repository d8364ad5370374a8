namespace Playground.Statistics.Drift;

/// <summary>Which change of a mean is looked for.</summary>
public enum ChangeDirection
{
    Both,
    Up,
    Down,
}
