using Playground.Testing;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Shell;

public sealed class NoticesTests : IDisposable
{
    readonly ManualTime _time = new();
    readonly Notices _notices;
    int _changes;

    public NoticesTests()
    {
        _notices = new(_time);
        _notices.Changed += () => _changes++;
    }

    [Fact]
    public void Show_UntilItsTimeIsOver_IsShown()
    {
        _notices.Show("Saved.");

        _time.Advance(Notices.Stay - TimeSpan.FromMilliseconds(1));
        Assert.Equal("Saved.", Assert.Single(_notices.Shown).Text);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Empty(_notices.Shown);
        Assert.Equal(2, _changes);
    }

    [Fact]
    public void Show_SeveralInTurn_GoInTurn()
    {
        _notices.Show("First.");
        _time.Advance(Notices.Stay / 2);
        _notices.Show("Second.");

        Assert.Equal(["First.", "Second."], _notices.Shown.Select(notice => notice.Text));
        _time.Advance(Notices.Stay / 2);

        Assert.Equal("Second.", Assert.Single(_notices.Shown).Text);
    }

    [Fact]
    public void Hold_WhileItIsRead_ItStays()
    {
        _notices.Show("Deleted.", "Undo", () => Task.CompletedTask);
        var notice = Assert.Single(_notices.Shown);

        Notices.Hold(notice);
        _time.Advance(Notices.Stay * 10);
        Assert.Single(_notices.Shown);
        Notices.LetGo(notice);
        _time.Advance(Notices.Stay);

        Assert.Empty(_notices.Shown);
    }

    [Fact]
    public void Close_BeforeItsTime_TakesThatOneAlone()
    {
        _notices.Show("First.");
        _notices.Show("Second.");

        _notices.Close(_notices.Shown[0]);

        Assert.Equal("Second.", Assert.Single(_notices.Shown).Text);
        _time.Advance(Notices.Stay);
        Assert.Empty(_notices.Shown);
    }

    [Fact]
    public void Dispose_WithMessagesShown_LeavesNoTimer()
    {
        _notices.Show("Saved.");

        _notices.Dispose();
        _time.Advance(Notices.Stay * 2);

        Assert.Equal(1, _changes);
    }

    public void Dispose() => _notices.Dispose();
}
