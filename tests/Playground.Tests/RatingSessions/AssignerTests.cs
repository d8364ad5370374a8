using Playground.RatingSessions;

namespace Playground.Tests.RatingSessions;

public sealed class AssignerTests
{
    static readonly string[] _raters = ["ann", "bob", "cem", "dan", "eve"];

    [Fact]
    public void Next_UntilNothingIsLeft_GivesEachItemExactlyKDifferentRatersAndBalancesSides()
    {
        var items = Items(20);
        var taken = new List<SessionAssignment>();
        var random = new Random(7);

        for (var gave = true; gave;)
        {
            gave = false;
            foreach (var rater in _raters)
                if (Next(items, 3, taken, rater, random) is { } choice)
                {
                    taken.Add(Given(choice, rater));
                    gave = true;
                }
        }

        Assert.All(items, item => Assert.Equal(3, taken.Where(assignment => assignment.ItemId == item.Id).Select(assignment => assignment.RaterId).Distinct().Count()));
        Assert.Equal(60, taken.Count);
        Assert.All(_raters, rater => Assert.InRange(taken.Count(assignment => assignment.RaterId == rater), 9, 15));
        foreach (var pair in items.GroupBy(RoundAssignments.PairOf))
        {
            var mine = taken.Where(assignment => pair.Any(item => item.Id == assignment.ItemId)).ToArray();
            var left = mine.Count(assignment => pair.First(item => item.Id == assignment.ItemId).ModelOf(assignment.Order[0]) == pair.First().Models[0]);
            Assert.InRange(left - mine.Length / 2.0, -0.5, 0.5);
        }
    }

    [Fact]
    public void Next_WhenARaterLeaves_TheirItemIsFree()
    {
        var items = Items(1);
        var choice = Next(items, 1, [], "ann", new Random(1))!;

        Assert.Null(Next(items, 1, [Given(choice, "ann")], "bob", new Random(1)));
        Assert.NotNull(Next(items, 1, [], "bob", new Random(1)));
    }

    [Fact]
    public void Next_EveryItemGetsOneRatingBeforeAnyHasTwo()
    {
        var items = Items(6);
        var taken = new List<SessionAssignment>();
        var random = new Random(3);
        for (var turn = 0; turn < 6; turn++)
            taken.Add(Given(Next(items, 2, taken, _raters[turn % 2], random)!, _raters[turn % 2]));

        Assert.Equal(6, taken.Select(assignment => assignment.ItemId).Distinct().Count());
    }

    static Choice? Next(SessionItem[] items, int overlap, IEnumerable<SessionAssignment> taken, string rater, Random random)
    {
        var round = new RoundAssignments(0, items);
        foreach (var assignment in taken)
            round.Give(assignment);
        return Assigner.Next(round, overlap, rater, new HashSet<string>(), random);
    }

    static SessionAssignment Given(Choice choice, string rater) => new("s", 0, choice.Item.Id, rater, choice.Order, DateTimeOffset.UnixEpoch);

    static SessionItem[] Items(int count) => [.. Enumerable.Range(0, count).Select(number =>
        number % 2 == 0 ? new SessionItem($"i{number}", "c", 0, [0, 1], ["llama", "qwen"]) : new SessionItem($"i{number}", "c", 0, [0, 1], ["qwen", "gpt"]))];
}
