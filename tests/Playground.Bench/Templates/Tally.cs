namespace Playground.Bench.Templates;

/// <summary>How many of how many came out as they should; each that didn't is written down.</summary>
sealed class Tally
{
    int _right;
    int _all;

    public bool IsFull => _right == _all;

    /// <param name="difference"><c>null</c> when there is none.</param>
    public void Add(string name, string? difference)
    {
        _all++;
        if (difference is null)
            _right++;
        else
            Console.WriteLine($"{name}: {difference}");
    }

    public override string ToString() => $"{_right:N0} of {_all:N0}";
}
