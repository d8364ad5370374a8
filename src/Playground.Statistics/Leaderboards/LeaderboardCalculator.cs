using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Leaderboards;

/// <summary>Ranks models by votes: counts, fit, intervals, rank ranges. Models without a vote that counts are left out.</summary>
public static class LeaderboardCalculator
{
    /// <inheritdoc cref="Calculate"/>
    /// <returns>The ranking, or why there can be none.</returns>
    public static RankingAttempt TryRank(VoteTable votes, LeaderboardOptions options, string? category = null)
    {
        // An empty table may name more models than can be ranked, and has still no votes.
        if (votes.Votes.IsEmpty)
            return new(NotRankable.NoVotes);
        try
        {
            return new(Calculate(votes, options, category));
        }
        catch (VotesNotRankableException exception)
        {
            return new(exception.Why);
        }
    }

    /// <param name="category">What the votes were chosen by, to be named in the settings.</param>
    /// <exception cref="VotesNotRankableException">The votes allow no answer; the message says why.</exception>
    public static RankedVotes Calculate(VoteTable votes, LeaderboardOptions options, string? category = null)
    {
        var all = PairCounts.Of(votes, options.BothBad);
        var tallies = ModelTallies.Of(all);
        var counts = tallies.Present();
        var likelihood = options.Ties == TieRule.Davidson ? Davidson.Likelihood(counts) : new BradleyTerryLikelihood();
        var fit = PairFit.Fit(likelihood, counts, options.Ridge, namesTies: options.Ties == TieRule.Davidson);
        string[] names = [.. tallies.Places.Select(place => votes.Models[place])];
        var notes = new LeaderboardNotes();
        notes.About(fit, names);
        var (bootstrap, unit) = options.Interval == IntervalKind.Bootstrap && fit.RescuedIslands.Contains(false)
            ? Resample(votes, all, counts, likelihood, fit, options, notes)
            : (null, null);
        var method = options.Ties == TieRule.Davidson ? "davidson" : "bradley-terry";
        var groups = Groups(counts, fit.Connectivity.Islands);
        var rows = LeaderboardRows.Of(names, tallies, fit, groups, bootstrap, options.Confidence);
        if (rows.All(row => row.Wins == 0))
            notes.AboutOnlyTies();
        var settings = Settings(options, fit, unit, category, notes) with { Islands = Islands(fit, names, groups), RegularisedGroups = Regularised(fit, groups), IrregularRounds = bootstrap?.IrregularRounds };
        return new(new(method, settings, (long)counts.Total, rows), fit, names);
    }

    static (Bootstrap?, string? Unit) Resample(
        VoteTable votes, PairCounts all, PairCounts counts, IPairLikelihood likelihood, StrengthFit fit, LeaderboardOptions options, LeaderboardNotes notes)
    {
        var raters = new RaterVotes(votes, all, options.BothBad);
        notes.AboutRaters(raters.RaterCount);
        // Of a handful of raters hardly any two draws differ. One vote a rater is the same as no clusters, and quicker drawn from counts.
        var byVotes = raters.RaterCount < LeaderboardNotes.FewestDrawn || raters.RaterCount == (int)counts.Total;
        var bootstrap = Bootstrap.Run(likelihood, counts, fit, byVotes ? () => new VoteResampler(counts, options.Seed) : () => new RaterResampler(raters, options.Seed), options.Rounds, options.Ridge);
        notes.AboutIrregular(bootstrap.IrregularRounds, options.Rounds);
        return (bootstrap, byVotes ? "votes" : "raters");
    }

    static LeaderboardSettings Settings(LeaderboardOptions options, StrengthFit fit, string? resampled, string? category, LeaderboardNotes notes) => new(
        Ties: options.Ties == TieRule.Davidson ? "davidson" : "half",
        BothBad: options.BothBad == BothBadRule.Exclude ? "exclude" : "half",
        Interval: !fit.RescuedIslands.Contains(false) ? "regularised" : resampled is null ? "sandwich" : "bootstrap",
        Confidence: options.Confidence,
        Rounds: resampled is null ? null : options.Rounds,
        Seed: resampled is null ? null : options.Seed,
        Resampled: resampled,
        Ridge: fit.Ridge,
        Nu: fit.Nu,
        NuStandardError: fit.NuError,
        Category: category,
        Scale: "rating, lower, upper = 1000 + 400/ln 10 × log strength; standardError is of logStrength, whose mean is 0 in each group",
        Notes: notes.Sentences);

    static IReadOnlyList<IReadOnlyList<string>>? Islands(StrengthFit fit, string[] names, int[] groups) => fit.Connectivity.Kind != ConnectivityKind.Disconnected ? null
        : [.. fit.Connectivity.IslandGroups.Index().OrderBy(island => groups[island.Index]).Select(island => island.Item.Select(model => names[model]).ToArray())];

    static IReadOnlyList<int>? Regularised(StrengthFit fit, int[] groups) => fit.RescuedIslands.Contains(true) && fit.RescuedIslands.Contains(false)
        ? [.. fit.RescuedIslands.Index().Where(island => island.Item).Select(island => groups[island.Index]).Order()] : null;

    /// <returns>Of each island its place among all, the one with the most votes first.</returns>
    static int[] Groups(PairCounts counts, IReadOnlyList<int> islands)
    {
        var votes = new double[islands.DefaultIfEmpty(-1).Max() + 1];
        for (var pair = 0; pair < counts.PairCount; pair++)
            votes[islands[counts.First[pair]]] += counts.Cells[3 * pair] + counts.Cells[3 * pair + 1] + counts.Cells[3 * pair + 2];
        var places = new int[votes.Length];
        foreach (var (place, island) in Enumerable.Range(0, votes.Length).OrderByDescending(island => votes[island]).Index())
            places[island] = place;
        return places;
    }
}
