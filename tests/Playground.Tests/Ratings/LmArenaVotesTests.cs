using System.Text;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Votes;

namespace Playground.Tests.Ratings;

/// <summary>LMArena's battles, as lines and as one array.</summary>
public sealed class LmArenaVotesTests
{
    [Fact]
    public void Read_LmArenaLines_TakesVotesAndCategories()
    {
        const string text = """
            {"question_id":"1","model_a":"x","model_b":"y","winner":"model_a","judge_hash":"j1","conversation_a":[{"role":"user","content":"model_a"}],"category_tag":{"math_v0.1":{"math":true},"if_v0.1":{"if":false,"score":2}},"is_code":false}
            {"winner":"tie (bothbad)","model_b":"é\"","model_a":"x","judge":"j2","category_tag":{"math_v0.1":{"math":false}},"is_code":true}

            {"model_a":"x","model_b":"y","winner":"both_bad","judge":null}
            """;

        var all = Read(text);

        Assert.Empty(all.Problems);
        Assert.Equal(["x", "y", "é\""], all.Votes.Models);
        Assert.Equal(["j1", "j2"], all.Votes.Raters);
        Assert.Equal([VoteOutcome.A, VoteOutcome.BothBad, VoteOutcome.BothBad], all.Votes.Votes.ToArray().Select(vote => vote.Outcome));
        Assert.Equal(1, Read(text, new() { Category = "math" }).Votes.Votes.Length);
        Assert.Equal(1, Read(text, new() { Category = "code" }).Votes.Votes.Length);
        Assert.Equal(0, Read(text, new() { Category = "if" }).Votes.Votes.Length);
    }

    [Theory]
    [InlineData("""{"model_a":"x","model_b":"y"}""", "were expected")]
    [InlineData("""{"model_a":"x","model_b":3,"winner":"tie"}""", "model_b is not a text")]
    [InlineData("""{"model_a":"x","model_b":"y","winner":"nobody"}""", "nobody")]
    [InlineData("""{"model_a":"x","model_b":"y","winner":"tie"} {}""", "no JSON object")]
    [InlineData("""{"model_a":"x","model_b":"y","winner":"tie" """, "no JSON object")]
    [InlineData("[]", "no JSON object")]
    public void Read_BadLmArenaLine_IsNamed(string bad, string said)
    {
        var file = Read($$"""{"model_a":"x","model_b":"y","winner":"tie"}""" + $"\n{bad}\n");

        var problem = Assert.Single(file.Problems);
        Assert.Equal(2, problem.Line);
        Assert.Contains(said, problem.Message);
        Assert.Equal(0, file.Votes.Votes.Length);
    }

    [Fact]
    public void Read_LmArenaArray_TakesEachObjectWithItsLine()
    {
        var objects = Enumerable.Range(0, 3000).Select(i => $$"""
              {
                "model_a": "m{{i % 5}}", "conversation_a": ["{{new string('x', i % 900)}}"],
                "model_b": "n", "winner": "{{(i == 2500 ? "?" : "model_b")}}"
              }
            """);
        var text = $"[\n{string.Join(",\n", objects)}\n]\n";

        var file = VoteFileReader.Read(new TrickleStream(Encoding.UTF8.GetBytes(text)), new() { SkipBad = true });

        Assert.Equal(2 + 2500 * 4, Assert.Single(file.Problems).Line);
        Assert.Equal(2999, file.Votes.Votes.Length);
        Assert.Equal(6, file.Votes.Models.Count);
    }

    static VoteFile Read(string text, VoteFileOptions? options = null) => VoteFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options ?? new());
}
