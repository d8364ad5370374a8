using Bunit;
using Playground.Models.Endpoints;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

/// <summary>An address is enough: what is found there is said before it is added.</summary>
public sealed class AddServerTests : PageContext
{
    int _changes;

    [Fact]
    public void Find_KnownServer_SaysWhatItIsAndCantDoAndAddsIt()
    {
        Endpoints.Servers["gpu:8000"] = Server("vLLM", "0.9.1", ServerLimit.NoUsageInStreams);
        var page = Find("gpu:8000");

        Assert.Contains("vLLM 0.9.1", page.Find(".found").TextContent);
        Assert.Contains("Lists 2 models: a, b", page.Find(".found").TextContent);
        Assert.Contains("Its streams hold no token counts", page.Find(".found .remark").TextContent);
        page.FindAll("button").First(button => button.TextContent == "Add").Click();

        var added = Assert.Single(Endpoints.All);
        Assert.Equal(("vllm", "openai-chat", "http://gpu:8000/v1", null), (added.Name, added.Kind, added.BaseUrl.AbsoluteUri, added.KeyEnvironment));
        Assert.Equal("Added: vllm, with 2 models.", page.Find("#add-server-said").TextContent);
        Assert.Equal(1, _changes);
    }

    [Fact]
    public void Find_SecondServerOfAKind_IsGivenAFreeName()
    {
        Endpoints.Add(new("vllm", "openai-chat", new Uri("http://other/v1"), null, []));
        Endpoints.Servers["gpu:8000"] = Server("vLLM", null);
        var page = Find("http://gpu:8000");
        page.FindAll("button").First(button => button.TextContent == "Add").Click();
        Assert.Equal(["vllm", "vllm-2"], Endpoints.All.Select(endpoint => endpoint.Name));
    }

    [Fact]
    public void Find_ServerThatWantsAKey_OffersNothingToAdd()
    {
        Endpoints.Servers["gateway"] = Server(null, null) with { WantsKey = true, Models = [] };
        var page = Find("https://gateway");
        Assert.Contains("It wants a key", page.Find(".found").TextContent);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Add");
    }

    [Theory]
    [InlineData("", "That is no address of a server")]
    [InlineData("file:///etc/passwd", "That is no address of a server")]
    [InlineData("http://me:secret@host", "That is no address of a server")]
    [InlineData("nobody:1", "nobody:1 answers, but in no format known here (/v1/models: 404)")]
    public void Find_NothingUsable_SaysSoAndKeepsWhatWasTyped(string address, string said)
    {
        var page = Find(address);
        Assert.Contains(said, page.Find("#add-server-said.fault").TextContent);
        Assert.Equal(address, page.Find("form input").GetAttribute("value") ?? "");
        Assert.Empty(page.FindAll(".found"));
    }

    [Fact]
    public void Find_VariableThatIsntSet_SaysSo()
    {
        var page = Open();
        page.FindAll("form input")[0].Change("http://host");
        page.FindAll("form input")[1].Change("PLAYGROUND_TEST_NO_SUCH_KEY");
        page.Find("form").Submit();
        Assert.Contains("PLAYGROUND_TEST_NO_SUCH_KEY is not set", page.Find("#add-server-said.fault").TextContent);
    }

    [Fact]
    public void Remove_Endpoint_TakesItOutOfTheList()
    {
        Endpoints.Add(new("vllm", "openai-chat", new Uri("http://other/v1"), null, []));
        var page = Open();
        page.Find("ul.added button").Click();
        Assert.Empty(Endpoints.All);
        Assert.Empty(page.FindAll("ul.added"));
        Assert.Equal(1, _changes);
    }

    IRenderedComponent<AddServer> Find(string address)
    {
        var page = Open();
        page.Find("form input").Change(address);
        page.Find("form").Submit();
        return page;
    }

    IRenderedComponent<AddServer> Open() => Render<AddServer>(parameters => parameters.Add(form => form.OnChange, () => _changes++));

    static ServerIdentity Server(string? software, string? version, params ServerLimit[] limits) => new()
    {
        Software = software,
        Version = version,
        Kind = "openai-chat",
        BaseUrl = new Uri("http://gpu:8000/v1"),
        Models = ["a", "b"],
        Limits = limits,
    };
}
