using Playground.Statistics.Votes;

namespace Playground.Ratings;

/// <summary>What a rater is saying about the answers before them, while they say it.</summary>
public sealed class Ballot(int answers)
{
    readonly int?[] _ranks = new int?[answers];
    readonly Dictionary<string, int>[] _scores = [.. Enumerable.Range(0, answers).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    readonly List<string>[] _labels = [.. Enumerable.Range(0, answers).Select(_ => new List<string>())];

    public int Count => answers;

    public VoteOutcome? Outcome { get; private set; }

    public string Rationale { get; set; } = "";

    public int? Rank(int answer) => _ranks[answer];

    /// <summary>The answers from best to worst as far as that was said; what wasn't ranked comes last, as it stands.</summary>
    public IReadOnlyList<int> Ranking => [.. Enumerable.Range(0, answers).OrderBy(answer => _ranks[answer] ?? int.MaxValue)];

    public int? Score(int answer, string criterion) => _scores[answer].TryGetValue(criterion, out var points) ? points : null;

    public bool Has(int answer, string label) => _labels[answer].Contains(label);

    /// <summary>The one that is best alone: the winner of two, or the only one ranked first.</summary>
    public int? Best => Outcome switch
    {
        VoteOutcome.A => 0,
        VoteOutcome.B => 1,
        null when _ranks.Count(rank => rank == 1) == 1 => Array.IndexOf(_ranks, 1),
        _ => null,
    };

    /// <summary>One answer is better than all others; how these compare isn't said.</summary>
    public void Prefer(int best)
    {
        Outcome = answers == 2 ? best == 0 ? VoteOutcome.A : VoteOutcome.B : null;
        for (var answer = 0; answer < answers; answer++)
            _ranks[answer] = answers > 2 && answer == best ? 1 : null;
    }

    /// <summary>All are equally good, or none is any good.</summary>
    public void Level(VoteOutcome outcome)
    {
        Outcome = outcome;
        Array.Clear(_ranks);
    }

    /// <summary>Takes the verdict back; points, labels and reasons stay.</summary>
    public void Withdraw()
    {
        Outcome = null;
        Array.Clear(_ranks);
    }

    /// <param name="order">The answers from best to worst.</param>
    public void Order(IReadOnlyList<int> order)
    {
        Outcome = null;
        for (var place = 0; place < order.Count; place++)
            _ranks[order[place]] = place + 1;
    }

    /// <summary>Gives points, or takes them back where they are the same already.</summary>
    public void Give(int answer, string criterion, int points)
    {
        if (Score(answer, criterion) == points)
            _scores[answer].Remove(criterion);
        else
            _scores[answer][criterion] = points;
    }

    /// <summary>Where points are missing first, answer by answer; <c>null</c> when all are given.</summary>
    public (int Answer, string Criterion)? NextUnscored(IReadOnlyList<string> criteria)
    {
        for (var answer = 0; answer < answers; answer++)
            foreach (var criterion in criteria)
                if (!_scores[answer].ContainsKey(criterion))
                    return (answer, criterion);
        return null;
    }

    /// <summary>Gives points where they are missing first: how points are given by keys alone.</summary>
    public void GiveNext(IReadOnlyList<string> criteria, int points)
    {
        if (NextUnscored(criteria) is var (answer, criterion))
            Give(answer, criterion, points);
    }

    public void Toggle(int answer, string label)
    {
        if (!_labels[answer].Remove(label))
            _labels[answer].Add(label);
    }

    /// <summary>Every answer has points by every criterion.</summary>
    public bool IsScored(IReadOnlyCollection<string> criteria) => _scores.All(scores => criteria.All(scores.ContainsKey));

    /// <summary>The verdict on the answers shown.</summary>
    public IReadOnlyList<RatedAnswer> Rated(IReadOnlyList<RatedAnswer> shown) => [.. shown.Select((answer, index) => answer with
    {
        Rank = _ranks[index],
        Scores = new Dictionary<string, int>(_scores[index]),
        Labels = [.. RatingLabels.All.Where(_labels[index].Contains)],
    })];

    /// <summary>The ballot as it was when a rating was cast; the answers must stand in the same order.</summary>
    public static Ballot Of(Rating rating)
    {
        var ballot = new Ballot(rating.Answers.Count) { Outcome = rating.Outcome, Rationale = rating.Rationale ?? "" };
        foreach (var (index, answer) in rating.Answers.Index())
        {
            ballot._ranks[index] = answer.Rank;
            foreach (var (criterion, points) in answer.Scores)
                ballot._scores[index][criterion] = points;
            ballot._labels[index].AddRange(answer.Labels);
        }
        return ballot;
    }
}
