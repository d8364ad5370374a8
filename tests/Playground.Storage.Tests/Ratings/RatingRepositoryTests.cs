using Playground.Models;
using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Storage.Tests.Ratings;

public sealed class RatingRepositoryTests : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();
    StorageHost _host = null!;

    IRatingRepository Store => _host.Get<IRatingRepository>();

    CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await StorageHost.StartAsync(_folder.Path, _time);
        await Store.SaveRaterAsync(new("ann", "Ann", _time.GetUtcNow()));
        await Store.SaveRaterAsync(new("bob", "Bob", _time.GetUtcNow()));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task FindAsync_OfWhatWasAdded_IsTheSame()
    {
        var rating = Rating("r", "ann", VoteOutcome.A) with
        {
            Rationale = "“Klarer” 🦙",
            Tags = ["code", "german"],
            Language = "de",
            Blind = true,
            DecisionTime = TimeSpan.FromSeconds(7.25),
            ComparisonId = "c",
            Turn = 1,
            Origin = new("lmarena", "q1", """{"turn":1}"""),
        };
        rating = rating with { Answers = [rating.Answers[0] with { Labels = ["useful"], Scores = new Dictionary<string, int> { ["style"] = 4 } }, rating.Answers[1]] };

        await Store.AddAsync([rating], Cancel);

        Assert.Equivalent(rating, await Store.FindAsync("r", Cancel), strict: true);
    }

    [Fact]
    public async Task AddAsync_SentTwice_CountsOnce()
    {
        Assert.Equal(["r"], await Store.AddAsync([Rating("r", "ann", VoteOutcome.A)], Cancel));
        Assert.Empty(await Store.AddAsync([Rating("r", "ann", VoteOutcome.B)], Cancel));

        Assert.Equal(VoteOutcome.A, Assert.Single((await Store.VotesAsync(new(), Cancel)).Votes.ToArray()).Outcome);
    }

    [Fact]
    public async Task AddAsync_SameItemOrSameOriginUnderAnotherId_IsPassedOver()
    {
        var first = Rating("r1", "ann", VoteOutcome.A) with { SessionId = "s", ItemId = "i" };
        var imported = Rating("i1", "bob", VoteOutcome.A) with { Origin = new("csv", "17") };
        await Store.AddAsync([first, imported], Cancel);

        var added = await Store.AddAsync(
            [first with { Id = "r2" }, imported with { Id = "i2" }, first with { Id = "r3", Round = 1 }, first with { Id = "r4", RaterId = "bob" }], Cancel);

        Assert.Equal(["r3", "r4"], added);
    }

    [Fact]
    public async Task ChangeAsync_KeepsTheEarlierVersionAndCountsTheNewOne()
    {
        var first = Rating("r", "ann", VoteOutcome.A) with { Tags = ["one"] };
        await Store.AddAsync([first], Cancel);

        Assert.True(await Store.ChangeAsync(first with { Outcome = VoteOutcome.B, Tags = ["two"], ChangedAt = _time.GetUtcNow() }, Cancel));
        Assert.True(await Store.ChangeAsync(first with { Outcome = VoteOutcome.Tie, Tags = ["two"] }, Cancel));

        Assert.Equal(VoteOutcome.Tie, Assert.Single((await Store.VotesAsync(new(), Cancel)).Votes.ToArray()).Outcome);
        Assert.Equal([(1, VoteOutcome.A), (2, VoteOutcome.B)], (await Store.RevisionsAsync("r", Cancel)).Select(revision => (revision.Number, revision.Rating.Outcome!.Value)));
        Assert.Empty((await Store.SearchAsync(new() { Tag = "one" }, Cancel)).Ratings);
        Assert.Single((await Store.SearchAsync(new() { Tag = "two" }, Cancel)).Ratings);
    }

    [Fact]
    public async Task VotesAsync_BeforeARatingCounts_LeavesItOut()
    {
        await Store.AddAsync([Rating("r", "ann", VoteOutcome.A) with { CountsFrom = _time.GetUtcNow().AddSeconds(10) }], Cancel);
        Assert.Equal(0, (await Store.VotesAsync(new(), Cancel)).Votes.Length);

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(1, (await Store.VotesAsync(new(), Cancel)).Votes.Length);
    }

    [Fact]
    public async Task RemoveAsync_ChangedRating_LeavesNothing()
    {
        var rating = Rating("r", "ann", VoteOutcome.A) with { Tags = ["one"] };
        await Store.AddAsync([rating], Cancel);
        await Store.ChangeAsync(rating with { Outcome = VoteOutcome.B }, Cancel);

        Assert.True(await Store.RemoveAsync("r", Cancel));
        Assert.False(await Store.RemoveAsync("r", Cancel));

        Assert.Null(await Store.FindAsync("r", Cancel));
        Assert.Equal("0", _host.Scalar("SELECT (SELECT count(*) FROM Votes) + (SELECT count(*) FROM RatingRevisions) + (SELECT count(*) FROM RatingTags)"));
    }

    [Fact]
    public async Task VotesAsync_Filters_TakeWhatFits()
    {
        var open = Rating("open", "ann", VoteOutcome.A, "llama", "qwen") with { Language = "de", SessionId = "s", ItemId = "1" };
        var mixed = Rating("mixed", "bob", VoteOutcome.B, "llama", "gpt") with { Tags = ["code"] };
        var second = open with { Id = "again", Round = 1, Outcome = VoteOutcome.B };
        await Store.AddAsync([open, mixed, second], Cancel);

        Assert.Equal(["llama A qwen by ann", "llama B gpt by bob"], await Shown(new()));
        Assert.Equal(["llama A qwen by ann"], await Shown(new() { OpenOnly = true }));
        Assert.Equal(["llama B gpt by bob"], await Shown(new() { Tag = "code" }));
        Assert.Equal(["llama A qwen by ann"], await Shown(new() { Language = "de" }));
        Assert.Equal(["llama B qwen by ann"], await Shown(new() { SessionId = "s", Round = 1 }));
        Assert.Equal(["llama B gpt by bob"], await Shown(new() { ModelId = "gpt", OtherModelId = "llama" }));
        Assert.Equal(["llama B gpt by bob"], await Shown(new() { RaterId = "bob" }));
        Assert.Empty(await Shown(new() { Criterion = "style" }));
    }

    [Fact]
    public async Task VotesAsync_ByCriterion_ComparesPoints()
    {
        var rating = Rating("r", "ann", null);
        await Store.AddAsync([rating with { Answers = [Scored(rating.Answers[0], 2, 5), Scored(rating.Answers[1], 4, 5)] }], Cancel);

        Assert.Equal(["a B b by ann"], await Shown(new() { Criterion = "style" }));
        Assert.Equal(["a Tie b by ann"], await Shown(new() { Criterion = "truth" }));
        Assert.Equal(["a B b by ann"], await Shown(new()));
        Assert.Equal(["style", "truth"], (await Store.FacetsAsync(Cancel)).Criteria);
    }

    [Fact]
    public async Task SearchAsync_PageByPage_ShowsAllNewestFirst()
    {
        await Store.AddAsync([.. Enumerable.Range(0, 5).Select(number => Rating($"r{number}", "ann", VoteOutcome.A))], Cancel);

        var first = await Store.SearchAsync(new() { Take = 3 }, Cancel);
        var second = await Store.SearchAsync(new() { Take = 3, After = first.Next }, Cancel);

        Assert.Equal(["r4", "r3", "r2", "r1", "r0"], first.Ratings.Concat(second.Ratings).Select(rating => rating.Id));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task StampAsync_GrowsWithEveryChange()
    {
        var stamps = new List<long> { await Store.StampAsync(Cancel) };
        var rating = Rating("r", "ann", VoteOutcome.A);
        foreach (var change in new Func<Task>[] { () => Store.AddAsync([rating], Cancel), () => Store.ChangeAsync(rating, Cancel), () => Store.RemoveAsync("r", Cancel) })
        {
            await change();
            stamps.Add(await Store.StampAsync(Cancel));
        }

        Assert.Equal(stamps.Distinct().Order(), stamps);
    }

    [Fact]
    public async Task FindRaterByPassAsync_KnowsTheRaterOnEveryDevice()
    {
        await Store.AddPassAsync("ann", "laptop", Cancel);
        await Store.AddPassAsync("ann", "phone", Cancel);
        await Store.SaveRaterAsync(new("ann", "Ann-Kathrin", _time.GetUtcNow()), Cancel);

        Assert.Equal("Ann-Kathrin", (await Store.FindRaterByPassAsync("laptop", Cancel))?.Name);
        Assert.Equal("ann", (await Store.FindRaterByPassAsync("phone", Cancel))?.Id);
        Assert.Null(await Store.FindRaterByPassAsync("nobody", Cancel));
    }

    async Task<IReadOnlyList<string>> Shown(RatingFilter filter)
    {
        var table = await Store.VotesAsync(filter, Cancel);
        return [.. table.Votes.ToArray().Select(vote => $"{table.Models[vote.A]} {vote.Outcome} {table.Models[vote.B]} by {table.Raters[vote.Rater]}")];
    }

    static RatedAnswer Scored(RatedAnswer answer, int style, int truth) =>
        answer with { Scores = new Dictionary<string, int> { ["style"] = style, ["truth"] = truth } };

    [Fact]
    public async Task FacetsAsync_ModelsAndRaters_AreThoseOfRatings()
    {
        await Store.AddAsync([Rating("r", "ann", VoteOutcome.A), Rating("s", "bob", VoteOutcome.A, "b", "c")], Cancel);
        await Store.RemoveAsync("s", Cancel);

        var facets = await Store.FacetsAsync(Cancel);

        Assert.Equal(["a", "b"], facets.Models.Select(model => model.Id));
        Assert.Equal(["Ann"], facets.Raters.Select(rater => rater.Name));
    }

    Rating Rating(string id, string rater, VoteOutcome? outcome, string a = "a", string b = "b") => new()
    {
        Id = id,
        RaterId = rater,
        Outcome = outcome,
        Answers = [Answer(a), Answer(b)],
        CreatedAt = _time.GetUtcNow(),
        CountsFrom = _time.GetUtcNow(),
    };

    static RatedAnswer Answer(string model) => new(model, "answer-" + model)
    {
        ModelName = model.ToUpperInvariant(),
        Access = model == "gpt" ? ModelAccess.ApiOnly : ModelAccess.OpenWeights,
    };
}
