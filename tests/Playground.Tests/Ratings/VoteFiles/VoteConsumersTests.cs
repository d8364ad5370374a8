using System.Text;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Sampling;
using Playground.Statistics.Votes;

namespace Playground.Tests.Ratings.VoteFiles;

/// <summary>The table of the leaderboard and the votes of an import come from the same readers, so that a file is the same file for both.</summary>
public sealed class VoteConsumersTests
{
    const string Battle = """{"model_a":"x","model_b":"y","winner":"tie","judge":"ann"}""";

    public static TheoryData<VoteFormat, string> Files => new()
    {
        { VoteFormat.Csv, "prompt_id,model_a,model_b,winner,judge\n1,x,y,a,ann\n2,y,x,both_bad,\n\n3,x,z,tie,bob\n" },
        { VoteFormat.Csv, "model_a,model_b,winner\r\nx,y,a\r\nx,x,a\r\n,y,a\r\nx,y,draw\r\nx\r\nx,y,b" },
        { VoteFormat.Csv, "text,model_a,model_b,winner\n\"one\ntwo\",x,y,a\n\"\",x,z,?\n\"open,x,y,a\n1,x,y,b\n" },
        { VoteFormat.Csv, "model_a,model_b,winner,judge\n'@x,y,a,'=ann\nx\0,y,a,ann\nx,y\u001b[2J,a,ann\nx,y,a,a\u0085n\nx,y,a,\u007f\nx\ty,y,a,ann\n" },
        { VoteFormat.Csv, $"model_a,model_b,winner,judge\n{new string('m', 1000)},y,a,ann\n{new string('m', 1001)},y,a,ann\nx,y,a,{new string('j', 100_000)}\n" },
        { VoteFormat.Csv, "model_a,model_b,winner\rx,y,a\rx,y,b\r" },
        { VoteFormat.Csv, "prompt_id,model_a,model_b,winner,judge\r1,x,y,a,ann\r" },
        { VoteFormat.Csv, "model_a,model_b,winner,model_a\nx,y,a,z\n" },
        { VoteFormat.Csv, "a,b\n1,2\n" },
        { VoteFormat.Csv, "\n  \n" },
        { VoteFormat.LmArena, $"{Battle}\n[1]\n\n{{}}\n1\nx\n{Battle} {{}}\n{Battle}\n" },
        { VoteFormat.LmArena, $"{Battle}\r{Battle}\r" },
        { VoteFormat.LmArena, $"[{Battle},\n{{\"model_a\":\"x\",\"model_b\":\"x\",\"winner\":\"tie\"}},\n{Battle}]" },
        { VoteFormat.LmArena, $"[{Battle}, 1]" },
        { VoteFormat.LmArena, $"[{Battle}" },
        { VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"tie","judge":["gpt-4","pair-v2"]}""" },
        { VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"tie","judge":7,"judge_hash":"h"}""" },
        { VoteFormat.LmArena, """{"judge_hash":"h","model_a":"x","model_b":"y","winner":"tie","judge":null}""" },
        { VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"tie","judge":{"name":"ann"}}""" },
        { VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"tie","judge":["gpt-4",["nested"]]}""" },
        { VoteFormat.LmArena, """{"model_a":3,"model_b":"y","winner":"tie"}""" },
        { VoteFormat.LmArena, """{"model_a":"","model_b":"y","winner":"tie"}""" },
        { VoteFormat.LmArena, """{"model_a":"\ud83d","model_b":"y","winner":"tie"}""" },
        { VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"tie","judge":"\ude00"}""" },
        { VoteFormat.LmArena, """{"model_a":"x","model_b":"y","winner":"tie","judge":"a\u0000b","\ud83d":1}""" },
        { VoteFormat.LmArena, """{"\ud83d":1,"model_a":"\ud83d\ude00","model\u005fb":"y","winner":"t\u0069e","category_tag":{"\ud83d":false}}""" },
        { VoteFormat.OpenWebUi, """[{"data":{"rating":1,"model_id":"x","sibling_model_ids":["y","z","y","x"]},"user_id":"u"},{"data":{"rating":0,"model_id":"x"}},{"data":{"rating":-1,"model_id":"x","sibling_model_ids":null}}]""" },
        { VoteFormat.OpenWebUi, "{}\n{\"data\":{}}\n{\"data\":{\"model_id\":\"x\",\"rating\":5}}\n[\n{\"data\":{\"rating\":1,\"model_id\":\"x\",\"sibling_model_ids\":[\"y\",\"z\\u0007\"]}}\n" },
        { VoteFormat.OpenWebUi, """{"data":{"rating":1,"model_id":"x","sibling_model_ids":["\ud83d"]}}""" },
        { VoteFormat.OpenWebUi, "" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_SameFile_FindsTheSameForBoth(VoteFormat format, string text) => AssertAgree(format, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Read_Latin1_IsToldByLineAndFieldToBoth()
    {
        var bytes = Encoding.Latin1.GetBytes("model_a,model_b,winner,judge\nx,y,a,ann\nx,y,b,Jürgen\n");

        AssertAgree(VoteFormat.Csv, bytes);
        var problem = Assert.Single(VoteFileReader.Read(new MemoryStream(bytes), new()).Problems);
        Assert.Equal((3, VoteFaultKind.NotUtf8), (problem.Line, problem.Fault.Code));
        Assert.Contains("judge", problem.Message);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Read_OtherEncoding_IsTold(string encoding)
    {
        foreach (var format in new[] { VoteFormat.Csv, VoteFormat.LmArena })
            foreach (var mark in new[] { true, false })
            {
                var other = Encoding.GetEncoding(encoding);
                byte[] bytes = [.. mark ? other.GetPreamble() : [], .. other.GetBytes(format == VoteFormat.Csv ? "model_a,model_b,winner\nx,y,a\n" : Battle)];

                AssertAgree(format, bytes);
                Assert.Equal(VoteFaultKind.OtherEncoding, Assert.Throws<InvalidVoteFileException>(() => VoteFileReader.Read(new MemoryStream(bytes), new())).Faults[0].Code);
            }
    }

    // Blocks that several threads parse, and parts that one reads; faults lie in all of them.
    [Theory]
    [InlineData(VoteFormat.Csv)]
    [InlineData(VoteFormat.LmArena)]
    public void Read_ManyBlocks_FindsTheSameForBoth(VoteFormat format)
    {
        var text = new StringBuilder(format == VoteFormat.Csv ? "model_a,model_b,winner,judge\n" : "");
        for (var i = 0; i < 60_000; i++)
            text.Append(format == VoteFormat.Csv
                ? $"model-{i % 40},model-{i % 41},{(i % 9_000 == 0 ? "?" : "a")},rater-{i % 777}\n"
                : $$"""{"model_a":"model-{{i % 40}}","model_b":"model-{{i % 41}}","winner":"{{(i % 9_000 == 0 ? "?" : "model_b")}}","judge":"rater-{{i % 777}}"}""" + "\n");

        AssertAgree(format, Encoding.UTF8.GetBytes(text.ToString()));
    }

    // Bytes changed by chance; the seed makes them the same each time.
    [Theory]
    [InlineData(VoteFormat.Csv, "judge,model_a,model_b,winner\nann,x,y,a\n\"b,ob\",x,\"y \"\"2\"\"\",b\ncy,x,z,tie\nd,z,y,both_bad\n")]
    [InlineData(VoteFormat.LmArena, Battle + "\n{\"winner\":\"model_a\",\"judge\":[\"p\",\"q\"],\"model_a\":\"\\ud83d\\ude00\",\"model_b\":\"y\"}\n" + Battle + "\n")]
    [InlineData(VoteFormat.OpenWebUi, "{\"data\":{\"rating\":1,\"model_id\":\"x\",\"sibling_model_ids\":[\"y\",\"z\"]}}\n{\"data\":{\"rating\":-1,\"model_id\":\"x\",\"sibling_model_ids\":[\"\\u00fc\"]}}\n")]
    public void Read_DamagedFile_FindsTheSameForBoth(VoteFormat format, string text)
    {
        var random = new SeededRandom(7);
        byte[] pieces = [.. "\",\n\r\\{}[]: 0\0\u001b\u007fud8"u8];
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var changes = random.NextIndex(3); changes >= 0; changes--)
                bytes[random.NextIndex(bytes.Length)] = pieces[random.NextIndex(pieces.Length)];
            AssertAgree(format, bytes);
        }
    }

    [Fact]
    public void Read_ListOfJudges_IsOneRater() =>
        Assert.Equal(["gpt-4, pair-v2"], VoteFileReader.Read(new MemoryStream("""{"model_a":"x","model_b":"y","winner":"tie","judge":["gpt-4","pair-v2"]}"""u8.ToArray()), new()).Votes.Raters);

    [Fact]
    public void Read_MoreModelsThanVotesCanName_IsToldWhoeverReads()
    {
        var text = "model_a,model_b,winner\n" + string.Concat(Enumerable.Range(0, PackedVote.MaxModels).Select(model => $"a-model-with-a-long-name-{model},a-model-with-a-long-name-{model + 1},a\n"));

        AssertAgree(VoteFormat.Csv, Encoding.UTF8.GetBytes(text));
        Assert.Equal(VoteFaultKind.TooManyModels, Assert.Throws<InvalidVoteFileException>(() => VoteFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new())).Faults[0].Code);
    }

    [Theory]
    [InlineData(VoteFormat.Csv, "model_a,model_b,winner,category\nx,y,a,math; code\nx,y,b,code;mathematics\n")]
    [InlineData(VoteFormat.OpenWebUi, """[{"data":{"rating":1,"model_id":"x","sibling_model_ids":["y"],"tags":["math"]}},{"data":{"rating":1,"model_id":"x","sibling_model_ids":["y"],"tags":["mathematics"]}}]""")]
    public void Read_ByCategory_TakesWhatAnImportWouldTagSo(VoteFormat format, string text)
    {
        var votes = VoteFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new() { Format = format, Category = "math" }).Votes;

        Assert.Equal(DetailedVoteReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), format).SelectMany(chunk => chunk.Votes).Count(vote => vote.Details.Tags.Contains("math")), votes.Votes.Length);
        Assert.Equal(1, votes.Votes.Length);
    }

    static void AssertAgree(VoteFormat format, byte[] bytes)
    {
        var (table, detailed) = (Table(format, bytes), Detailed(format, bytes));
        Assert.Equal(table, detailed);
    }

    static string Table(VoteFormat format, byte[] bytes) => Say(() =>
    {
        var file = VoteFileReader.Read(new MemoryStream(bytes), new() { Format = format, SkipBad = true });
        var votes = file.Votes.Votes.ToArray().Select(vote => (file.Votes.Models[vote.A], file.Votes.Models[vote.B], vote.Outcome, vote.Rater < 0 ? null : file.Votes.Raters[vote.Rater]));
        return Say(votes, file.Problems, file.BadLines, file.WithoutVote);
    });

    static string Detailed(VoteFormat format, byte[] bytes) => Say(() =>
    {
        var chunks = DetailedVoteReader.Read(new MemoryStream(bytes), format).ToList();
        return Say(chunks.SelectMany(chunk => chunk.Votes).Select(vote => (vote.ModelA, vote.ModelB, vote.Outcome, vote.Judge)),
            chunks.SelectMany(chunk => chunk.Problems), chunks.Sum(chunk => chunk.BadLines), chunks.Sum(chunk => chunk.WithoutVote));
    });

    static string Say(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidVoteFileException refusal)
        {
            return refusal.Message;
        }
    }

    static string Say(IEnumerable<(string, string, VoteOutcome, string?)> votes, IEnumerable<VoteFileProblem> problems, long badLines, long withoutVote) =>
        string.Join('\n', votes.Select(vote => $"{vote}").Concat(problems.Take(VoteFile.MaxProblems).Select(problem => $"{problem.Line}: {problem.Message}")).Append($"{badLines} bad, {withoutVote} without"));
}
