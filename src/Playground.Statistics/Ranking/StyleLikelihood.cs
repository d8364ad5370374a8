using Playground.Statistics.Numerics;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Ranking;

/// <summary>Bradley–Terry with covariates of the two answers, vote by vote; the parameters after the strengths are the coefficients.</summary>
sealed class StyleLikelihood(PackedVote[] votes, double[] covariates) : IPairLikelihood
{
    public int ExtraParameters => AnswerStyle.Count;

    public double LogLikelihood(PairCounts counts, ReadOnlySpan<double> parameters)
    {
        var sum = 0.0;
        for (var i = 0; i < votes.Length; i++)
        {
            var logit = Logit(i, parameters);
            sum += Score(votes[i]) * logit - Math.Max(logit, 0) - Math.Log(1 + Math.Exp(-Math.Abs(logit)));
        }
        return sum;
    }

    public void Differentiate(PairCounts counts, ReadOnlySpan<double> parameters, Span<double> gradient, DenseMatrix information)
    {
        for (var i = 0; i < votes.Length; i++)
        {
            var p = 1 / (1 + Math.Exp(-Logit(i, parameters)));
            var surprise = Score(votes[i]) - p;
            gradient[votes[i].A] += surprise;
            gradient[votes[i].B] -= surprise;
            var style = Style(i);
            for (var k = 0; k < style.Length; k++)
                gradient[counts.ModelCount + k] += surprise * style[k];
            AddSquare(information, i, p * (1 - p));
        }
    }

    public void SumScoreProducts(PairCounts counts, ReadOnlySpan<double> parameters, DenseMatrix meat)
    {
        for (var i = 0; i < votes.Length; i++)
        {
            var surprise = Score(votes[i]) - 1 / (1 + Math.Exp(-Logit(i, parameters)));
            AddSquare(meat, i, surprise * surprise);
        }
    }

    // w·x·xᵀ with x = (e_A − e_B, style), lower triangle.
    void AddSquare(DenseMatrix matrix, int vote, double w)
    {
        var (a, b) = (votes[vote].A, votes[vote].B);
        matrix.AddDifference(Math.Min(a, b), Math.Max(a, b), w);
        var style = Style(vote);
        var models = matrix.Size - style.Length;
        for (var k = 0; k < style.Length; k++)
        {
            matrix[models + k, a] += w * style[k];
            matrix[models + k, b] -= w * style[k];
            for (var l = 0; l <= k; l++)
                matrix[models + k, models + l] += w * style[k] * style[l];
        }
    }

    double Logit(int vote, ReadOnlySpan<double> parameters) =>
        parameters[votes[vote].A] - parameters[votes[vote].B] + DenseMatrix.Dot(Style(vote), parameters[^AnswerStyle.Count..]);

    ReadOnlySpan<double> Style(int vote) => covariates.AsSpan(vote * AnswerStyle.Count, AnswerStyle.Count);

    static double Score(PackedVote vote) => vote.Outcome switch { VoteOutcome.A => 1, VoteOutcome.B => 0, _ => 0.5 };
}
