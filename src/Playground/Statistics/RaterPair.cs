namespace Playground.Statistics;

/// <summary>What two raters said of the items that both rated.</summary>
sealed record RaterPair(IReadOnlyList<(int First, int Second)> Ratings)
{
    public static RaterPair Of(RatingTable table, int first, int second)
    {
        var both = new List<(int, int)>();
        foreach (var ratings in table.ByItem)
        {
            int? left = null, right = null;
            foreach (var rating in ratings)
            {
                if (rating.Rater == first)
                    left = rating.Value;
                if (rating.Rater == second)
                    right = rating.Value;
            }
            if (left is not null && right is not null)
                both.Add((left.Value, right.Value));
        }
        return new RaterPair(both);
    }
}
