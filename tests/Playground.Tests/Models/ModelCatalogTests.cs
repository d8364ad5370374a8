using Playground.Models;
using Playground.Testing;

namespace Playground.Tests.Models;

public sealed class ModelCatalogTests
{
    [Fact]
    public async Task ListAsync_ModelsOfOneName_AreToldApartByTheirIds()
    {
        var catalog = new ModelCatalog([Source("a", "Llama"), Source("b", "llama"), Source("c", "Other")]);

        Assert.Equal(["Llama (a)", "llama (b)", "Other"], (await catalog.ListAsync()).Select(card => card.Name));
        Assert.Equal("Llama (a)", (await catalog.FindAsync("a"))!.Name);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("127.0.0.1:11434", true)]
    [InlineData("localhost:8080", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("192.168.1.7:8080", false)]
    [InlineData("api.example.com", false)]
    public void StaysHere_OnlyForThisMachine(string? host, bool here) => Assert.Equal(here, new DataLocation(host).StaysHere);

    static ChatClientSource Source(string id, string name) =>
        new(new() { Id = id, Name = name, Source = "test", Data = DataLocation.ThisMachine }, () => ScriptedChatClient.Saying());
}
