namespace Playground.RatingSessions;

/// <summary>How often the models of an item were given to raters together in a round, and which of them stood on the left.</summary>
public sealed class PairLoad
{
    readonly Dictionary<string, int> _lefts = new(StringComparer.Ordinal);

    public int Met { get; private set; }

    /// <summary>How often a model stood first of two.</summary>
    public int Lefts(string modelId) => _lefts.GetValueOrDefault(modelId);

    /// <param name="left">The model first of two; <c>null</c> where there were more or fewer.</param>
    /// <param name="times">1 for an item given, −1 for one that was given back.</param>
    internal void Count(string? left, int times)
    {
        Met += times;
        if (left is not null)
            _lefts[left] = Lefts(left) + times;
    }
}
