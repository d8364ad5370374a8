using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Storage.Sqlite.Schema;
using Playground.Storage.Sqlite.Votes;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Storage.Tests.Sqlite.Votes;

/// <summary>Votes that are packed in blocks are the votes of the table, whoever changes them there.</summary>
public sealed class VoteBlockTests : IAsyncLifetime
{
    /// <summary>Two blocks, the one that is left out, and a bit.</summary>
    const int Votes = 3 * VoteBlockRow.Keys + 100;

    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();
    StorageHost _host = null!;

    IRatingRepository Store => _host.Get<IRatingRepository>();

    CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await StorageHost.StartAsync(_folder.Path, _time);
        await Store.SaveRaterAsync(new("ann", "Ann", _time.GetUtcNow()));
        await Store.AddAsync([Rating("r", VoteOutcome.A), Rating("s", VoteOutcome.B)], Cancel);
        // Many copies of the two, some in a second round, some on another criterion, in no order of time.
        _host.Scalar($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Votes - 2})
            INSERT INTO Votes (RatingKey, CriterionKey, Round, CountsTicks, Packed)
            SELECT vote.RatingKey, i % 11 = 0, i % 7 = 0, vote.CountsTicks - i * 7919 % 1000, vote.Packed FROM n JOIN Votes vote ON vote.Key = 1 + i % 2
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Read_FromBlocks_IsWhatTheRowsSay()
    {
        RatingFilter[] filters =
        [
            new(), new() { Round = 1 }, new() { Round = null }, new() { ModelId = "b" }, new() { ModelId = "nobody" },
            new() { From = _time.GetUtcNow().AddTicks(-500) }, new() { To = _time.GetUtcNow().AddTicks(-500) },
        ];
        var before = await TablesAsync(filters);

        await PackAsync();

        Assert.Equal("2", _host.Scalar("SELECT COUNT(*) FROM VoteBlocks"));
        Assert.Equal(before, await TablesAsync(filters));
        Assert.True(before[0].Length > 10_000);
    }

    [Fact]
    public async Task Read_PutsVotesIntoTheOrderOfTime()
    {
        await PackAsync();

        var times = (await Store.VotesAsync(new(), Cancel)).Times.ToArray();

        Assert.Equal(times.Order(), times);
    }

    /// <summary>Without this, the other tests could pass with blocks that nobody reads.</summary>
    [Fact]
    public async Task Read_WithBlocks_TakesThemForTheRows()
    {
        await PackAsync();
        var all = (await Store.VotesAsync(new() { Round = null }, Cancel)).Votes.Length;
        _host.Scalar("UPDATE VoteBlocks SET Votes = x'' WHERE Id = 1");

        Assert.True((await Store.VotesAsync(new() { Round = null }, Cancel)).Votes.Length < all - (VoteBlockRow.Keys / 2));
    }

    [Theory]
    [InlineData("UPDATE Votes SET CountsTicks = CountsTicks + 9000000000000 WHERE Key = 9000")]
    [InlineData("UPDATE Votes SET Packed = (SELECT Packed FROM Votes WHERE Key = 2) WHERE Key = 9001")]
    [InlineData("DELETE FROM Votes WHERE Key = 9000")]
    [InlineData("DELETE FROM Votes WHERE Key > 8000")]
    [InlineData("DELETE FROM Votes WHERE Key = 9000; INSERT INTO Votes SELECT 9000, RatingKey, CriterionKey, Round, CountsTicks, Packed FROM Votes WHERE Key = 2")]
    public async Task Change_OfAVoteInABlock_IsSeen(string change)
    {
        await PackAsync();

        _host.Scalar(change);
        var changed = await TablesAsync([new() { Round = null }]);
        _host.Scalar("DELETE FROM VoteBlocks");

        Assert.Equal(await TablesAsync([new() { Round = null }]), changed);
    }

    [Fact]
    public async Task Remove_RatingWhoseVotesArePacked_TakesThemAway()
    {
        await PackAsync();

        Assert.True(await Store.RemoveAsync("r", Cancel));
        var votes = await Store.VotesAsync(new() { Round = null }, Cancel);

        Assert.DoesNotContain(votes.Votes.ToArray(), vote => vote.Outcome == VoteOutcome.A);
        Assert.Equal("0", _host.Scalar("SELECT COUNT(*) FROM VoteBlocks"));
    }

    [Fact]
    public async Task Blocks_OfAnotherVersion_AreNotBelievedAndPackedAnew()
    {
        var before = await TablesAsync([new()]);
        await PackAsync();
        _host.Scalar("UPDATE VoteBlocks SET Version = 0, Votes = x'00'");

        Assert.Equal(before, await TablesAsync([new()]));
        await PackAsync();
        Assert.Equal("2", _host.Scalar("SELECT COUNT(*) FROM VoteBlocks WHERE Version > 0"));
        Assert.Equal(before, await TablesAsync([new()]));
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_OfManyRows_PacksThemBehindTheReader()
    {
        _host.Scalar($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {VoteBlocks.WorthStoring})
            INSERT INTO Votes (RatingKey, CriterionKey, Round, CountsTicks, Packed) SELECT RatingKey, CriterionKey, Round, CountsTicks, Packed FROM n JOIN Votes vote ON vote.Key = 1
            """);

        await Store.VotesAsync(new(), Cancel);

        await _host.Get<VoteBlocks>().Storing.WaitAsync(Cancel);
        Assert.Equal("5", _host.Scalar("SELECT COUNT(*) FROM VoteBlocks"));
    }

    async Task PackAsync()
    {
        while (await _host.Get<VoteBlocks>().StoreAsync())
        {
        }
    }

    /// <summary>Every vote of each in words, in an order that doesn't depend on how they were read.</summary>
    async Task<string[][]> TablesAsync(RatingFilter[] filters)
    {
        var tables = new List<string[]>();
        foreach (var filter in filters)
        {
            var table = await Store.VotesAsync(filter, Cancel);
            var times = table.Times.ToArray();
            tables.Add([.. table.Votes.ToArray().Select((vote, place) => $"{times[place]} {table.Models[vote.A]} {table.Models[vote.B]} {vote.Outcome} {table.Raters[vote.Rater]}").Order(StringComparer.Ordinal)]);
        }
        return [.. tables];
    }

    Rating Rating(string id, VoteOutcome outcome) => new()
    {
        Id = id,
        RaterId = "ann",
        Answers = [new("a"), new("b")],
        Outcome = outcome,
        CreatedAt = _time.GetUtcNow(),
        CountsFrom = _time.GetUtcNow(),
    };
}
