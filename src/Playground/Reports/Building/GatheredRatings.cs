using System.Globalization;
using Playground.Models;
using Playground.Ratings;
using Playground.Statistics.RaterAgreement;
using Playground.Statistics.Votes;

namespace Playground.Reports.Building;

/// <summary>The ratings that a report counts, gathered one by one.</summary>
sealed class GatheredRatings(ReportFilter filter)
{
    readonly Dictionary<string, string> _raters = [];
    readonly Dictionary<string, (string Name, ModelAccess Access)> _models = [];
    readonly Dictionary<(RatedPair Pair, string Rater), string> _verdicts = [];
    readonly List<ReportVote> _votes = [];

    /// <summary>Until <see cref="Keep"/> says of which comparisons they are needed.</summary>
    public Dictionary<string, List<Rating>> ByComparison { get; } = [];

    /// <summary>In the order in which they were cast.</summary>
    public IReadOnlyList<ReportVote> Votes => _votes;

    /// <summary>Rater ids by the order of their first rating.</summary>
    public IReadOnlyCollection<string> Raters => _raters.Keys;

    /// <summary>Names of the rated models by their ids.</summary>
    public IReadOnlyDictionary<string, (string Name, ModelAccess Access)> Models => _models;

    public int Count { get; private set; }

    public int Blind { get; private set; }

    public DateTimeOffset? First { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    /// <summary>Oldest first.</summary>
    public void Add(Rating rating)
    {
        if (!rating.Answers.Any(answer => filter.Takes(answer.ModelId)))
            return;
        Count++;
        Blind += rating.Blind ? 1 : 0;
        First ??= rating.CreatedAt;
        Last = rating.CreatedAt;
        var rater = Pseudonym(rating.RaterId);
        foreach (var answer in rating.Answers)
            _models[answer.ModelId] = (answer.ModelName ?? answer.ModelId, answer.Access);
        // One rating took its time once, however many votes it amounts to.
        foreach (var (place, vote) in RatingVotes.Of(rating).Where(vote => vote.Criterion is null && filter.Takes(vote.A) && filter.Takes(vote.B)).Index())
            Add(vote, rating, rater, place == 0 ? rating.DecisionTime : null);
        if (rating.ComparisonId is { } comparison)
            (ByComparison.TryGetValue(comparison, out var others) ? others : ByComparison[comparison] = []).Add(rating);
    }

    public string Pseudonym(string raterId) => _raters.TryGetValue(raterId, out var known) ? known : _raters[raterId] = FormattableString.Invariant($"R{_raters.Count + 1}");

    /// <summary>Names in place of pseudonyms.</summary>
    public void Name(IReadOnlyDictionary<string, string> names)
    {
        var byPseudonym = _raters.Where(rater => names.ContainsKey(rater.Key)).ToDictionary(rater => rater.Value, rater => names[rater.Key]);
        for (var i = 0; i < _votes.Count; i++)
            if (byPseudonym.TryGetValue(_votes[i].Rater, out var name))
                _votes[i] = _votes[i] with { Rater = name };
        foreach (var (id, name) in names)
            _raters[id] = name;
    }

    /// <summary>Lets go of the ratings of all other comparisons; what was counted stays counted.</summary>
    public void Keep(IReadOnlyCollection<string> comparisons)
    {
        foreach (var other in ByComparison.Keys.Except(comparisons).ToArray())
            ByComparison.Remove(other);
    }

    public VoteTable Table()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var raters = new Dictionary<string, int>(StringComparer.Ordinal);
        var votes = _votes.Select(vote => new PackedVote(Place(places, vote.A), Place(places, vote.B), vote.Outcome, Place(raters, vote.Rater))).ToArray();
        return new([.. places.Keys], [.. raters.Keys], votes);

        static int Place(Dictionary<string, int> places, string name) => places.TryGetValue(name, out var place) ? place : places[name] = places.Count;
    }

    /// <summary>Krippendorff's α over the verdicts on which several raters looked, and how many such there are.</summary>
    public (Coefficient? Alpha, int Items) Agreement(int rounds = 200)
    {
        var shared = _verdicts.GroupBy(verdict => verdict.Key.Pair).Where(item => item.Skip(1).Any()).ToArray();
        if (shared.Length == 0)
            return (null, 0);
        // Verdicts on one look are one rater's one thought: they are drawn together.
        var looks = shared.Select(item => (item.Key.Comparison, item.Key.Turn)).Distinct().Index().ToDictionary(look => look.Item, look => look.Index);
        var entries = shared.Index().SelectMany(item => Entries(item.Index.ToString(CultureInfo.InvariantCulture), item.Item));
        var table = RatingTable.Of([.. entries], MeasurementLevel.Nominal, PairVote.Mirrored);
        return (ItemBootstrap.Of([.. shared.Select(item => looks[(item.Key.Comparison, item.Key.Turn)])], times => KrippendorffAlpha.Of(table, MeasurementLevel.Nominal, times), rounds, seed: 1, confidence: 0.95), shared.Length);
    }

    static IEnumerable<RatingEntry> Entries(string item, IEnumerable<KeyValuePair<(RatedPair Pair, string Rater), string>> verdicts) =>
        verdicts.Select(verdict => new RatingEntry(item, verdict.Key.Rater, verdict.Value));

    void Add(PairVote vote, Rating rating, string rater, TimeSpan? took)
    {
        _votes.Add(new(rating.CreatedAt, rater, rating.ComparisonId, vote.A, vote.B, vote.Outcome, rating.Blind, took?.TotalSeconds, rating.Rationale));
        if (rating.ComparisonId is not { } comparison)
            return;
        _verdicts[(new(comparison, rating.Turn, vote.Pair.First, vote.Pair.Second), rater)] = vote.Verdict;
    }

    /// <summary>Two models' answers to one turn, in whichever order they were shown.</summary>
    readonly record struct RatedPair(string Comparison, int Turn, string One, string Other);
}
