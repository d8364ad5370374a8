using System.Text;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Sampling;

namespace Playground.Tests.Ratings.VoteFiles;

/// <summary>Counts are the same ranking as the votes themselves, in every format and on every road through the reader.</summary>
public class CountsTests
{
    public static TheoryData<string, string> Files()
    {
        var csv = Csv(4000);
        var lines = string.Join('\n', csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(fields =>
            $$"""{"model_a":"{{fields[1]}}","model_b":"{{fields[2]}}","winner":"{{(fields[3] is "a" or "b" ? $"model_{fields[3]}" : fields[3] == "tie" ? "tie" : "tie (bothbad)")}}","judge":"{{fields[4]}}"}"""));
        return new()
        {
            { "plain lines", csv },
            { "many blocks", Csv(60_000) },
            { "a field over two lines", csv + "\"p\n1\",model-1,model-2,a,u\n" },
            { "battles", lines },
            { "an array of battles", $"[{lines.Replace("\n", ",")}]" },
            { "a bad line", csv + "p,model-1,model-1,a,u\n" },
        };
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_CountsOnly_RanksAsTheVotesDo(string name, string text)
    {
        Assert.NotEmpty(name);
        foreach (var skipBad in (bool[])[true, false])
        {
            var votes = Read(text, new() { SkipBad = skipBad });
            var counts = Read(text, new() { SkipBad = skipBad, CountsOnly = true });

            Assert.True(counts.Votes.Votes.IsEmpty);
            Assert.Equal(votes.Votes.Models, counts.Counts.Models);
            Assert.Equal(votes.Votes.Votes.Length, counts.Counts.Cast.Sum(vote => vote.Times));
            Assert.Equal((votes.BadLines, votes.Problems.Count), (counts.BadLines, counts.Problems.Count));
            if (votes.Votes.Votes.Length > 0)
                Assert.Equal(LeaderboardCalculator.Calculate(votes.Votes, new()).Leaderboard.Models, LeaderboardCalculator.CalculateFromCounts(counts.Counts, new()).Leaderboard.Models);
        }
    }

    [Fact]
    public void TryRank_CountsOfNothing_SaysSo() => Assert.NotNull(LeaderboardCalculator.TryRankCounts(Read("model_a,model_b,winner\n", new() { CountsOnly = true }).Counts, new()).WhyNot);

    static VoteFile Read(string text, VoteFileOptions options) => VoteFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);

    static string Csv(int votes)
    {
        var random = new SeededRandom(1);
        var text = new StringBuilder("prompt_id,model_a,model_b,winner,judge\n");
        for (var vote = 0; vote < votes; vote++)
        {
            var a = random.NextIndex(12);
            text.Append($"p{vote},model-{a},model-{(a + 1 + random.NextIndex(11)) % 12},{new[] { "a", "b", "tie", "both_bad" }[random.NextIndex(4)]},u{random.NextIndex(300)}\n");
        }
        return text.ToString();
    }
}
