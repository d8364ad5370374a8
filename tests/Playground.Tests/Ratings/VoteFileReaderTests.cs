using System.Text;
using Playground.Ratings;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Sampling;
using Playground.Statistics.Votes;

namespace Playground.Tests.Ratings;

public sealed class VoteFileReaderTests
{
    [Fact]
    public void Read_Csv_TakesEveryWordForTheWinner()
    {
        var file = Read("prompt_id,model_a,model_b,winner,judge\n1,x,y,a,ann\n2,x,y,b,bob\n3,y,z,tie,ann\n4,x,z,both_bad,\n5,x,y,model_a,bob\n6,x,y,model_b,bob\n7,x,y,tie (bothbad),bob\n");

        Assert.Empty(file.Problems);
        Assert.Equal(["x", "y", "z"], file.Votes.Models);
        Assert.Equal(["ann", "bob"], file.Votes.Raters);
        Assert.Equal(
            [VoteOutcome.A, VoteOutcome.B, VoteOutcome.Tie, VoteOutcome.BothBad, VoteOutcome.A, VoteOutcome.B, VoteOutcome.BothBad],
            file.Votes.Votes.ToArray().Select(vote => vote.Outcome));
        Assert.Equal([0, 1, 0, -1, 1, 1, 1], file.Votes.Votes.ToArray().Select(vote => vote.Rater));
        Assert.Equal((1, 2), (file.Votes.Votes[2].A, file.Votes.Votes[2].B));
    }

    [Fact]
    public void Read_CsvOfOtherShapes_FindsItsColumns()
    {
        var file = Read("\uFEFFwinner,extra,model_b,model_a\r\na,\"1,2\",\"y \"\"2\"\"\",\"x, the first\"\r\n\r\nb,,y,x");

        Assert.Empty(file.Problems);
        Assert.Equal(["x, the first", "y \"2\"", "x", "y"], file.Votes.Models);
        Assert.Empty(file.Votes.Raters);
    }

    [Theory]
    [InlineData("1,x,y,c,ann", "winner is \"c\"")]
    [InlineData("1,x,y,a", "5 fields")]
    [InlineData("1,x,y,a,ann,more", "5 fields")]
    [InlineData("1,x,x,a,ann", "meets itself")]
    [InlineData("1,,y,a,ann", "no name")]
    [InlineData("1,\"x,y,a,ann", "quote")]
    public void Read_BadCsvLine_IsNamedAndNothingTaken(string bad, string said)
    {
        var text = $"prompt_id,model_a,model_b,winner,judge\n0,x,y,a,ann\n{bad}\n2,x,y,b,ann\n";

        var strict = Read(text);
        var lenient = Read(text, new() { SkipBad = true });

        var problem = Assert.Single(strict.Problems);
        Assert.Equal(3, problem.Line);
        Assert.Contains(said, problem.Message);
        Assert.Equal(0, strict.Votes.Votes.Length);
        Assert.Equal(2, lenient.Votes.Votes.Length);
        Assert.Equal(1, lenient.BadLines);
    }

    [Fact]
    public void Read_NameThatIsNotUtf8_IsBadEachTime()
    {
        byte[] bytes = [.. "model_a,model_b,winner\n"u8, 0xff, 0xfe, .. ",y,a\n"u8, 0xff, 0xfe, .. ",y,b\nx,y,tie\n"u8];

        var file = VoteFileReader.Read(new MemoryStream(bytes), new() { SkipBad = true });

        Assert.Equal([2L, 3L], file.Problems.Select(problem => problem.Line));
        Assert.Equal(1, file.Votes.Votes.Length);
    }

    // Several blocks, read by several threads: order, numbers and line numbers must be those of the file all the same.
    [Fact]
    public void Read_ManyBlocks_KeepsTheOrderOfTheFile()
    {
        const int votes = 200_000;
        var random = new SeededRandom(1);
        var expected = Enumerable.Range(0, votes).Select(i => (A: random.NextIndex(50), Rater: random.NextIndex(70_000))).ToArray();
        var text = new StringBuilder("prompt_id,model_a,model_b,winner,judge\n");
        foreach (var (i, (a, rater)) in expected.Index())
            text.Append(i == 150_000 ? "bad\n" : $"prompt-{i},a-model-with-a-long-name-{a},other,{(a % 2 == 0 ? 'a' : 'b')},rater-{rater}\n");

        var file = Read(text.ToString(), new() { SkipBad = true });

        Assert.Equal(150_002, Assert.Single(file.Problems).Line);
        Assert.Equal(votes - 1, file.Votes.Votes.Length);
        var read = file.Votes.Votes.ToArray();
        for (var i = 0; i < votes; i += 997)
        {
            var vote = read[i > 150_000 ? i - 1 : i];
            Assert.Equal($"a-model-with-a-long-name-{expected[i].A}", file.Votes.Models[vote.A]);
            Assert.Equal($"rater-{expected[i].Rater}", file.Votes.Raters[vote.Rater]);
            Assert.Equal(expected[i].A % 2 == 0 ? VoteOutcome.A : VoteOutcome.B, vote.Outcome);
        }
        var places = read.Select(vote => vote.Rater).Distinct().ToArray();
        Assert.Equal(Enumerable.Range(0, places.Length), places);
    }

    [Fact]
    public void Read_CsvFieldsWithLineBreaks_AreTakenAndLinesCountedOn()
    {
        const string text = "text,model_a,model_b,winner\n\"one\n\nx,y,a\n\",x,\"y\r\n2\",a\n \n\"\"\"\n\"\"\",x,z,?\n,x,z,b\n";

        var strict = Read(text);
        var lenient = Read(text, new() { SkipBad = true });

        Assert.Equal((8, 1), (Assert.Single(strict.Problems).Line, strict.BadLines));
        Assert.Equal(["x", "y\r\n2", "z"], lenient.Votes.Models);
        Assert.Equal([VoteOutcome.A, VoteOutcome.B], lenient.Votes.Votes.ToArray().Select(vote => vote.Outcome));
    }

    // Fields lie across the borders of blocks, and the first of them comes late: by then many lines have been taken on trust.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_ManyBlocksWithLineBreaks_ReadsTheSame(bool seekable)
    {
        const int votes = 60_000;
        var text = new StringBuilder("prompt,model_a,model_b,winner,judge\n");
        for (var i = 0; i < votes; i++)
            text.Append(i < 40_000 ? $"{i},m{i % 7},n,a,\"r{i % 3}\"\n" : $"\"{i}\n{i},m,n,b,r\n\"\"{new string('x', i % 300)}\",m{i % 7},n,{(i == 50_000 ? "?" : "tie")},r\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());

        var file = VoteFileReader.Read(seekable ? new MemoryStream(bytes) : new PipeStream(bytes), new() { SkipBad = true });

        Assert.Equal(2 + 40_000 + 3 * 10_000, Assert.Single(file.Problems).Line);
        Assert.Equal(votes - 1, file.Votes.Votes.Length);
        Assert.Equal(8, file.Votes.Models.Count);
        Assert.Equal((40_000, 19_999), (file.Votes.Votes.ToArray().Count(vote => vote.Outcome == VoteOutcome.A), file.Votes.Votes.ToArray().Count(vote => vote.Outcome == VoteOutcome.Tie)));
    }

    // The second quote of line 3 stands where no field begins, so that only line 3 can be meant by it.
    [Theory]
    [InlineData("1,\"x,y,a,ann\n2,x,y,b,ann\n3,\"x\",y,a,ann\n")]
    [InlineData("1,\"x,y,a,ann\n2,x,y,b,ann\n3,x,y,a,ann")]
    [InlineData("1,x\" y\",y,b\n2,x,y,b,ann\n3,\"x\",y,a,ann\n")]
    public void Read_QuoteThatIsNotClosed_SpoilsItsOwnLineOnly(string lines)
    {
        var file = Read($"prompt_id,model_a,model_b,winner,judge\n0,x,y,a,ann\n{lines}", new() { SkipBad = true });

        Assert.Equal(3, Assert.Single(file.Problems).Line);
        Assert.Equal(3, file.Votes.Votes.Length);
    }

    [Fact]
    public void Read_StreamThatGivesLittleAtATime_ReadsTheSame()
    {
        var text = "model_a,model_b,winner\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"m{i % 7},n{i % 5},{(i % 3 == 0 ? "a" : "tie")}\n"));

        var file = VoteFileReader.Read(new TrickleStream(Encoding.UTF8.GetBytes(text)), new());

        Assert.Equal(Read(text).Votes.Votes.ToArray(), file.Votes.Votes.ToArray());
    }

    [Fact]
    public void Read_CsvByCategory_TakesOnlyThose()
    {
        const string text = "model_a,model_b,winner,category\nx,y,a,math\nx,y,b,code\nx,y,b,math\n";

        Assert.Equal(2, Read(text, new() { Category = "math" }).Votes.Votes.Length);
        Assert.Contains("no column \"category\"", Assert.Throws<InvalidVoteFileException>(() => Read("model_a,model_b,winner\n", new() { Category = "math" })).Message);
    }

    [Theory]
    [InlineData("model_a,model_b,winner,judge\nx,y,a,ann\n")]
    [InlineData("{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\",\"judge\":\"ann\"}")]
    public void Read_WithoutRaters_LeavesThemUnknown(string text)
    {
        var votes = Read(text, new() { Raters = false }).Votes;

        Assert.Empty(votes.Raters);
        Assert.Equal(-1, votes.Votes[0].Rater);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\n", "empty")]
    [InlineData("a,b,c\n1,2,3\n", "model_a,model_b,winner")]
    [InlineData("[1, 2]", "Line 1")]
    [InlineData("[\n{\"model_a\": \"x\",\n]", "Line 3")]
    public void Read_NoFileOfVotes_SaysWhatWasExpected(string text, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidVoteFileException>(() => Read(text)).Message);

    [Fact]
    public void Read_ManyBadLines_CountsAllAndShowsTheFirst()
    {
        var file = Read("model_a,model_b,winner\n" + string.Concat(Enumerable.Repeat("x,y,?\n", 500)));

        Assert.Equal(500, file.BadLines);
        Assert.Equal(Enumerable.Range(2, VoteFile.MaxProblems).Select(line => (long)line), file.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Read_CsvThatWasGuardedAgainstFormulas_HasTheNamesThemselves()
    {
        var file = Read("model_a,model_b,winner,judge,category\n'@cf/x,\"'=y, \"\"2\"\"\",a,'+ann,'@c\n'tis,'-1,a,',@c\n'',\"'\",a,'=,'@c\nx,y,a,,'c\n", new() { Category = "@c" });

        Assert.Equal(["@cf/x", "=y, \"2\"", "'tis", "'-1", "''", "'"], file.Votes.Models);
        Assert.Equal(["+ann", "'", "="], file.Votes.Raters);
    }

    static VoteFile Read(string text, VoteFileOptions? options = null) => VoteFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options ?? new());

    /// <summary>Can't be gone back in.</summary>
    sealed class PipeStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    }
}
