using Playground.Statistics.Numerics;

namespace Playground.Statistics.Rating;

/// <summary>A cumulative logit at one difference d of strengths with threshold η: win σ(d − η), loss 1 − σ(d + η), tie what is between.</summary>
sealed class CumulativePoint(double difference, double threshold)
{
    readonly double above = Logistic(difference + threshold);
    readonly double below = Logistic(difference - threshold);

    public double LogLikelihood(Duel duel) => Term(duel.AWins, below) + Term(duel.BWins, 1 - above) + Term(duel.Ties, above - below);

    /// <summary>Adds score and information of d (along <paramref name="row"/>) and η (the last place).</summary>
    public void AddSlope(Duel duel, double[] row, bool ties, double[] gradient, DenseMatrix information)
    {
        var (u, v) = (above * (1 - above), below * (1 - below));
        var (gradU, gradV) = (-duel.BWins * above, duel.AWins * (1 - below));
        var (infoUu, infoVv, infoUv) = (duel.BWins * u, duel.AWins * v, 0.0);
        if (duel.Ties > 0)
        {
            var between = above - below;
            var (p, q) = (u / between, -v / between);
            gradU += duel.Ties * p;
            gradV += duel.Ties * q;
            infoUu += duel.Ties * (p * p - u * (1 - 2 * above) / between);
            infoVv += duel.Ties * (q * q + v * (1 - 2 * below) / between);
            infoUv += duel.Ties * p * q;
        }
        var (alongU, alongV) = ((double[])row.Clone(), (double[])row.Clone());
        (alongU[^1], alongV[^1]) = ties ? (1, -1) : (0, 0);
        DenseMatrix.AddScaled(gradient, alongU, gradU);
        DenseMatrix.AddScaled(gradient, alongV, gradV);
        for (var i = 0; i < row.Length; i++)
        {
            DenseMatrix.AddScaled(information.Row(i), alongU, infoUu * alongU[i] + infoUv * alongV[i]);
            DenseMatrix.AddScaled(information.Row(i), alongV, infoVv * alongV[i] + infoUv * alongU[i]);
        }
    }

    static double Term(long times, double probability) => times == 0 ? 0 : times * Math.Log(probability);

    static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
