namespace Playground.RatingSessions;

/// <summary>One thing to be rated: some columns of a turn of a comparison.</summary>
/// <param name="Models">The ids of the models in these columns; never shown before the reveal.</param>
public sealed record SessionItem(string Id, string ComparisonId, int Turn, IReadOnlyList<int> Lanes, IReadOnlyList<string> Models)
{
    public string ModelOf(int lane) => Models[Lanes.Index().First(place => place.Item == lane).Index];
}
