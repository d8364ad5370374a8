using Bunit;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

public sealed class ModelCardPageTests : StoredPageContext
{
    [Fact]
    public void Card_OfNoModel_LeadsToTheModels()
    {
        var page = Shown("nothing");

        Assert.Equal("No such model", page.WaitForElement(".empty h2").TextContent);
    }

    [Fact]
    public async Task Card_OfARatedModel_TellsRatingSpeedAndCost()
    {
        await LoadSamplesAsync();

        var results = Results(Shown("sample/open-70b"));

        Assert.Matches(@"1,0\d\d \(9\d\d–1,0\d\d\)", results);
        Assert.Contains("of 4, votes: 120", results);
        Assert.Matches(@"\d+/s", results);
        Assert.Matches(@"\$\d", results);
    }

    [Fact]
    public async Task Card_InGerman_NamesPartsInGerman()
    {
        Speak("de");
        await LoadSamplesAsync();

        var results = Results(Shown("sample/open-70b"));

        Assert.Contains("Rang", results);
        Assert.Contains("Kosten je 1.000 Antworten", results);
    }

    [Fact]
    public void Components_OfTheFramework_HaveGermanNames()
    {
        var german = PageWords.Of<ModelCardPage>("de");
        var english = PageWords.Of<ModelCardPage>("en");

        Assert.All(english.Keys.Where(key => key.StartsWith("Component.", StringComparison.Ordinal)), key => Assert.NotEqual(english[key], german[key]));
    }

    IRenderedComponent<ModelCardPage> Shown(string id) => Render<ModelCardPage>(parameters => parameters.Add(page => page.Id, id));

    static string Results(IRenderedComponent<ModelCardPage> page)
    {
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindComponent<ModelResults>().FindAll("dd a[href^='/votes']")));
        return page.FindComponent<ModelResults>().Find("section").TextContent;
    }
}
