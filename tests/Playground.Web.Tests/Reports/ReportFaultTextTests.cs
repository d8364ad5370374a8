using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Playground.Reports;
using Playground.Web.Faults;
using Xunit;

namespace Playground.Web.Tests.Reports;

/// <summary>The faults come from what finds them, so that sentences and arguments are those that pages get.</summary>
public sealed class ReportFaultTextTests : PageContext
{
    static readonly ReportSettings _faulty = new()
    {
        Title = new('t', 1 + ReportSettings.TitleCharacters),
        Recommendation = new('r', 1 + ReportSettings.RecommendationCharacters),
        Language = "fr",
        Examples = int.MaxValue,
        Filter = new() { From = new(2026, 12, 1), To = new(2026, 11, 2) },
    };

    [Theory]
    [InlineData("en", "The report ends on 11/2/2026, before it begins on 12/1/2026. Exchange the two days; the report stays as it was.")]
    [InlineData("en", "2,147,483,647 examples are asked for; 0 to 20 are possible. The report stays as it was.")]
    [InlineData("de", "Der Bericht endet am 02.11.2026, bevor er am 01.12.2026 beginnt. Bitte die beiden Tage tauschen; der Bericht bleibt, wie er war.")]
    [InlineData("de", "Der Titel hat 201 Zeichen; 200 sind das Äußerste. Bitte kürzen; der Bericht bleibt, wie er war.")]
    [InlineData("de", "Berichte gibt es auf Englisch und Deutsch, nicht in „fr“.")]
    public void OfSettings_SaysWhatIsThereAndWhatIsPossible(string language, string expected)
    {
        Speak(language);

        var said = Text().Of(Assert.Throws<InvalidReportException>(() => InvalidReportException.ThrowIf(_faulty.Faults())).Faults);

        Assert.Equal(5, said.Count);
        Assert.Contains(expected, said);
    }

    [Theory]
    [InlineData("hello", "brief.json ist kein Bericht.")]
    [InlineData("{\"kind\":\"playground-report\",\"schemaVersion\":99}", "brief.json stammt aus einer neueren Version des Playground: Das Schema ist 99, und diese Version liest bis 1.")]
    [InlineData("{\"kind\":\"playground-report\",\"schemaVersion\":1,\"id\":\"x\"", "brief.json ist beschädigt oder unvollständig.")]
    public async Task OfAFile_NamesIt(string content, string expected)
    {
        Speak("de");

        var refusal = await Assert.ThrowsAsync<InvalidReportException>(() => ReportFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), "brief.json"));

        Assert.StartsWith(expected, Assert.Single(Text().Of(refusal.Faults)));
    }

    FaultText Text() => Services.GetRequiredService<FaultText>();
}
