using System.Globalization;
using Playground.Comparisons;
using Playground.Ratings;
using Playground.Statistics.Votes;

namespace Playground.Samples;

/// <summary>Makes up what three raters said about made-up comparisons: blind votes on pairs of answers.</summary>
static class SampleRatings
{
    public const int Raters = 3;

    // How often a made-up model wins follows from these, by Bradley and Terry.
    static readonly double[] Strengths = [0.6, 1.7, 1.0, 2.1];

    public static Rater Rater(int number, DateTimeOffset now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{SampleModels.Tag}-rater-{number}"), string.Create(CultureInfo.InvariantCulture, $"Sample rater {number + 1}"), now);

    public static IReadOnlyList<Rating> Make(IReadOnlyList<Comparison> comparisons)
    {
        var random = new Random(7);
        return [.. comparisons.SelectMany((comparison, number) => Enumerable.Range(0, Raters).SelectMany(rater => Pairs(number, rater).Select(pair => Rate(comparison, rater, pair, random))))];
    }

    // Each rater sees two of the six pairs of a comparison.
    static IEnumerable<(int, int)> Pairs(int number, int rater)
    {
        (int, int)[] all = [(0, 1), (2, 3), (0, 2), (1, 3), (0, 3), (1, 2)];
        return [all[(number + rater) % all.Length], all[(number + rater + 3) % all.Length]];
    }

    static Rating Rate(Comparison comparison, int rater, (int A, int B) pair, Random random)
    {
        var (a, b) = random.Next(2) == 0 ? pair : (pair.B, pair.A);
        var at = comparison.CreatedAt.AddMinutes(10 + rater);
        return new()
        {
            Id = Identifier.New(),
            RaterId = Rater(rater, at).Id,
            Answers = [Rated(comparison.Answers[a]), Rated(comparison.Answers[b])],
            Outcome = Outcome(Strengths[a] / (Strengths[a] + Strengths[b]), random),
            Tags = comparison.Tags,
            Blind = true,
            DecisionTime = TimeSpan.FromSeconds(8 + random.Next(40)),
            ComparisonId = comparison.Id,
            CreatedAt = at,
            CountsFrom = at,
        };
    }

    static VoteOutcome Outcome(double share, Random random) => random.NextDouble() switch
    {
        < 0.12 => VoteOutcome.Tie,
        < 0.2 => VoteOutcome.BothBad,
        _ => random.NextDouble() < share ? VoteOutcome.A : VoteOutcome.B,
    };

    static RatedAnswer Rated(Answer answer) => new(answer.Model.Id, answer.Id) { ModelName = answer.Model.Name, Access = answer.Model.Access };
}
