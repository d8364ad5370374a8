using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Playground.Comparisons;
using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Storage.Tests.Ratings;

public sealed class RatingServiceTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FindAsync_BehindHundredsOfLaterRatings_FindsTheOneOfTheTurn()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, _time);
        var store = host.Get<IRatingRepository>();
        await store.SaveRaterAsync(new("ann", "Ann", _time.GetUtcNow()), Cancel);
        var wanted = Rating("wanted") with { Turn = 1 };
        await store.AddAsync([wanted], Cancel);
        await store.AddAsync(
            [.. Enumerable.Range(0, 300).Select(number => wanted with { Id = $"s{number}", SessionId = "s", ItemId = $"i{number}" }), .. Enumerable.Range(0, 300).Select(number => wanted with { Id = $"t{number}", Turn = 2 + number })], Cancel);

        var voting = new RatingService(store, _time);

        Assert.Equal("wanted", (await voting.FindAsync("c", 1, "ann", Cancel))?.Id);
        Assert.Equal("t0", (await voting.FindAsync("c", 2, "ann", Cancel))?.Id);
        Assert.Null(await voting.FindAsync("c", 0, "ann", Cancel));
        Assert.Null(await voting.FindAsync("c", 1, "bob", Cancel));
    }

    [Fact]
    public async Task FindAsync_RatingOfAnEarlierVersion_FindsItByItsTurn()
    {
        await using var host = new StorageHost(_folder.Path, _time);
        await using (var context = host.Get<IDbContextFactory<StorageContext>>().CreateDbContext())
            await context.GetService<IMigrator>().MigrateAsync("OpenRounds", Cancel);
        host.Scalar("""INSERT INTO "Raters" ("Key", "Id", "Name", "CreatedAt") VALUES (1, 'ann', 'Ann', '2026-01-01 00:00:00+00:00')""");
        host.Scalar($"""INSERT INTO "Ratings" ("Id", "RaterKey", "ComparisonId", "Round", "CountsTicks", "Body") VALUES ('old', 1, 'c', 0, 0, '{StoredJson.Write(Rating("old") with { Turn = 3 })}')""");

        await host.PrepareAsync();

        Assert.Equal("old", (await new RatingService(host.Get<IRatingRepository>(), _time).FindAsync("c", 3, "ann", Cancel))?.Id);
    }

    [Fact]
    public async Task CastAsync_AnswerThatFailed_IsRefused()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, _time);
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("llama", "Yes"), ("gpt", "No"));
        var ballot = new Ballot(2);
        ballot.Prefer(0);
        var request = new RatingRequest
        {
            Id = "r",
            RaterId = "ann",
            Ballot = ballot,
            Answers = [comparison.Answers[0], comparison.Answers[1] with { State = AnswerState.Failed }],
            Comparison = comparison,
            Turn = 0,
        };

        await Assert.ThrowsAsync<InvalidRatingException>(() => new RatingService(host.Get<IRatingRepository>(), _time).CastAsync(request, Cancel));
    }

    Rating Rating(string id) => new()
    {
        Id = id,
        RaterId = "ann",
        Outcome = VoteOutcome.A,
        Answers = [new("llama", "a"), new("gpt", "b")],
        ComparisonId = "c",
        CreatedAt = _time.GetUtcNow(),
        CountsFrom = _time.GetUtcNow(),
    };
}
