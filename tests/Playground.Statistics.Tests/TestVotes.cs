using Playground.Statistics.Sampling;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

/// <summary>Votes that tests write or make up.</summary>
static class TestVotes
{
    /// <summary>Results such as <c>a&gt;b</c> or <c>a=b</c> (tie) or <c>a!b</c> (both bad), with <c>*7</c> for seven of them.</summary>
    public static VoteTable Of(params string[] results)
    {
        var models = new List<string>();
        var votes = new List<PackedVote>();
        foreach (var result in results)
        {
            var parts = result.Split('*');
            var at = parts[0].IndexOfAny(['>', '<', '=', '!']);
            var outcome = parts[0][at] switch { '>' => VoteOutcome.A, '<' => VoteOutcome.B, '=' => VoteOutcome.Tie, _ => VoteOutcome.BothBad };
            var vote = new PackedVote(Place(models, parts[0][..at]), Place(models, parts[0][(at + 1)..]), outcome);
            votes.AddRange(Enumerable.Repeat(vote, parts.Length == 1 ? 1 : int.Parse(parts[1])));
        }
        return new VoteTable(models, [], votes.ToArray());
    }

    /// <summary>Votes that follow Davidson's model with the given strengths.</summary>
    /// <param name="raters">0 for unknown raters; otherwise votes are dealt out among as many.</param>
    public static VoteTable Simulate(double[] strengths, int count, ulong seed, double nu = 0.4, int raters = 0)
    {
        var random = new SeededRandom(seed);
        var votes = new PackedVote[count];
        for (var i = 0; i < count; i++)
        {
            var a = random.NextIndex(strengths.Length);
            var b = (a + 1 + random.NextIndex(strengths.Length - 1)) % strengths.Length;
            votes[i] = new PackedVote(a, b, Outcome(strengths[a] - strengths[b], nu, random), raters == 0 ? -1 : random.NextIndex(raters));
        }
        return new VoteTable(Names("model", strengths.Length), Names("rater", raters), votes);
    }

    /// <summary>Strengths from −1 to 1, mean zero.</summary>
    public static double[] Ladder(int count) => [.. Enumerable.Range(0, count).Select(i => 2.0 * i / (count - 1) - 1)];

    static VoteOutcome Outcome(double difference, double nu, SeededRandom random)
    {
        var root = Math.Exp(difference / 2);
        var drawn = random.NextDouble() * (root + 1 / root + nu);
        if (drawn < root)
            return VoteOutcome.A;
        return drawn < root + 1 / root ? VoteOutcome.B : random.NextDouble() < 0.3 ? VoteOutcome.BothBad : VoteOutcome.Tie;
    }

    static string[] Names(string kind, int count) => [.. Enumerable.Range(0, count).Select(i => $"{kind}-{i}")];

    static int Place(List<string> models, string name)
    {
        if (!models.Contains(name))
            models.Add(name);
        return models.IndexOf(name);
    }
}
