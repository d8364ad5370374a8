using Playground.Statistics.Numerics;

namespace Playground.Statistics.Rating;

/// <summary>Strengths fitted to choices.</summary>
/// <param name="LogStrengths">Mean 0.</param>
/// <param name="StandardErrors">By Fisher's information, of strengths whose mean is fixed at 0.</param>
public sealed record ChoiceFit(IReadOnlyList<double> LogStrengths, IReadOnlyList<double> StandardErrors, double LogLikelihood)
{
    const int MostSteps = 200;

    /// <summary>The probability of being taken first among all.</summary>
    public IReadOnlyList<double> ProbabilityFirst => Shares(LogStrengths, [.. Enumerable.Range(0, LogStrengths.Count)]);

    internal static ChoiceFit Of(int items, IReadOnlyList<ChoiceStage> stages)
    {
        ChoiceStage[] choices = [.. stages.Where(stage => stage.Candidates.Count > 1)];
        RequireFinite(items, choices);
        var strengths = new double[items];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, information) = Slope(strengths, choices);
            Cholesky.TryFactor(information);
            Cholesky.Solve(information, gradient);
            // Newton from far away may overshoot; halves of steps always rise.
            var (start, scale) = (Likelihood(strengths, choices), 1.0);
            while (scale > 1e-6 && Likelihood([.. strengths.Zip(gradient, (a, b) => a + scale * b)], choices) < start - 1e-12 * Math.Abs(start))
                scale /= 2;
            for (var i = 0; i < items; i++)
                strengths[i] += scale * gradient[i];
            if (gradient.Max(Math.Abs) < 1e-13)
                break;
        }
        var mean = strengths.Average();
        strengths = Array.ConvertAll(strengths, strength => strength - mean);
        return new(strengths, Errors(strengths, choices), Likelihood(strengths, choices));
    }

    static double Likelihood(IReadOnlyList<double> strengths, ChoiceStage[] choices) => choices.Sum(stage =>
    {
        var largest = stage.Candidates.Max(item => strengths[item]);
        return strengths[stage.Taken] - largest - Math.Log(stage.Candidates.Sum(item => Math.Exp(strengths[item] - largest)));
    });

    // The constant direction, which nothing determines, is held by adding 1/n to all of the information: the inverse minus 1/n is that of the centred strengths.
    static (double[] Gradient, DenseMatrix Information) Slope(double[] strengths, ChoiceStage[] choices)
    {
        var (gradient, information) = (new double[strengths.Length], new DenseMatrix(strengths.Length));
        for (var i = 0; i < strengths.Length; i++)
            for (var j = 0; j < strengths.Length; j++)
                information[i, j] = 1.0 / strengths.Length;
        foreach (var stage in choices)
        {
            var shares = Shares(strengths, stage.Candidates);
            gradient[stage.Taken]++;
            foreach (var (a, first) in stage.Candidates.Index())
            {
                gradient[first] -= shares[a];
                information[first, first] += shares[a];
                foreach (var (b, second) in stage.Candidates.Index())
                    information[first, second] -= shares[a] * shares[b];
            }
        }
        return (gradient, information);
    }

    static double[] Errors(double[] strengths, ChoiceStage[] choices)
    {
        var (_, information) = Slope(strengths, choices);
        Cholesky.TryFactor(information);
        var inverse = Cholesky.Invert(information);
        return [.. Enumerable.Range(0, strengths.Length).Select(i => Math.Sqrt(Math.Max(0, inverse[i, i] - 1.0 / strengths.Length)))];
    }

    static double[] Shares(IReadOnlyList<double> strengths, IReadOnlyList<int> candidates)
    {
        var largest = candidates.Max(item => strengths[item]);
        double[] weights = [.. candidates.Select(item => Math.Exp(strengths[item] - largest))];
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    // Ford 1957, Hunter 2004: however the items are parted, some of each part were taken before some of the other.
    static void RequireFinite(int items, ChoiceStage[] choices)
    {
        if (choices.Length == 0)
            throw new ArgumentException("Nothing was compared.", nameof(choices));
        var won = Reached(items, choices, stage => [stage.Taken], stage => stage.Candidates);
        var lost = Reached(items, choices, stage => stage.Candidates, stage => [stage.Taken]);
        var met = Reached(items, choices, stage => stage.Candidates, stage => stage.Candidates);
        if (met.Count < items)
            throw new ArgumentException($"Items {Names(met)} were never compared with {Names(Enumerable.Range(0, items).Except(met))}: there are several groups.", nameof(choices));
        if (won.Count < items || lost.Count < items)
            throw new ArgumentException(
                $"Some items were always taken before, or after, all others ({Names(won.Count < items ? Enumerable.Range(0, items).Except(won) : Enumerable.Range(0, items).Except(lost))}): no finite strengths.", nameof(choices));
    }

    static HashSet<int> Reached(int items, ChoiceStage[] choices, Func<ChoiceStage, IReadOnlyList<int>> from, Func<ChoiceStage, IReadOnlyList<int>> to)
    {
        var (reached, grew) = (new HashSet<int> { 0 }, items > 1);
        while (grew)
        {
            grew = false;
            foreach (var stage in choices)
                if (from(stage).Any(reached.Contains))
                    foreach (var item in to(stage))
                        grew |= reached.Add(item);
        }
        return reached;
    }

    static string Names(IEnumerable<int> items) => string.Join(", ", items.Order());
}
