using Playground.Models;
using Playground.Testing;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

public sealed class ModelFilterTests
{
    static readonly ModelCard _local = TestModels.Card("nano-llama") with { Maker = "Playground", Licence = "MIT" };
    static readonly ModelCard _hosted = TestModels.Card("openai/gpt-x", "api.example.com") with { State = ModelState.NeedsKey };

    [Theory]
    [InlineData("", true, true)]
    [InlineData("NANO", true, false)]
    [InlineData("mit playground", true, false)]
    [InlineData("mit openai", false, false)]
    [InlineData("gpt", false, true)]
    public void Holds_Words_AllMustOccurSomewhere(string text, bool local, bool hosted)
    {
        var filter = new ModelFilter { Text = text };

        Assert.Equal((local, hosted), (filter.Holds(_local), filter.Holds(_hosted)));
    }

    [Theory]
    [InlineData("open", null, false, true, false)]
    [InlineData("proprietary", null, false, false, true)]
    [InlineData(null, "here", false, true, false)]
    [InlineData(null, "hosted", false, false, true)]
    [InlineData(null, null, true, true, false)]
    [InlineData("nonsense", "nonsense", false, true, true)]
    public void Holds_Choices_Narrow(string? access, string? place, bool readyOnly, bool local, bool hosted)
    {
        var filter = new ModelFilter { Access = access, Place = place, ReadyOnly = readyOnly };

        Assert.Equal((local, hosted), (filter.Holds(_local), filter.Holds(_hosted)));
    }

    [Fact]
    public void IsEmpty_UnknownWordsInTheAddress_Count_AsNothing() => Assert.True(new ModelFilter { Text = " ", Access = "?", Place = "?" }.IsEmpty);
}
