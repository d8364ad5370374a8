using Playground.Evaluations.ResultFiles;
using Playground.Evaluations.ResultFiles.Opening;

namespace Playground.Tests.Evaluations.ResultFiles;

public class InspectFileTests
{
    const string Head = """{"version": 2, "status": "success", "eval": {"task": "t", "model": "m/a", "packages": {"inspect_ai": "0.3.9"}}, "plan": {}, "results": {"total_samples": 3, "completed_samples": 2, "scores": [{"name": "s", "scorer": "s", "reducer": "mean", "metrics": {"accuracy": {"value": NaN}}}]}}""";
    const string First = """{"id": 7, "epoch": 2, "input": "NaN?", "target": ["x", "y"], "output": {"completion": "attachment://aa", "choices": [{"stop_reason": "max_tokens"}]}, "attachments": {"aa": "long \u00e9"}, "scores": {"s": {"value": "P", "explanation": "half"}}, "model_usage": {"m/a": {"input_tokens": 5, "output_tokens": 2, "total_tokens": 10, "input_tokens_cache_read": 3}, "judge": {"total_tokens": 100, "total_cost": 0.5}}, "total_time": 1.5}""";
    const string Second = """{"id": "../up", "epoch": 1, "input": [{"role": "user", "content": "hi"}], "target": "", "scores": {}, "error": {"message": "scorer broke"}, "output": {"completion": "there"}}""";
    const string Third = """{"id": "d", "epoch": 1, "input": "z", "target": "t", "output": {"choices": [{"message": {"content": [{"type": "text", "text": "part"}]}}]}, "scores": {"d": {"value": {"a": 12345678901234567890, "b": Infinity}}}}""";

    static (string, string)[] Entries => [("_journal/start.json", Head), ("samples/a_epoch_1.json", First), ("samples/../../up_epoch_1.json", Second), ("samples/uni/4 ü_epoch_1.json", Third), ("header.json", Head)];

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(93)]
    public void Archive_AnyPacking_HoldsItsSamples(int method)
    {
        var file = ResultFileReader.Read(ResultTexts.Zip(method, Entries));
        Assert.Equal((ResultFileKind.InspectArchive, "0.3.9", "t"), (file.Kind, file.Version, file.Name));
        Assert.Equal([("7", 2), ("../up", 1), ("d", 1)], file.Rows.Select(row => (row.Item, row.Repeat)));
        Assert.Equal("m/a", Assert.Single(file.Models).Name);
        Assert.Equal(double.NaN, Assert.Single(file.Summary).Value);
        Assert.Contains("Of 3 samples 2", Assert.Single(file.Remarks));
    }

    [Fact]
    public void Sample_LettersNumbersAndErrors_AreTold()
    {
        var rows = ResultFileReader.Read(ResultTexts.Zip(93, Entries)).Rows;
        Assert.Equal(("NaN?", "long é", "max_tokens", 0.5, ResultOutcome.Failed), (rows[0].Prompt, rows[0].Answer, rows[0].Stop, rows[0].Score, rows[0].Outcome));
        Assert.Equal(new ResultTokens(8, 2, 10, 3, 100), rows[0].Tokens);
        Assert.Equal((null, 0.5), (rows[0].Cost, rows[0].JudgeCost));
        Assert.Equal((ResultOutcome.Error, "scorer broke", "there", "hi"), (rows[1].Outcome, rows[1].Error, rows[1].Answer, rows[1].Prompt));
        Assert.Equal(["d a", "d b"], rows[2].Scores.Select(score => score.Name));
        Assert.Equal([12345678901234567890.0, double.PositiveInfinity], rows[2].Scores.Select(score => score.Value!.Value));
        Assert.Equal(("part", ResultOutcome.NotJudged), (rows[2].Answer, rows[2].Outcome));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Archive_RunDied_HoldsWhatWasDone(bool hasDirectory)
    {
        var file = ResultFileReader.Read(ResultTexts.Zip(93, Entries[..2], hasDirectory: hasDirectory));
        Assert.Single(file.Rows);
        Assert.Contains(file.Remarks, remark => remark.Contains("died", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1, "more than its directory says")]
    [InlineData(5, "less than its directory says")]
    [InlineData(1 << 30, "unpacks to more")]
    public void Archive_LiesAboutSizes_IsASentence(int off, string says) => Assert.Contains(says, ResultTexts.Refusal(ResultTexts.Zip(93, Entries, off)));

    [Fact]
    public void Archive_OfSomethingElse_IsASentence() => Assert.Contains("none of inspect's", ResultTexts.Refusal(ResultTexts.Zip(8, [("x.txt", "hello")])));

    [Fact]
    public void Archive_TooMuch_StopsAtTheLimit() => Assert.Throws<ResultFileException>(() => ResultFileReader.Read(ResultTexts.Zip(93, Entries), new(Unpacked: 100)));

    [Fact]
    public void Json_SamplesInside_AreTheSame()
    {
        var file = ResultTexts.Read($"{Head[..^1]}, \"samples\": [{First}, {Second}]}}");
        Assert.Equal(ResultFileKind.InspectJson, file.Kind);
        Assert.Equal(2, file.Rows.Count);
        Assert.Equal(10, file.Tokens);
    }
}
