using Playground.Llama.Energy;

namespace Playground.Llama.Tests.Energy;

/// <summary>Folders as Linux shows them, on the disk.</summary>
public sealed class RaplCounterTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("playground-rapl-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_TwoPackages_AddsThemUpInJoules()
    {
        Put("intel-rapl:0", "package-0", 5_000_000);
        Put("intel-rapl:1", "package-1-die-0", 7_000_000);
        var counter = RaplCounter.Find(_folder)!;
        Assert.Equal(0, counter.Read());

        Put("intel-rapl:0", "package-0", 6_500_000);
        Put("intel-rapl:1", "package-1-die-0", 9_000_000);

        Assert.Equal(3.5, counter.Read());
        Assert.Equal(3.5, counter.Read());
    }

    [Fact]
    public void Read_DomainsWithinAndAroundAPackage_AreNotCountedTwice()
    {
        Put("intel-rapl:0", "package-0", 0);
        Put("intel-rapl:0:0", "core", 0);
        Put("intel-rapl:0:1", "package-0-dram", 0);
        Put("intel-rapl:1", "psys", 0);
        Put("intel-rapl-mmio:0", "package-0", 0);
        Directory.CreateDirectory(Path.Combine(_folder, "intel-rapl"));
        var counter = RaplCounter.Find(_folder)!;

        foreach (var (domain, name) in new[] { ("intel-rapl:0", "package-0"), ("intel-rapl:0:0", "core"), ("intel-rapl:0:1", "package-0-dram"), ("intel-rapl:1", "psys"), ("intel-rapl-mmio:0", "package-0") })
            Put(domain, name, 2_000_000);

        Assert.Equal(2, counter.Read());
    }

    [Fact]
    public void Read_CounterBeganAgain_GoesOn()
    {
        Put("intel-rapl:0", "package-0", 9_000_000, range: 10_000_000);
        var counter = RaplCounter.Find(_folder)!;

        Put("intel-rapl:0", "package-0", 500_000, range: 10_000_000);
        Assert.Equal(1.5, counter.Read());
        Put("intel-rapl:0", "package-0", 400_000, range: 10_000_000);

        Assert.Equal(11.4, counter.Read()!.Value, 1e-9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("20000000000")]
    public void Read_FileHoldsNoCount_IsUnknown(string content)
    {
        Put("intel-rapl:0", "package-0", 1);
        var counter = RaplCounter.Find(_folder)!;

        File.WriteAllText(Path.Combine(_folder, "intel-rapl:0", "energy_uj"), content);

        Assert.Null(counter.Read());
    }

    [Fact]
    public void Read_FileIsGone_IsUnknown()
    {
        Put("intel-rapl:0", "package-0", 1);
        var counter = RaplCounter.Find(_folder)!;

        Directory.Delete(Path.Combine(_folder, "intel-rapl:0"), recursive: true);

        Assert.Null(counter.Read());
    }

    [Fact]
    public void Find_OneOfThePackagesCannotBeRead_FindsNone()
    {
        Put("intel-rapl:0", "package-0", 1);
        Put("intel-rapl:1", "package-1", 1);
        File.Delete(Path.Combine(_folder, "intel-rapl:1", "energy_uj"));

        Assert.Null(RaplCounter.Find(_folder));
    }

    [Fact]
    public void Find_NothingThere_FindsNone()
    {
        Assert.Null(RaplCounter.Find(_folder));
        Assert.Null(RaplCounter.Find(Path.Combine(_folder, "nowhere")));
    }

    void Put(string domain, string name, long microjoules, long range = 10_000_000_000)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, domain)).FullName;
        File.WriteAllText(Path.Combine(folder, "name"), $"{name}\n");
        File.WriteAllText(Path.Combine(folder, "energy_uj"), $"{microjoules}\n");
        File.WriteAllText(Path.Combine(folder, "max_energy_range_uj"), $"{range}\n");
    }
}
