using System.Text.Json;
using Playground.PromptSets;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.PromptSets;

public sealed class PromptSetRepositoryTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SaveAsync_EveryPropertyFilled_IsFound()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);

        var saved = await host.Get<IPromptSetRepository>().SaveAsync(Set("s", "capitals"));

        Assert.Equal(1, saved.Version);
        Assert.Equal(JsonSerializer.Serialize(saved), JsonSerializer.Serialize(await host.Get<IPromptSetRepository>().FindAsync("s")));
    }

    [Fact]
    public async Task SaveAsync_Again_KeepsTheEarlierVersion()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var store = host.Get<IPromptSetRepository>();
        await store.SaveAsync(Set("s", "capitals"));

        var second = await store.SaveAsync(Set("s", "towns") with { Items = [] });

        Assert.Equal((2, "towns"), (second.Version, second.Name));
        Assert.Equal("capitals", (await store.FindAsync("s", 1))!.Name);
        Assert.Equal(("towns", 2, 0), Assert.Single((await store.ListAsync()).Select(set => (set.Name, set.Version, set.Items))));
    }

    [Fact]
    public async Task DeleteAsync_Set_LeavesTheListAndKeepsItsVersions()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path);
        var store = host.Get<IPromptSetRepository>();
        await store.SaveAsync(Set("s", "capitals"));

        Assert.True(await store.DeleteAsync("s"));
        Assert.False(await store.DeleteAsync("s"));
        Assert.Empty(await store.ListAsync());
        Assert.Null(await store.FindAsync("s"));
        Assert.NotNull(await store.FindAsync("s", 1));
    }

    static PromptSet Set(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Description = "d",
        CreatedAt = Sample.Noon,
        Prompts = [new() { Label = "l", System = "s", Turns = ["a", "b"] }],
        Items =
        [
            new()
            {
                Id = "i", Name = "n", Variables = new Dictionary<string, JsonElement> { ["v"] = JsonSerializer.SerializeToElement<object?>(null), ["w"] = JsonSerializer.SerializeToElement(1.5) },
                Prompt = new() { Turns = ["c"], Literal = true }, Category = "c", Tags = ["t"], References = ["r"], Language = "de", Threshold = 0.5,
                Checks = [new() { Type = "contains", Negated = true, Value = JsonSerializer.SerializeToElement("x"), Threshold = 1, Weight = 0, Metric = "m", Literal = true, Checks = [new() { Type = "latency" }] }],
            },
        ],
    };
}
