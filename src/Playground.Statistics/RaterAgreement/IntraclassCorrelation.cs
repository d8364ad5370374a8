using Playground.Statistics.Distributions;
using Playground.Statistics.Numerics;

namespace Playground.Statistics.RaterAgreement;

/// <summary>The six intraclass correlations (Shrout and Fleiss 1979; intervals as McGraw and Wong 1996). A negative one is shown as it is.</summary>
public sealed class IntraclassCorrelation
{
    readonly double n, k;

    IntraclassCorrelation(int targets, int raters, double betweenTargets, double betweenRaters, double error, double within)
    {
        (n, k) = (targets, raters);
        (Targets, Raters, Error, Within) = (betweenTargets, betweenRaters, error, within);
    }

    /// <summary>The four mean squares.</summary>
    public double Targets { get; }

    public double Raters { get; }

    public double Error { get; }

    public double Within { get; }

    /// <param name="ratings">Targets by raters, none missing.</param>
    /// <returns><c>null</c> with fewer than two targets or raters, or where nothing varies: 0/0.</returns>
    public static IntraclassCorrelation? Of(IReadOnlyList<IReadOnlyList<double>> ratings)
    {
        var (n, k) = (ratings.Count, ratings.Count == 0 ? 0 : ratings[0].Count);
        foreach (var target in ratings)
        {
            Inputs.RequirePairs(ratings[0], target, nameof(ratings));
            Inputs.RequireFinite(target, nameof(ratings));
        }
        if (n < 2 || k < 2)
            return null;
        double[] all = [.. ratings.SelectMany(target => target)];
        var total = Moments.SumOfSquares(all);
        var targets = k * Moments.SumOfSquares([.. ratings.Select(target => target.Average())]);
        var raters = n * Moments.SumOfSquares([.. Enumerable.Range(0, k).Select(rater => ratings.Average(target => target[rater]))]);
        return total > 0 ? new(n, k, targets / (n - 1), raters / (k - 1), Math.Max(0, total - targets - raters) / ((n - 1) * (k - 1)), (total - targets) / (n * (k - 1))) : null;
    }

    /// <summary>ICC(1,1): each target has its own raters.</summary>
    public IntraclassEstimate Single1(double confidence = 0.95) => OneWay(confidence, f => (f - 1) / (f + k - 1));

    /// <summary>ICC(1,k): the mean of k such.</summary>
    public IntraclassEstimate Average1(double confidence = 0.95) => OneWay(confidence, f => 1 - 1 / f);

    /// <summary>ICC(3,1): these raters and no others.</summary>
    public IntraclassEstimate Single3(double confidence = 0.95) => TwoWay(confidence, f => (f - 1) / (f + k - 1));

    /// <summary>ICC(3,k): the mean of them.</summary>
    public IntraclassEstimate Average3(double confidence = 0.95) => TwoWay(confidence, f => 1 - 1 / f);

    /// <summary>ICC(2,1): raters drawn from many.</summary>
    public IntraclassEstimate Single2(double confidence = 0.95)
    {
        var value = (Targets - Error) / (Targets + (k - 1) * Error + k * (Raters - Error) / n);
        var (lower, upper) = Bounds2(value, confidence);
        return Two(value, lower, upper);
    }

    /// <summary>ICC(2,k): the mean of k such.</summary>
    public IntraclassEstimate Average2(double confidence = 0.95)
    {
        var single = Single2(confidence);
        double Stepped(double one) => one * k / (1 + one * (k - 1));
        return Two((Targets - Error) / (Targets + (Raters - Error) / n), Stepped(single.Lower), Stepped(single.Upper));
    }

    IntraclassEstimate OneWay(double confidence, Func<double, double> of) => ByF(Targets / Within, n - 1, n * (k - 1), confidence, of);

    IntraclassEstimate TwoWay(double confidence, Func<double, double> of) => ByF(Targets / Error, n - 1, (n - 1) * (k - 1), confidence, of);

    static IntraclassEstimate ByF(double f, double numerator, double denominator, double confidence, Func<double, double> of)
    {
        var share = 0.5 + confidence / 2;
        return new(of(f), f, FisherF.Upper(f, numerator, denominator), of(f / FisherF.Quantile(share, numerator, denominator)), of(f * FisherF.Quantile(share, denominator, numerator)));
    }

    IntraclassEstimate Two(double value, double lower, double upper)
    {
        var f = Targets / Error;
        return new(value, f, FisherF.Upper(f, n - 1, (n - 1) * (k - 1)), lower, upper);
    }

    // Satterthwaite's degrees for the sum of two mean squares.
    (double Lower, double Upper) Bounds2(double value, double confidence)
    {
        var (share, ratio) = (0.5 + confidence / 2, Raters / Error);
        var mixed = k * value * ratio + n * (1 + (k - 1) * value) - k * value;
        var degrees = (k - 1) * (n - 1) * mixed * mixed / ((n - 1) * k * k * value * value * ratio * ratio + Math.Pow(n * (1 + (k - 1) * value) - k * value, 2));
        var (below, above) = (FisherF.Quantile(share, n - 1, degrees), FisherF.Quantile(share, degrees, n - 1));
        var rest = k * Raters + (k * n - k - n) * Error;
        return (n * (Targets - below * Error) / (below * rest + n * Targets), n * (above * Targets - Error) / (rest + n * above * Targets));
    }
}
