using System.Text;
using Playground.Evaluations.ResultFiles;
using Playground.Evaluations.ResultFiles.Opening;

namespace Playground.Tests.Evaluations.ResultFiles;

public class ResultFileReaderTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("hello, world\n1,2\n", "begins with \"hello, world")]
    [InlineData("{\"a\": 1, \"b\": 2}", "an object with \"a\", \"b\"")]
    [InlineData("{\"a\": 1}\n{\"a\": 2}\n", "lines of objects with \"a\"")]
    [InlineData("[{\"x\": 1}]", "a list of objects with \"x\"")]
    [InlineData("[1, 2]", "neither an object nor a list")]
    [InlineData("{\n\"a\": ", "no whole JSON: line 2")]
    [InlineData("%PDF\0", "neither text nor a ZIP")]
    public void Read_SomethingElse_SaysWhatItIs(string text, string says) => Assert.Contains(says, ResultTexts.Refusal(text));

    [Fact]
    public void Read_LineThatIsBroken_IsNamed() =>
        Assert.Contains("Line 2", ResultTexts.Refusal("{\"user_input\": \"q\"}\n{\"user_input\": \n"));

    [Fact]
    public void Read_NotANumberWithinTexts_StaysText()
    {
        var row = ResultTexts.Read("{\"user_input\": \"NaN \\\" Infinity\", \"response\": \"-Infinity\", \"a\": NaN, \"b\": -Infinity, \"c\": 1e400}").Rows[0];
        Assert.Equal(("NaN \" Infinity", "-Infinity"), (row.Prompt, row.Answer));
        Assert.Equal([double.NaN, double.NegativeInfinity, double.PositiveInfinity], row.Scores.Select(score => score.Value!.Value));
    }

    [Fact]
    public void Read_NameThatCommands_IsWrittenOut() =>
        Assert.Equal("a<U+001B>[2J", ResultTexts.Read("[{\"output_1\": \"x\", \"generator_1\": \"a\\u001b[2J\", \"generator_2\": \"b\"}]").Models[0].Name);

    [Fact]
    public void Read_TooLarge_IsASentence() =>
        Assert.Contains("larger than", Assert.Throws<ResultFileException>(() => ResultFileReader.Read(new MemoryStream(new byte[5000]), new(File: 4000))).Message);

    /// <summary>Whatever is broken, there is a file or a sentence.</summary>
    [Theory]
    [InlineData("{\"results\": {\"version\": 3, \"prompts\": [{}], \"results\": [{\"testIdx\": 0, \"promptIdx\": 0, \"success\": true, \"latencyMs\": 1e300, \"response\": {\"output\": \"x\"}}], \"stats\": {\"successes\": 1e99}}}")]
    [InlineData("{\"doc_id\": 0, \"doc\": {}, \"resps\": [[\"a\"]], \"metrics\": [\"m\"], \"m\": [1, 2]}")]
    [InlineData("{\"question_id\": 1, \"model_1\": \"a\", \"model_2\": \"b\", \"g1_winner\": \"tie\", \"g2_winner\": \"tie\", \"turn\": 2}")]
    [InlineData("{\"version\": 2, \"eval\": {\"task\": \"t\"}, \"plan\": {}, \"samples\": [{\"id\": 1, \"epoch\": 1e99, \"total_time\": -5, \"scores\": {\"s\": {\"value\": [true, \"C\"]}}}]}")]
    [InlineData("[{\"chat\": {\"history\": {\"messages\": {\"u\": {\"role\": \"user\", \"parentId\": \"u\", \"childrenIds\": [\"u\", 3]}}}}}]")]
    [InlineData("Description,[m] p,Status,Score\n\"x\"y,a,PASS,1\nshort\n")]
    public void Read_AnyByteChanged_IsAFileOrASentence(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length; at++)
            foreach (var change in "0\"[}{,\\n-"u8.ToArray())
            {
                var changed = (byte[])bytes.Clone();
                changed[at] = change;
                Open(changed);
                Open(changed[..at]);
            }
        var zip = ResultTexts.Zip(8, [("header.json", "{\"eval\": {\"task\": \"t\"}}"), ("samples/1.json", "{\"id\": 1}")]);
        for (var at = 4; at < zip.Length; at++)
            foreach (var change in new byte[] { 0, 1, 0x7f, 0xff })
            {
                var changed = (byte[])zip.Clone();
                changed[at] = change;
                Open(changed);
            }
    }

    static void Open(byte[] file)
    {
        try
        {
            Assert.NotNull(ResultFileReader.Read(file).Models);
        }
        catch (ResultFileException problem)
        {
            Assert.NotEmpty(problem.Message);
        }
    }
}
