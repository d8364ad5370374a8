namespace Playground.Statistics.Numerics;

/// <summary>What every figure asks of its numbers before it is calculated, so that no NaN comes out of one.</summary>
static class Inputs
{
    /// <exception cref="ArgumentException">A value is NaN or infinite; the message says which.</exception>
    public static void RequireFinite(IReadOnlyList<double> values, string name)
    {
        for (var i = 0; i < values.Count; i++)
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"Item {i + 1} of {name} is no finite number. Leave it out, or give its value.", name);
    }

    /// <exception cref="ArgumentException">The lists don't pair up.</exception>
    public static void RequirePairs<T, TOther>(IReadOnlyList<T> first, IReadOnlyList<TOther> second, string name)
    {
        if (first.Count != second.Count)
            throw new ArgumentException($"There are {first.Count} values on one side and {second.Count} on the other. Each needs its partner.", name);
    }

    /// <summary>x − y, pair by pair.</summary>
    /// <exception cref="ArgumentException">The lists don't pair up, or hold what is no number.</exception>
    public static double[] Differences(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        RequirePairs(x, y, nameof(y));
        RequireFinite(x, nameof(x));
        RequireFinite(y, nameof(y));
        var differences = new double[x.Count];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = x[i] - y[i];
        return differences;
    }
}
