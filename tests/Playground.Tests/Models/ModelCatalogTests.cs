using Microsoft.Extensions.AI;
using Playground.Models;
using Playground.Testing;

namespace Playground.Tests.Models;

public sealed class ModelCatalogTests
{
    [Fact]
    public async Task ListAsync_ModelsOfOneName_AreToldApartByTheirIds()
    {
        var catalog = new ModelCatalog([Source("a", "Llama"), Source("b", "llama"), Source("c", "Other")], new FixedPrices());

        Assert.Equal(["Llama (a)", "llama (b)", "Other"], (await catalog.ListAsync()).Select(card => card.Name));
        Assert.Equal("Llama (a)", (await catalog.FindAsync("a"))!.Name);
    }

    [Fact]
    public async Task OpenAsync_PreparesTheSourceFirst()
    {
        var source = new PreparedSource();

        using var client = await new ModelCatalog([source], new FixedPrices()).OpenAsync("a");

        Assert.Equal(["prepared", "opened"], source.Heard);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("127.0.0.1:11434", true)]
    [InlineData("localhost:8080", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("192.168.1.7:8080", false)]
    [InlineData("api.example.com", false)]
    public void StaysHere_OnlyForThisMachine(string? host, bool here) => Assert.Equal(here, new DataLocation(host).StaysHere);

    sealed class PreparedSource : IModelSource
    {
        public List<string> Heard { get; } = [];

        public string Name => "test";

        public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<ModelCard>>([TestModels.Card("a")]);

        public async ValueTask PrepareAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            Heard.Add("prepared");
        }

        public IChatClient Open(string modelId)
        {
            Heard.Add("opened");
            return ScriptedChatClient.Saying();
        }
    }

    static ChatClientSource Source(string id, string name) =>
        new(new() { Id = id, Name = name, Source = "test", Data = DataLocation.ThisMachine }, () => ScriptedChatClient.Saying());
}
