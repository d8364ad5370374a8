using Playground.Cli.Tests.Commands;
using Playground.Ratings.Exchange;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Votes;

namespace Playground.Cli.Tests.Votes;

public sealed class VoteImporterTests : ExchangeFixture
{
    const string Battle = """{"question_id":"q1","model_a":"x","model_b":"y","winner":"model_a","judge":"arena_user_1","language":"German","tstamp":1682351591.1322,"anony":true,"is_code":true,"category_tag":{"math_v0.1":{"math":true},"if_v0.1":{"if":false}},"surprise":[1,{"a":null}]}""";

    [Fact]
    public async Task Import_LmArena_UnderstandsWhatTheBattleSays()
    {
        await ImportAsync(VoteFormat.LmArena, Battle);

        var rating = Assert.Single(await RatingsAsync());
        Assert.Equal(["x", "y"], rating.Answers.Select(answer => answer.ModelId));
        Assert.Equal((VoteOutcome.A, "de", true), (rating.Outcome, rating.Language, rating.Blind));
        Assert.Equal(["math", "code"], rating.Tags);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(1682351591.1322), rating.CountsFrom);
        Assert.Equal("arena_user_1", (await Store.FindRaterAsync(rating.RaterId, Cancel))!.Name);
    }

    [Fact]
    public async Task Import_OpenWebUi_TakesAVoteWithEachSibling()
    {
        const string feedback = """
            [{"id":"f1","user_id":"u","type":"rating","data":{"rating":1,"model_id":"x","sibling_model_ids":["y","z"],"reason":"clear","comment":"good","tags":["code"]},"meta":{"arena":true},"created_at":1730000000},
             {"id":"f2","user_id":"u","type":"rating","data":{"rating":-1,"model_id":"x","sibling_model_ids":["y"]}},
             {"id":"f3","user_id":"u","type":"rating","data":{"rating":1,"model_id":"x","sibling_model_ids":null}},
             {"id":"f4","user_id":"u","type":"rating","data":{"rating":0,"model_id":"x","sibling_model_ids":["y"]}}]
            """;

        var import = await ImportAsync(VoteFormat.OpenWebUi, feedback);
        var again = await ImportAsync(VoteFormat.OpenWebUi, feedback);

        Assert.Equal((3, 0, 2, 0), (import.Added, import.Known, import.WithoutVote, import.BadLines));
        Assert.Equal((0, 3), (again.Added, again.Known));
        var ratings = await RatingsAsync();
        Assert.Equal([("x", "y", VoteOutcome.A), ("x", "z", VoteOutcome.A), ("x", "y", VoteOutcome.B)],
            ratings.Select(rating => (rating.Answers[0].ModelId, rating.Answers[1].ModelId, rating.Outcome!.Value)));
        Assert.Equal(("clear. good", true), (ratings[0].Rationale, ratings[0].Blind));
    }

    [Fact]
    public async Task Import_SameFileTwiceAndALongerOne_AddsOnlyWhatIsNew()
    {
        const string file = "model_a,model_b,winner\nx,y,a\nx,y,a\nx,y,b\n";

        var first = await ImportAsync(VoteFormat.Csv, file);
        var second = await ImportAsync(VoteFormat.Csv, file);
        var longer = await ImportAsync(VoteFormat.Csv, file + "x,y,a\n");

        Assert.Equal((3, 0), (first.Added, first.Known));
        Assert.Equal((0, 3), (second.Added, second.Known));
        Assert.Equal((1, 3), (longer.Added, longer.Known));
    }

    [Fact]
    public async Task Import_BattleTwiceInAFile_CountsOnce()
    {
        var import = await ImportAsync(VoteFormat.LmArena, $"{Battle}\n{Battle}\n");

        Assert.Equal((1, 1), (import.Added, import.Known));
    }

    // Without ids, votes that look alike are different votes.
    [Fact]
    public async Task Votes_OfUnknownRaters_AreEachAnothersAndKeepTheOrderOfTheFile()
    {
        await ImportAsync(VoteFormat.Csv, "model_a,model_b,winner\nx,y,a\nx,y,tie\nz,y,b\n");

        var votes = await Store.VotesAsync(new(), Cancel);

        Assert.Equal([-1, -1, -1], votes.Votes.ToArray().Select(vote => vote.Rater));
        Assert.Equal([VoteOutcome.A, VoteOutcome.Tie, VoteOutcome.B], votes.Votes.ToArray().Select(vote => vote.Outcome));
        Assert.Equal(votes.Times.ToArray().Order(), votes.Times.ToArray());
    }

    [Theory]
    [InlineData(VoteFormat.LmArena, "{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\"}\n{\"model_a\":\"x\"}\n", 2, "model_a, model_b and winner")]
    [InlineData(VoteFormat.LmArena, "{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\"}\n\n[1]\n", 3, "no JSON object")]
    [InlineData(VoteFormat.LmArena, "[{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\"},\n{\"model_a\":\"x\",\"model_b\":\"x\",\"winner\":\"tie\"}]", 2, "meets itself")]
    [InlineData(VoteFormat.Csv, "model_a,model_b,winner\nx,y,tie\nx,y,draw\n", 3, "\"draw\"")]
    [InlineData(VoteFormat.OpenWebUi, "[{\"data\":{\"rating\":1,\"model_id\":\"x\",\"sibling_model_ids\":[\"y\"]}},\n{\"data\":{\"rating\":5,\"model_id\":\"x\"}}]", 2, "rating is 5")]
    public async Task Import_BadLine_TakesNothingUnlessSkipped(VoteFormat format, string text, long line, string said)
    {
        var strict = await ImportAsync(format, text);

        var problem = Assert.Single(strict.Problems);
        Assert.Equal((line, 0, 1), (problem.Line, strict.Added, strict.BadLines));
        Assert.Contains(said, problem.Message);
        Assert.Empty(await RatingsAsync());

        Assert.Equal(1, (await ImportAsync(format, text, skipBad: true)).Added);
    }

    [Theory]
    [InlineData(VoteFormat.Csv, "")]
    [InlineData(VoteFormat.Csv, "a,b\n1,2\n")]
    [InlineData(VoteFormat.LmArena, "  \n")]
    [InlineData(VoteFormat.LmArena, "[{\"model_a\":")]
    public async Task Import_NoFileOfVotes_IsRefusedInWords(VoteFormat format, string text) =>
        Assert.Contains("expected", (await Assert.ThrowsAsync<InvalidVoteFileException>(() => ImportAsync(format, text))).Message);

    [Theory]
    [InlineData(VoteFormat.Csv, "id,model_a,model_b,winner\n1,x,y,a\n2\0,x,y,a\n", 3, "id")]
    [InlineData(VoteFormat.Csv, "prompt_id,model_a,model_b,winner\n1,x,y,a\n\u001b[2J,x,y,a\n", 3, "prompt_id")]
    [InlineData(VoteFormat.LmArena, """{"question_id":"a\u0000b","model_a":"x","model_b":"y","winner":"tie"}""", 1, "question_id")]
    [InlineData(VoteFormat.LmArena, """{"language":"\ud83d","model_a":"x","model_b":"y","winner":"tie"}""", 1, "language")]
    [InlineData(VoteFormat.LmArena, """{"category_tag":{"\ud83d":true},"model_a":"x","model_b":"y","winner":"tie"}""", 1, "category_tag")]
    [InlineData(VoteFormat.OpenWebUi, """{"data":{"rating":1,"model_id":"x","sibling_model_ids":["y"],"comment":"\ud83d"}}""", 1, "data.comment")]
    public async Task Import_FieldThatCannotBeKept_IsToldByLineAndField(VoteFormat format, string text, long line, string field)
    {
        var import = await ImportAsync(format, text);

        var problem = Assert.Single(import.Problems);
        Assert.Equal((line, 0), (problem.Line, import.Added));
        Assert.Contains($"The field {field} ", problem.Message);
    }

    [Fact]
    public async Task Import_Latin1_IsToldByLineAndField()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes("model_a,model_b,winner,why\nx,y,a,schön\n");

        var import = await new VoteImporter(Store, Time).ImportAsync(new MemoryStream(bytes), VoteFormat.Csv, skipBad: false, Cancel);

        Assert.Contains("The field why is not UTF-8", Assert.Single(import.Problems).Message);
    }

    [Fact]
    public async Task Import_ListOfJudges_IsOneRater()
    {
        await ImportAsync(VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"tie","judge":["gpt-4","pair-v2"]}""");

        Assert.Equal("gpt-4, pair-v2", (await Store.FindRaterAsync(Assert.Single(await RatingsAsync()).RaterId, Cancel))!.Name);
    }

    [Fact]
    public async Task Import_TimeInTheFuture_CountsAtOnce()
    {
        await ImportAsync(VoteFormat.Csv, "model_a,model_b,winner,created_at\nx,y,a,2999-01-01\n");

        Assert.Equal(1, (await Store.VotesAsync(new(), Cancel)).Votes.Length);
    }
}
