using Playground.Llama.Energy;

namespace Playground.Llama.Tests.Energy;

public sealed class EnergySharesTests
{
    readonly CounterInHand _rapl = new();
    readonly CounterInHand _nvml = new() { Joules = null };
    readonly EnergyMeter _meter;
    readonly EnergyShares _shares;

    public EnergySharesTests()
    {
        _meter = new(() => _rapl, () => _nvml);
        _shares = new(_meter, usesGpu: false, TimeProvider.System);
    }

    [Fact]
    public void Leave_Alone_HasAllThatTheCounterRoseBy()
    {
        _rapl.Joules += 50;
        var share = _shares.Join();
        share.Tokens = 3;
        _rapl.Joules += 6;

        Assert.Equal(new EnergyAmount(6, "rapl"), _shares.Leave(share));
        Assert.Equal(new EnergyAmount(6, "rapl"), _shares.Leave(share));
    }

    [Fact]
    public void Leave_BesideAnother_SharesByTokensWhileBothWereThere()
    {
        var first = _shares.Join();
        first.Tokens = 10;
        _rapl.Joules += 5;
        var second = _shares.Join();
        (first.Tokens, second.Tokens) = (1, 3);
        _rapl.Joules += 8;
        Assert.Equal(6, _shares.Leave(second)!.Value.Joules, 1e-9);
        first.Tokens = 2;
        _rapl.Joules += 1;

        Assert.Equal(5 + 2 + 1, _shares.Leave(first)!.Value.Joules, 1e-9);
    }

    [Fact]
    public void Leave_NobodyComputedAToken_SharesEvenly()
    {
        var (first, second) = (_shares.Join(), _shares.Join());
        _rapl.Joules += 4;

        Assert.Equal((2, 2), (_shares.Leave(first)!.Value.Joules, _shares.Leave(second)!.Value.Joules));
    }

    [Fact]
    public void Leave_AnotherModelComputedMeanwhile_IsUnknownOfBothAndKnownAgainLater()
    {
        var other = new EnergyShares(_meter, usesGpu: false, TimeProvider.System);
        var mine = _shares.Join();
        var theirs = other.Join();
        theirs.Tokens = 1;
        _rapl.Joules += 4;
        Assert.Null(other.Leave(theirs));
        mine.Tokens = 1;
        Assert.Null(_shares.Leave(mine));

        var later = _shares.Join();
        _rapl.Joules += 4;

        Assert.Equal(4, _shares.Leave(later)!.Value.Joules);
    }

    [Fact]
    public void Leave_SomethingWasLoadedMeanwhile_IsUnknown()
    {
        var share = _shares.Join();
        _meter.Begin().Dispose();
        _rapl.Joules += 4;

        Assert.Null(_shares.Leave(share));
    }

    [Fact]
    public void Leave_OtherModelWasLost_IsKnown()
    {
        var other = new EnergyShares(_meter, usesGpu: false, TimeProvider.System);
        other.Join();
        other.GiveUp();

        Assert.NotNull(_shares.Leave(_shares.Join()));
    }

    [Fact]
    public void Leave_CounterCouldNotBeReadOnce_IsUnknown()
    {
        var first = _shares.Join();
        _rapl.Joules = null;
        var second = _shares.Join();
        _rapl.Joules = 2000;

        Assert.Null(_shares.Leave(first));
        Assert.Null(_shares.Leave(second));
    }

    [Theory]
    [InlineData(false, null, null, null, null)]
    [InlineData(false, 3.0, null, 3.0, "rapl")]
    [InlineData(false, 3.0, 4.0, 3.0, "rapl")]
    [InlineData(false, null, 4.0, null, null)]
    [InlineData(true, 3.0, null, null, null)]
    [InlineData(true, null, 4.0, 4.0, "nvml")]
    [InlineData(true, 3.0, 4.0, 7.0, "rapl+nvml")]
    public void Read_CountersOfWhatComputes_AreTaken(bool usesGpu, double? rapl, double? nvml, double? joules, string? source)
    {
        (_rapl.Joules, _nvml.Joules) = (rapl, nvml);

        Assert.Equal((joules, source), (_meter.Read(usesGpu)?.Joules, _meter.Read(usesGpu)?.Source));
    }
}
