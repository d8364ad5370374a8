using Playground.Statistics.Ranking;
using Playground.Statistics.Sampling;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

public class StyleControlTests
{
    // Both models are as good, but the first writes twice as much and raters like that.
    [Fact]
    public void Fit_LongAnswersWin_GivesTheCreditToLength()
    {
        var fit = StyleControl.Fit(2, Simulate(4000, likesLength: true));

        Assert.True(fit.Plain.LogStrengths[0] > 0.2);
        Assert.InRange(fit.Controlled.LogStrengths[0], -0.1, 0.1);
        Assert.True(fit.Coefficients[0] > 4 * fit.Errors[0]);
        Assert.All(Enumerable.Range(1, 3), k => Assert.InRange(fit.Coefficients[k], -3.5 * fit.Errors[k], 3.5 * fit.Errors[k]));
    }

    [Fact]
    public void Fit_StyleDoesNotMatter_ChangesLittle()
    {
        var fit = StyleControl.Fit(2, Simulate(4000, likesLength: false));

        Assert.InRange(fit.Coefficients[0], -3.5 * fit.Errors[0], 3.5 * fit.Errors[0]);
        Assert.InRange(fit.Controlled.LogStrengths[0] - fit.Plain.LogStrengths[0], -0.1, 0.1);
    }

    // At the maximum no small change of any strength or coefficient may raise the penalised likelihood, computed here anew.
    [Fact]
    public void Fit_SmallTeam_IsAtTheMaximum()
    {
        var votes = Simulate(120, likesLength: true);
        var fit = StyleControl.Fit(2, votes);
        double[] found = [.. fit.Controlled.LogStrengths, .. fit.Coefficients];
        var best = Penalised(votes, found);

        for (var k = 0; k < found.Length; k++)
            foreach (var change in (double[])[1e-3, -1e-3])
            {
                var moved = found.ToArray();
                moved[k] += change;
                Assert.True(Penalised(votes, moved) < best);
            }
    }

    [Fact]
    public void Fit_AllAnswersLookAlike_IsPlain()
    {
        StyledVote[] votes = [.. Simulate(200, likesLength: false).Select(vote => vote with { A = new(10, 1, 2, 3), B = new(10, 1, 2, 3) })];

        var fit = StyleControl.Fit(2, votes);

        Assert.Equal(fit.Plain.LogStrengths[0], fit.Controlled.LogStrengths[0], 1e-9);
        Assert.All(fit.Coefficients, coefficient => Assert.Equal(0, coefficient, 1e-12));
    }

    static double Penalised(StyledVote[] votes, double[] parameters)
    {
        var style = Enumerable.Range(0, AnswerStyle.Count).Select(k => votes.Select(vote => (vote.A[k] - vote.B[k]) / (vote.A[k] + vote.B[k] + 1)).ToArray()).ToArray();
        var deviations = style.Select(values => Math.Sqrt(values.Average(value => value * value) - Math.Pow(values.Average(), 2))).ToArray();
        var sum = -BradleyTerry.RescueRidge / 2 * parameters.Sum(parameter => parameter * parameter);
        for (var i = 0; i < votes.Length; i++)
        {
            var logit = parameters[votes[i].Vote.A] - parameters[votes[i].Vote.B];
            for (var k = 0; k < AnswerStyle.Count; k++)
                logit += parameters[2 + k] * style[k][i] / deviations[k];
            sum += votes[i].Vote.Outcome == VoteOutcome.A ? -Math.Log(1 + Math.Exp(-logit)) : -Math.Log(1 + Math.Exp(logit));
        }
        return sum;
    }

    static StyledVote[] Simulate(int count, bool likesLength)
    {
        var random = new SeededRandom(11);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (a, b) = i % 2 == 0 ? (0, 1) : (1, 0);
            var (styleA, styleB) = (Style(a, random), Style(b, random));
            var pull = likesLength ? 2 * (styleA.Length - styleB.Length) / (styleA.Length + styleB.Length + 1) : 0;
            return new StyledVote(new PackedVote(a, b, random.NextDouble() < 1 / (1 + Math.Exp(-pull)) ? VoteOutcome.A : VoteOutcome.B), styleA, styleB);
        })];
    }

    static AnswerStyle Style(int model, SeededRandom random) =>
        new((model == 0 ? 400 : 200) * (0.5 + random.NextDouble()), random.NextIndex(4), random.NextIndex(6), random.NextIndex(5));
}
