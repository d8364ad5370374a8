namespace Playground.Statistics.RaterAgreement;

/// <summary>What two raters said of the items that both rated.</summary>
/// <param name="Items">The places of those items.</param>
sealed record RaterPair(IReadOnlyList<(int First, int Second)> Ratings, IReadOnlyList<int> Items)
{
    public static RaterPair Of(RatingTable table, int first, int second)
    {
        var both = new List<(int, int)>();
        var items = new List<int>();
        foreach (var (item, ratings) in table.ByItem.Index())
        {
            int? left = null, right = null;
            foreach (var rating in ratings)
            {
                if (rating.Rater == first)
                    left = rating.Value;
                if (rating.Rater == second)
                    right = rating.Value;
            }
            if (left is null || right is null)
                continue;
            both.Add((left.Value, right.Value));
            items.Add(item);
        }
        return new RaterPair(both, items);
    }
}
