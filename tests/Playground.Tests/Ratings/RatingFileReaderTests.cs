using System.Text;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.RaterAgreement;

namespace Playground.Tests.Ratings;

public class RatingFileReaderTests
{
    [Fact]
    public void Read_LongCsv_TakesRatings()
    {
        var file = Read("rater,value,item,when\r\nann,3,\"a, b\",x\r\nbob,4.5,c,y\r\n", MeasurementLevel.Interval);

        Assert.Empty(file.Problems);
        Assert.Equal([new("a, b", "ann", "3"), new("c", "bob", "4.5")], file.Ratings);
    }

    [Fact]
    public void Read_FieldsWithLineBreaks_AreTakenAndLinesCountedOn()
    {
        var file = Read("item,rater,value\n\"a\nb\",ann,3\nc,bob,good\n", MeasurementLevel.Interval, skipBad: true);

        Assert.Equal([new("a\nb", "ann", "3")], file.Ratings);
        Assert.Equal(4, Assert.Single(file.Problems).Line);
    }

    [Theory]
    [InlineData("i\0,ann,1", "item", "U+0000")]
    [InlineData("i,a\u001bnn,1", "rater", "U+001B")]
    [InlineData("i,ann,1\u0085", "value", "U+0085")]
    [InlineData("i,{long},1", "rater", "100000 bytes")]
    public void Read_FieldThatNamesNothing_IsToldByLineAndField(string bad, string field, string said)
    {
        var problem = Assert.Single(Read($"item,rater,value\nh,ann,1\n{bad.Replace("{long}", new string('x', 100_000), StringComparison.Ordinal)}\n", MeasurementLevel.Nominal).Problems);

        Assert.Equal(3, problem.Line);
        Assert.Contains(field, problem.Message);
        Assert.Contains(said, problem.Message);
    }

    [Fact]
    public void Read_Latin1_IsToldByLineAndField()
    {
        var file = RatingFileReader.Read(new MemoryStream(Encoding.Latin1.GetBytes("item,rater,value\ni,Jörg,1\n")), MeasurementLevel.Nominal, skipBad: false);

        Assert.Contains("rater is not UTF-8", Assert.Single(file.Problems).Message);
    }

    [Theory]
    [InlineData("item,rater,value\ri,ann,1\r", "carriage return")]
    [InlineData("item,rater,value,rater\ni,ann,1,bob\n", "rater stands in the header twice")]
    public void Read_HeaderThatMisleads_IsRefused(string text, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => Read(text, MeasurementLevel.Nominal)).Message);

    [Fact]
    public void Read_Utf16_IsRefused() =>
        Assert.Contains("UTF-16", Assert.Throws<InvalidVoteFileException>(() => RatingFileReader.Read(new MemoryStream(Encoding.Unicode.GetBytes("item,rater,value\n")), MeasurementLevel.Nominal, skipBad: false)).Message);

    [Theory]
    [InlineData("i,ann", "3 fields")]
    [InlineData("i,ann,", "empty")]
    [InlineData("h,ann,2", "already rated")]
    [InlineData("i,ann,good", "no number")]
    [InlineData("i,ann,-2", "ratio scale")]
    public void Read_BadLine_IsNamedAndNothingTaken(string bad, string said)
    {
        var text = $"item,rater,value\nh,ann,1\n{bad}\n";

        var problem = Assert.Single(Read(text, MeasurementLevel.Ratio).Problems);

        Assert.Equal(3, problem.Line);
        Assert.Contains(said, problem.Message);
        Assert.Empty(Read(text, MeasurementLevel.Ratio).Ratings);
        Assert.Single(Read(text, MeasurementLevel.Ratio, skipBad: true).Ratings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("item,value\n")]
    public void Read_NoFileOfRatings_SaysWhatWasExpected(string text) =>
        Assert.Contains("item,rater,value", Assert.Throws<InvalidDataException>(() => Read(text, MeasurementLevel.Nominal)).Message);

    static RatingFile Read(string text, MeasurementLevel level, bool skipBad = false) =>
        RatingFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), level, skipBad);
}
