using Playground.Statistics.Numerics;

namespace Playground.Statistics.Ranking;

/// <summary>
/// Win : loss : tie = πᵢ : πⱼ : ν·√(πᵢπⱼ) with π = exp θ; the last parameter is η = ln ν. With d = θᵢ − θⱼ this is a multinomial logit
/// in d/2, −d/2 and η, and so concave.
/// </summary>
sealed class DavidsonLikelihood : IPairLikelihood
{
    public int ExtraParameters => 1;

    public double LogLikelihood(PairCounts counts, ReadOnlySpan<double> parameters)
    {
        var sum = 0.0;
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            var half = (parameters[counts.First[pair]] - parameters[counts.Second[pair]]) / 2;
            var cells = counts.Cells.Slice(pair * 3, 3);
            var most = Math.Max(Math.Abs(half), parameters[^1]);
            var logSum = most + Math.Log(Math.Exp(half - most) + Math.Exp(-half - most) + Math.Exp(parameters[^1] - most));
            sum += (cells[0] - cells[1]) * half + cells[2] * parameters[^1] - (cells[0] + cells[1] + cells[2]) * logSum;
        }
        return sum;
    }

    public void Differentiate(PairCounts counts, ReadOnlySpan<double> parameters, Span<double> gradient, DenseMatrix information)
    {
        var (roots, nu) = Roots(parameters);
        var eta = parameters.Length - 1;
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            var (i, j) = (counts.First[pair], counts.Second[pair]);
            var cells = counts.Cells.Slice(pair * 3, 3);
            var (lean, tie) = Expect(roots[i], roots[j], nu);
            var meetings = cells[0] + cells[1] + cells[2];
            var surprise = (cells[0] - cells[1]) / 2 - meetings * lean;
            gradient[i] += surprise;
            gradient[j] -= surprise;
            gradient[eta] += cells[2] - meetings * tie;
            information.AddDifference(i, j, meetings * ((1 - tie) / 4 - lean * lean));
            AddCross(information, eta, i, j, -meetings * lean * tie, meetings * tie * (1 - tie));
        }
    }

    public void SumScoreProducts(PairCounts counts, ReadOnlySpan<double> parameters, DenseMatrix meat)
    {
        var (roots, nu) = Roots(parameters);
        ReadOnlySpan<double> halves = [0.5, -0.5, 0];
        for (var pair = 0; pair < counts.PairCount; pair++)
        {
            var (i, j) = (counts.First[pair], counts.Second[pair]);
            var (lean, tie) = Expect(roots[i], roots[j], nu);
            for (var outcome = 0; outcome < 3; outcome++)
            {
                var count = counts.Cells[pair * 3 + outcome];
                var (u, v) = (halves[outcome] - lean, (outcome == 2 ? 1 : 0) - tie);
                meat.AddDifference(i, j, count * u * u);
                AddCross(meat, parameters.Length - 1, i, j, count * u * v, count * v * v);
            }
        }
    }

    static void AddCross(DenseMatrix matrix, int eta, int i, int j, double cross, double own)
    {
        matrix[eta, i] += cross;
        matrix[eta, j] -= cross;
        matrix[eta, eta] += own;
    }

    /// <returns>(P(win) − P(loss))/2 and P(tie).</returns>
    static (double Lean, double Tie) Expect(double rootI, double rootJ, double nu)
    {
        var tie = nu * rootI * rootJ;
        var sum = rootI * rootI + rootJ * rootJ + tie;
        return ((rootI * rootI - rootJ * rootJ) / sum / 2, tie / sum);
    }

    static (double[] Roots, double Nu) Roots(ReadOnlySpan<double> parameters)
    {
        var roots = new double[parameters.Length - 1];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = Math.Exp(parameters[i] / 2);
        return (roots, Math.Exp(parameters[^1]));
    }
}
