using Playground.Models;
using Playground.Testing;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

public sealed class ModelGroupTests
{
    static readonly ModelCard _off = TestModels.Card("off/large", "off.example.com") with { State = ModelState.NeedsKey, Reason = "Set OFF_KEY." };
    static readonly ModelCard _hosted = TestModels.Card("on/large", "on.example.com");
    static readonly ModelCard _local = TestModels.Card("nano") with { Local = Facts("nano.gguf", 2000) };

    [Fact]
    public void Of_AllSources_ThisMachineFirstThenUsableThenTheRest()
    {
        var groups = ModelGroup.Of(["off", "on", "local"], [_off, _hosted, _local], new());

        Assert.Equal(["local", "on", "off"], groups.Select(group => group.Source));
    }

    [Fact]
    public void Of_SourceWithoutModels_IsShownUnlessFiltering()
    {
        Assert.Equal(["empty"], ModelGroup.Of(["empty"], [], new()).Select(group => group.Source));
        Assert.Empty(ModelGroup.Of(["empty"], [], new() { Text = "x" }));
    }

    [Fact]
    public void Families_Variants_StandTogetherLargestFirst()
    {
        ModelCard Variant(string id, long bytes, string family) => TestModels.Card(id) with { Local = Facts(id, bytes) with { Family = family } };
        var group = Assert.Single(ModelGroup.Of(["local"], [Variant("a-q4", 100, "a"), Variant("b", 50, "b"), Variant("a-f16", 400, "a")], new()));

        Assert.Equal([["a-f16", "a-q4"], ["b"]], group.Families.Select(family => family.Select(model => model.Id)));
    }

    [Fact]
    public void SharedReason_SameForAll_IsSaidOnce()
    {
        Assert.Equal("Set OFF_KEY.", Assert.Single(ModelGroup.Of(["off"], [_off, _off with { Id = "off/small" }], new())).SharedReason);
        Assert.Null(Assert.Single(ModelGroup.Of(["off"], [_off, _off with { Id = "off/small", Reason = "Another." }], new())).SharedReason);
        Assert.Null(Assert.Single(ModelGroup.Of(["off"], [_off], new())).SharedReason);
    }

    static LocalModelFacts Facts(string file, long bytes) => new() { FileName = file, FileBytes = bytes };
}
