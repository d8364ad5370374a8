using Playground.Comparisons;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Statistics.Intervals;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;
using Playground.Viewers;

namespace Playground.Leaderboards;

/// <summary>Looks at the stored answers behind votes, those that anybody may see.</summary>
public sealed class RatedAnswers(IRatingRepository ratings, IComparisonRepository comparisons, VisibilityPolicy visibility)
{
    /// <summary>The newest so many ratings are looked at: texts are read one comparison after the other.</summary>
    public const int Most = 5000;

    const int FewestStyled = 20;

    public async Task<RatedAnswerFacts> ReadAsync(RankingRequest request, CancellationToken cancellationToken = default)
    {
        var gathered = new Gathered(await visibility.ForAsync(Viewer.Anybody, cancellationToken));
        var filter = request.Filter with { Take = 500, After = null };
        var count = 0;
        do
        {
            var page = await ratings.SearchAsync(filter, gathered.Visibility, cancellationToken);
            Rating[] told = [.. page.Ratings.Where(rating => !gathered.Visibility.ConcealsSession(rating))];
            foreach (var rating in told)
                gathered.Add(rating, rating.ComparisonId is { } id ? await FindAsync(gathered, id, cancellationToken) : null, request.Filter.Criterion);
            count += told.Length;
            filter = filter with { After = page.Next };
        }
        while (filter.After is not null && count < Most);
        var style = gathered.Votes.Count < FewestStyled ? null : StyleControl.Fit(gathered.Places.Count, gathered.Votes, request.Options.BothBad);
        return new(count, filter.After is not null, gathered.Models(), style, gathered.Votes.Count, gathered.Places, VoteAudit.Of(gathered.Audited));
    }

    async Task<Comparison?> FindAsync(Gathered gathered, string id, CancellationToken cancellationToken) =>
        gathered.Last?.Id == id ? gathered.Last : gathered.Last = await comparisons.FindAsync(id, gathered.Visibility, cancellationToken);

    sealed class Gathered(Visibility visibility)
    {
        readonly Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
        readonly List<string> places = [];

        public Visibility Visibility => visibility;

        public Comparison? Last { get; set; }

        public List<StyledVote> Votes { get; } = [];

        public List<AuditedVote> Audited { get; } = [];

        public IReadOnlyList<string> Places => places;

        public void Add(Rating rating, Comparison? comparison, string? criterion)
        {
            var stored = comparison?.Answers.ToDictionary(answer => answer.Id, StringComparer.Ordinal) ?? [];
            foreach (var answer in rating.Answers)
                if (answer.AnswerId is { } id && stored.TryGetValue(id, out var found))
                    answers[id] = found;
            // One rating took its time once, however many votes it amounts to.
            var first = true;
            foreach (var vote in RatingVotes.Of(rating).Where(vote => vote.Criterion == criterion))
            {
                Audited.Add(new(vote.Outcome, first ? rating.DecisionTime : null, rating.RaterId));
                first = false;
                if (Text(rating, vote.A) is { } a && Text(rating, vote.B) is { } b)
                    Votes.Add(new(new PackedVote(Place(vote.A), Place(vote.B), vote.Outcome), MarkdownCounts.Style(a), MarkdownCounts.Style(b)));
            }
        }

        public Dictionary<string, AnsweringFacts> Models() => answers.Values.GroupBy(answer => answer.Model.Id).ToDictionary(group => group.Key, group =>
        {
            var costs = group.Select(answer => answer.Cost).OfType<Pricing.AnswerCost>().GroupBy(cost => cost.Currency).MaxBy(currency => currency.Count());
            double[] speeds = [.. group.Where(answer => answer.Timings is { SharedDevice: false, Substitute: false }).Select(answer => AnswerMetrics.Of(answer).TokensPerSecond).OfType<double>().Order()];
            return new AnsweringFacts(costs?.Average(cost => cost.Amount) * 1000, costs?.Key, speeds.Length == 0 ? null : Quantiles.Of(speeds, 0.5), group.Count());
        });

        string? Text(Rating rating, string model) =>
            rating.Answers.First(answer => answer.ModelId == model).AnswerId is { } id && answers.TryGetValue(id, out var answer) ? answer.Text : null;

        int Place(string model)
        {
            if (places.IndexOf(model) is >= 0 and var place)
                return place;
            places.Add(model);
            return places.Count - 1;
        }
    }
}
