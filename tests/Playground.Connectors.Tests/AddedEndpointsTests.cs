using Microsoft.Extensions.Options;
using Playground.Connectors.Endpoints;
using Playground.Connectors.Settings;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Endpoints;
using Playground.Settings;
using Playground.Testing;

namespace Playground.Connectors.Tests;

/// <summary>Endpoints that are added while the program runs.</summary>
public sealed class AddedEndpointsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("playground-endpoints").FullName;
    readonly AddedEndpoints _endpoints;
    readonly ModelCatalog _catalog;

    public AddedEndpointsTests()
    {
        _endpoints = Open();
        _catalog = new([], new FixedPrices(), [_endpoints]);
    }

    [Fact]
    public async Task Add_Endpoint_OffersItsModelsAtOnceAndAfterANewStart()
    {
        _endpoints.Add(Endpoint("mine"));
        Assert.Equal(["mine/a", "mine/b"], (await _catalog.ListAsync()).Select(model => model.Id));
        Assert.Equal(["mine"], _catalog.Sources);
        using var second = Open();
        Assert.Equal(["mine/a", "mine/b"], (await new ModelCatalog([], new FixedPrices(), [second]).ListAsync()).Select(model => model.Id));
    }

    [Fact]
    public async Task Remove_Endpoint_TakesItsModelsOut()
    {
        _endpoints.Add(Endpoint("mine"));
        _endpoints.Add(Endpoint("other"));
        _endpoints.Remove("mine");
        _endpoints.Remove("never there");
        Assert.Equal(["other/a", "other/b"], (await _catalog.ListAsync()).Select(model => model.Id));
    }

    [Fact]
    public void Sources_ListUnchanged_KeepTheirConnections()
    {
        _endpoints.Add(Endpoint("mine"));
        var before = _endpoints.Sources[0];
        _endpoints.Add(Endpoint("other"));
        Assert.Same(before, _endpoints.Sources[0]);
    }

    [Theory]
    [InlineData("of-config", ModelFaultKind.EndpointNameTaken)]
    [InlineData("mine", ModelFaultKind.EndpointNameTaken)]
    [InlineData("local", ModelFaultKind.EndpointNameTaken)]
    [InlineData("a/b", ModelFaultKind.EndpointNameImpossible)]
    [InlineData("", ModelFaultKind.EndpointNameImpossible)]
    [InlineData("mine\n", ModelFaultKind.EndpointNameImpossible)]
    public void Add_NameThatCantBe_IsRefusedAndNothingIsLost(string name, ModelFaultKind fault)
    {
        _endpoints.Add(Endpoint("mine"));
        var failure = Assert.Throws<ModelFailureException>(() => _endpoints.Add(Endpoint(name))).Failure;
        Assert.Equal(fault, ModelFaults.Of(failure)!.Code);
        Assert.Equal(["mine"], _endpoints.All.Select(endpoint => endpoint.Name));
    }

    [Fact]
    public void All_FileWrittenByHand_LeavesOutWhatCantBeUsed()
    {
        File.WriteAllText(ListFile, """
            [{"name":"good","kind":"openai-chat","baseUrl":"http://127.0.0.1:1/v1","models":["m"]},
             {"name":"bad kind","kind":"openai-chat","baseUrl":"http://127.0.0.1:1","models":["m"]},
             {"name":"kind","kind":"soap","baseUrl":"http://127.0.0.1:1","models":["m"]},
             {"name":"scheme","kind":"ollama","baseUrl":"file:///etc/passwd","models":["m"]},
             {"name":"user","kind":"ollama","baseUrl":"http://me:secret@127.0.0.1","models":["m"]},
             {"name":"nothing"}]
            """);
        Assert.Equal(["good"], _endpoints.All.Select(endpoint => endpoint.Name));
    }

    [Fact]
    public void Add_ListThatIsNoJson_IsSaidAndLeftAsItIs()
    {
        File.WriteAllText(ListFile, "[{");
        var failure = Assert.Throws<ModelFailureException>(() => _endpoints.Add(Endpoint("mine"))).Failure;
        Assert.Equal(ModelFaultKind.EndpointListUnusable, ModelFaults.Of(failure)!.Code);
        Assert.Equal("[{", File.ReadAllText(ListFile));
    }

    string ListFile => Path.Combine(_folder, "endpoints.json");

    AddedEndpoints Open()
    {
        var paths = new PlaygroundPaths(_folder, _folder);
        var options = Options.Create(new RemoteOptions { Endpoints = { ["of-config"] = new() { Kind = WireKinds.OpenAiChat } } });
        return new(options, new AddedEndpointFile(paths), paths, TimeProvider.System, new ProviderModelCatalog(), new ModelListing());
    }

    static AddedEndpoint Endpoint(string name) => new(name, WireKinds.OpenAiChat, new Uri("http://127.0.0.1:9/v1"), null, ["a", "b"]);

    public void Dispose()
    {
        _endpoints.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
