using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Playground.PromptSets;
using Playground.Web.PromptSets;
using Xunit;

namespace Playground.Web.Tests.PromptSets;

public sealed class PromptSetsPageTests : StoredPageContext
{
    [Fact]
    public async Task Page_WithoutSets_OffersTheExamples()
    {
        var page = Render<PromptSetsPage>();

        page.WaitForAssertion(() => Assert.Contains("No sets yet", page.Markup, StringComparison.Ordinal));
        await page.FindAll("button").Single(button => button.TextContent.Contains("nano-llama", StringComparison.Ordinal)).ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("nano-llama", page.Find("th a").TextContent));
    }

    [Fact]
    public async Task Import_FileWithABadLine_ShowsItAndTakesNothingUntilItIsSkipped()
    {
        _ = Dialogs;
        var page = Render<PromptSetsPage>();
        page.WaitForAssertion(() => Assert.Contains("No sets yet", page.Markup, StringComparison.Ordinal));
        await page.FindAll("button").First(button => button.TextContent.Contains("Import", StringComparison.Ordinal)).ClickAsync(new());

        await Dialogs.InvokeAsync(() => Dialogs.FindComponent<MudFileUpload<IBrowserFile>>().Instance.OnFilesChanged.InvokeAsync(new([new TextFile("x.jsonl", "{\"prompt\": \"a\"}\n{\"b\": 1}\n")])));

        Dialogs.WaitForAssertion(() => Assert.Contains("Line 2: A field is missing; expected prompt, turns or messages.", Dialogs.Markup, StringComparison.Ordinal));
        Assert.True(Save().HasAttribute("disabled"));
        await Dialogs.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        await Save().ClickAsync(new());
        var stored = Assert.Single(await Services.GetRequiredService<IPromptSetRepository>().ListAsync());
        Assert.Equal(("x", 1), (stored.Name, stored.Rows));

        AngleSharp.Dom.IElement Save() => Dialogs.FindAll("button").Last(button => button.TextContent.Trim() == "Import");
    }

    sealed class TextFile(string name, string text) : IBrowserFile
    {
        readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Size => _bytes.Length;

        public string ContentType => "text/plain";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => new MemoryStream(_bytes);
    }
}
