namespace Playground.Statistics.Numerics;

/// <summary>Roots of functions that only rise or only fall.</summary>
static class Bisection
{
    /// <summary>Where the condition turns from <c>true</c> (at <paramref name="low"/>) to <c>false</c>, to the last bit.</summary>
    public static double Turn(double low, double high, Func<double, bool> holds)
    {
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= Math.Min(low, high) || middle >= Math.Max(low, high))
                return middle;
            if (holds(middle))
                low = middle;
            else
                high = middle;
        }
    }
}
