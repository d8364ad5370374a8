using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Web.Layout;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Shell;

public sealed class NoticeAreaTests : PageContext
{
    int _undone;

    Notices Notices => Services.GetRequiredService<Notices>();

    [Fact]
    public void Action_Pressed_IsDoneAndTheNoticeGoes()
    {
        var area = Shown();
        var undo = area.FindAll("button").Single(button => button.TextContent == "Undo");

        undo.Click();

        Assert.Equal(1, _undone);
        Assert.Empty(area.FindAll(".notice"));
    }

    [Fact]
    public async Task Action_PressedTwice_IsDoneOnce()
    {
        Shown();
        var notice = Assert.Single(Notices.Shown);

        await notice.PerformAsync();
        await notice.PerformAsync();

        Assert.Equal(1, _undone);
    }

    [Fact]
    public void Notice_UnderThePointer_StaysUntilItLeaves()
    {
        var area = Shown();

        area.Find(".notice").TriggerEvent("onpointerenter", new Microsoft.AspNetCore.Components.Web.PointerEventArgs());
        Time.Advance(Notices.Stay * 3);
        Assert.Single(area.FindAll(".notice"));
        area.Find(".notice").TriggerEvent("onpointerleave", new Microsoft.AspNetCore.Components.Web.PointerEventArgs());
        Time.Advance(Notices.Stay);

        area.WaitForAssertion(() => Assert.Empty(area.FindAll(".notice")));
    }

    [Fact]
    public void Close_InGerman_IsNamed()
    {
        Speak("de");

        Assert.Single(Shown().FindAll("button"), button => button.GetAttribute("aria-label") == "Schließen");
    }

    IRenderedComponent<NoticeArea> Shown()
    {
        var area = Render<NoticeArea>();
        area.InvokeAsync(() => Notices.Show("Deleted.", "Undo", () => Task.FromResult(++_undone)));
        area.WaitForElement(".notice");
        return area;
    }
}
