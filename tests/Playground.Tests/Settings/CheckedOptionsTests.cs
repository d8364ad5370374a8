using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Settings;

namespace Playground.Tests.Settings;

public class CheckedOptionsTests
{
    [Fact]
    public void Check_ValuesThatDoNotConvert_NamesEachWithItsKey()
    {
        var exception = Faults(("Room:Size", "abc"), ("Room:Items:x:Scale", "much"), ("Room:Items:x:Mode", "7"), ("Room:Wait", "soon"));

        Assert.Equal(
        [
            "Room:Items:x:Mode is \"7\"; expected one of Fast, Slow.",
            "Room:Items:x:Scale is \"much\"; expected a number such as 0.5.",
            "Room:Size is \"abc\"; expected a whole number.",
            "Room:Wait is \"soon\"; expected a duration such as 00:01:30.",
        ], exception.Faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_TwoRooms_ReportsBothTogether()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Room:Size", "-1"), new("Other:Size", "abc")]).Build();
        services.AddCheckedOptions<RoomOptions>(configuration, "Room", options => options.Size < 0 ? ["Room:Size is -1; expected at least 0."] : []);
        services.AddCheckedOptions<OtherOptions>(configuration, "Other");
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<ConfigurationFaultException>(() => ConfigurationFaultException.ThrowIfFaulty(provider));

        Assert.Equal(2, exception.Faults.Count);
        Assert.Contains("Other:Size", exception.Message);
        Assert.Contains("Room:Size", exception.Message);
    }

    [Fact]
    public void Check_GoodValues_BindsThem()
    {
        using var provider = Build(("Room:Size", "3"), ("Room:Items:x:Scale", "0.5"), ("Room:Items:x:Mode", "slow"));

        ConfigurationFaultException.ThrowIfFaulty(provider);

        var options = provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<RoomOptions>>().Value;
        Assert.Equal((3, 0.5, Mode.Slow), (options.Size, options.Items["x"].Scale, options.Items["x"].Mode));
    }

    static ConfigurationFaultException Faults(params (string Key, string Value)[] values)
    {
        using var provider = Build(values);
        return Assert.Throws<ConfigurationFaultException>(() => ConfigurationFaultException.ThrowIfFaulty(provider));
    }

    static ServiceProvider Build(params (string Key, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        return new ServiceCollection().AddCheckedOptions<RoomOptions>(configuration, "Room").BuildServiceProvider();
    }

    sealed class RoomOptions
    {
        public int Size { get; set; }

        public TimeSpan? Wait { get; set; }

        public Dictionary<string, Item> Items { get; set; } = [];
    }

    sealed class OtherOptions
    {
        public int Size { get; set; }
    }

    sealed class Item
    {
        public double Scale { get; set; }

        public Mode Mode { get; set; }
    }

    enum Mode
    {
        Fast,
        Slow,
    }
}
