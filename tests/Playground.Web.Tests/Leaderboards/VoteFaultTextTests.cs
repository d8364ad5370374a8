using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Playground.Faults;
using Playground.Judging;
using Playground.Judging.Exchange.Reading;
using Playground.Web.Faults;
using Playground.Web.Leaderboards;
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

        var entry = Assert.Single(CsvFile.Read(Stream(Header + line)));

        Assert.Equal(expected, Text().Of(entry.Fault!.In(new FaultLine(entry.Line))));
    }

    [Theory]
    [InlineData("", "Die Datei ist leer. Wählen Sie CSV mit der Kopfzeile prompt_id,model_a,model_b,winner,judge.")]
    [InlineData("\na,b\n", "Zeile 2: Die Kopfzeile ist „a,b“; erwartet wurde prompt_id,model_a,model_b,winner,judge, und davon müssen model_a, model_b und winner da sein.")]
    public void OfTheFile_SaysItInTheLanguageOfThePage(string file, string expected)
    {
        Speak("de");

        var refusal = Assert.Throws<InvalidVoteFileException>(() => CsvFile.Read(Stream(file)).ToList());

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
            .. Found(CsvFile.Read, ""), .. Found(CsvFile.Read, "\"\n"), .. Found(CsvFile.Read, "a\n"), .. Found(CsvFile.Read, Header + "x\n,y,a\nx,x,a\nx,y,?\n"),
            .. Found(LmArenaFile.Read, " "), .. Found(LmArenaFile.Read, "[1]"), .. Found(LmArenaFile.Read, "[{"), .. Found(LmArenaFile.Read, "{\n1\n{}\n"),
            .. Found(OpenWebUiFile.Read, """[{}, {"data":{}}, {"data":{"model_id":"x","rating":5}}]"""),
            .. Ranked(""u8), .. Ranked("model_a,model_b,winner\n"u8), .. Ranked("""{"model_a":1,"category_tag":{"math":true}}"""u8),
            .. Ranked([.. "model_a,model_b,winner,category\n"u8, 0xff, .. ",y,a,math\n"u8]),
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

    static Fault[] Found(Func<Stream, IEnumerable<FileEntry>> read, string text) => Found(() => read(Stream(text)).Select(entry => entry.Fault));

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
