using Playground.RatingSessions;
using Playground.Testing;

namespace Playground.Tests.Ratings;

public sealed class RaterPresenceTests
{
    readonly ManualTime _time = new();
    readonly RaterPresence _presence;

    public RaterPresenceTests() => _presence = new(_time);

    [Fact]
    public void Leave_OneOfTwoDevices_StaysPresent()
    {
        _presence.Enter("s", "ann");
        _presence.Enter("s", "ann");

        _presence.Leave("s", "ann");
        Assert.True(_presence.IsPresent("s", "ann"));
        Assert.Null(_presence.AwaySince("s", "ann"));
        _presence.Leave("s", "ann");

        Assert.False(_presence.IsPresent("s", "ann"));
    }

    [Fact]
    public void AwaySince_NeverSeen_IsTheStart()
    {
        var start = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(start, _presence.AwaySince("s", "ann"));
    }

    [Fact]
    public void AwaySince_LeftCameBackAndLeft_IsTheLastTime()
    {
        Visit("ann");
        _time.Advance(AssignmentRelease.AwayTime / 2);
        Visit("ann");
        var left = _time.GetUtcNow();

        _time.Advance(AssignmentRelease.AwayTime * 0.9);
        Visit("bob");

        Assert.Equal(left, _presence.AwaySince("s", "ann"));
    }

    [Fact]
    public void Leave_ManyOverALongTime_AreForgotten()
    {
        for (var rater = 0; rater < 100; rater++)
        {
            Visit($"rater {rater}");
            _time.Advance(TimeSpan.FromMinutes(3));
        }

        // Those of the last ten minutes, twice each.
        Assert.InRange(_presence.Entries, 1, 8);
        Assert.True(_presence.AwaySince("s", "rater 1") <= _time.GetUtcNow() - AssignmentRelease.AwayTime);
    }

    void Visit(string rater)
    {
        _presence.Enter("s", rater);
        _presence.Leave("s", rater);
    }
}
