using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Playground.Faults;
using Playground.Ratings.VoteFiles;
using Playground.Web.Faults;
using Xunit;

namespace Playground.Web.Tests.Leaderboards;

/// <summary>The faults come from what reads the files, so that sentences and arguments are those that pages get.</summary>
public sealed class VoteFaultTextTests : PageContext
{
    const string Header = "model_a,model_b,winner\n";

    [Theory]
    [InlineData("en", "x,y,zzz\n", "Line 2: The winner is “zzz”; a, b, tie, both_bad, model_a, model_b or tie (bothbad) was expected.")]
    [InlineData("de", "x,y,zzz\n", "Zeile 2: Als Gewinner steht da „zzz“; erwartet wurde a, b, tie, both_bad, model_a, model_b oder tie (bothbad).")]
    [InlineData("de", "x,y\n", "Zeile 2: Die Zeile „x,y“ hat nicht so viele Felder wie die Kopfzeile, nämlich 3, oder ein Anführungszeichen ist nicht geschlossen.")]
    [InlineData("de", "x,x,a\n", "Zeile 2: Das Modell „x“ tritt gegen sich selbst an. Nennen Sie zwei verschiedene Modelle.")]
    public void OfALine_SaysWhereAndWhatInTheLanguageOfThePage(string language, string line, string expected)
    {
        Speak(language);

        var problem = Assert.Single(DetailedVoteReader.Read(Stream(Header + line), VoteFormat.Csv).SelectMany(chunk => chunk.Problems));

        Assert.Equal(expected, Text().Of(problem.Fault.In(new FaultLine(problem.Line))));
    }

    [Theory]
    [InlineData("", "Die Datei ist leer. Wählen Sie CSV mit der Kopfzeile prompt_id,model_a,model_b,winner,judge.")]
    [InlineData("\na,b\n", "Zeile 2: Die Kopfzeile ist „a,b“; erwartet wurde prompt_id,model_a,model_b,winner,judge, und davon müssen model_a, model_b und winner da sein.")]
    public void OfTheFile_SaysItInTheLanguageOfThePage(string file, string expected)
    {
        Speak("de");

        var refusal = Assert.Throws<InvalidVoteFileException>(() => DetailedVoteReader.Read(Stream(file), VoteFormat.Csv).ToList());

        Assert.Equal(expected, Text().Of(refusal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void EverythingThatIsFound_FillsItsSentence(string language)
    {
        Speak(language);
        Fault[] faults =
        [
            .. Found(VoteFormat.Csv, ""), .. Found(VoteFormat.Csv, "\"\n"), .. Found(VoteFormat.Csv, "a\n"), .. Found(VoteFormat.Csv, Header + "x\n,y,a\nx,x,a\nx,y,?\n"),
            .. Found(VoteFormat.Csv, Header + $"x\0,y,a\n{new string('x', 1001)},y,a\n"), .. Found(VoteFormat.Csv, Header.Replace('\n', '\r') + "x,y,a\r"), .. Found(VoteFormat.Csv, "winner," + Header),
            .. Found(VoteFormat.Csv, Header + string.Concat(Enumerable.Range(0, 65_537).Select(model => $"m{model},m{model + 1},a\n"))),
            .. Found(VoteFormat.LmArena, " "), .. Found(VoteFormat.LmArena, "[1]"), .. Found(VoteFormat.LmArena, "[{"), .. Found(VoteFormat.LmArena, "{\n1\n{}\n"),
            .. Found(VoteFormat.LmArena, """{"model_a":"x","model_b":"\ud83d","winner":"tie"}"""),
            .. Found(VoteFormat.OpenWebUi, """[{}, {"data":{}}, {"data":{"model_id":"x","rating":5}}]"""),
            .. Ranked(""u8), .. Ranked("model_a,model_b,winner\n"u8), .. Ranked("""{"model_a":1,"category_tag":{"math":true}}"""u8),
            .. Ranked([.. "model_a,model_b,winner,category\n"u8, 0xff, .. ",y,a,math\n"u8]), .. Ranked([0xff, 0xfe, .. "m\0o\0"u8]),
        ];

        Assert.All(faults, fault =>
        {
            // Of a sentence that asks for more than a fault tells there is none.
            Assert.DoesNotContain(fault.Code.ToString(), Assert.IsType<string>(Text().Find(fault)), StringComparison.Ordinal);
        });
        // A line that is too long would take a quarter of a gigabyte.
        Assert.Equal(Enum.GetValues<VoteFaultKind>().Except([VoteFaultKind.LineTooLong]), faults.Select(fault => fault.Code).Cast<VoteFaultKind>().Distinct().Order());
    }

    FaultText Text() => Services.GetRequiredService<FaultText>();

    static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    static Fault[] Found(VoteFormat format, string text) => Found(() => DetailedVoteReader.Read(Stream(text), format).SelectMany(chunk => chunk.Problems).Select(problem => problem.Fault));

    static Fault[] Ranked(ReadOnlySpan<byte> file)
    {
        var stream = new MemoryStream(file.ToArray());
        return Found(() => VoteFileReader.Read(stream, new() { Category = "math" }).Problems.Select(problem => problem.Fault));
    }

    static Fault[] Found(Func<IEnumerable<Fault?>> read)
    {
        try
        {
            return [.. read().OfType<Fault>()];
        }
        catch (InvalidVoteFileException refusal)
        {
            return [.. refusal.Faults];
        }
    }
}
