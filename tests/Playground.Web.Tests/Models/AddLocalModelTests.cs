using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Faults;
using Playground.Models;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

public sealed class AddLocalModelTests : PageContext
{
    readonly ManualEngine _engine = new();
    int _changes;

    public AddLocalModelTests()
    {
        Added.Allowed = true;
        Services.AddSingleton<ILocalEngine>(_engine);
    }

    [Fact]
    public void Add_File_SaysItsModelAndListsIt()
    {
        var page = Open();

        page.Find("form input").Change("/models/tiny.gguf");
        page.FindAll("form")[0].Submit();

        Assert.Equal("Added: tiny", page.Find("#add-path-said").TextContent);
        Assert.Contains("/models/tiny.gguf", page.Find("ul.added").TextContent);
        Assert.Equal(1, _changes);
    }

    [Fact]
    public void Add_NothingThere_SaysSoAndKeepsWhatWasTyped()
    {
        var page = Open();

        page.Find("form input").Change("/nothing.gguf");
        page.FindAll("form")[0].Submit();

        Assert.Contains("There is nothing at /nothing.gguf on the machine", page.Find("#add-path-said.fault").TextContent);
        Assert.Equal("/nothing.gguf", page.Find("form input").GetAttribute("value"));
        Assert.Equal(0, _changes);
    }

    [Fact]
    public void Remove_Added_TakesItOutOfTheList()
    {
        Added.Add("/models/tiny.gguf");
        var page = Open();

        page.Find("ul.added button").Click();

        Assert.Empty(page.FindAll("ul.added"));
        Assert.Equal(1, _changes);
    }

    [Fact]
    public async Task Fetch_Address_ShowsProgressThenTheHashAndTellsOfTheModel()
    {
        var page = Open();

        Fetch(page, "https://host.example/tiny.gguf", new string('a', 64));
        await _engine.ReportAsync(500_000, 1_000_000);

        page.WaitForAssertion(() => Assert.Contains("500 KB of 1.0 MB, 50%", page.Find("ul.added").TextContent.Replace("\u00a0", "", StringComparison.Ordinal)));
        Assert.Equal((new Uri("https://host.example/tiny.gguf"), "/data/models", new string('a', 64)), _engine.Asked);
        _engine.Finish(1_000_000);
        page.WaitForAssertion(() => Assert.Contains($"SHA-256 {new string('a', 64)}", page.Find("ul.added").TextContent));
        page.WaitForAssertion(() => Assert.Equal(1, _changes));
    }

    [Fact]
    public async Task Fetch_Fails_SaysWhyUntilDismissed()
    {
        var page = Open();

        Fetch(page, "https://host.example/tiny.gguf");
        _engine.Fail(new ModelFailureException(new AnswerFailure { Kind = FailureKind.ModelNotFound, Message = "host.example answered 404 instead of the file." }));

        page.WaitForAssertion(() => Assert.Contains("answered 404", page.Find("ul.added .fault").TextContent));
        // Awaited: what made the fault appear may still hold the renderer, and then a click is only queued.
        await page.Find("ul.added button").ClickAsync();
        Assert.Empty(page.FindAll("ul.added"));
    }

    [Fact]
    public async Task Fetch_Stopped_LeavesTheList()
    {
        var page = Open();

        Fetch(page, "https://host.example/tiny.gguf");
        await page.Find("ul.added button").ClickAsync();

        Assert.Empty(page.FindAll("ul.added"));
        Assert.Equal(0, _changes);
    }

    [Theory]
    [InlineData("tiny.gguf")]
    [InlineData("ftp://host.example/tiny.gguf")]
    [InlineData("/models/tiny.gguf")]
    public void Fetch_NoAddress_SaysWhatIsExpected(string address)
    {
        var page = Open();

        Fetch(page, address);

        Assert.Contains("https://host/folder/model.gguf", page.Find("#fetch-said").TextContent);
        Assert.Null(_engine.Asked);
    }

    IRenderedComponent<AddLocalModel> Open() => Render<AddLocalModel>(parameters => parameters.Add(part => part.OnChange, () => _changes++));

    static void Fetch(IRenderedComponent<AddLocalModel> page, string address, string? hash = null)
    {
        page.Find("input[type=url]").Change(address);
        if (hash is not null)
            page.FindAll("form")[1].QuerySelectorAll("input")[1].Change(hash);
        page.FindAll("form")[1].Submit();
    }
}
