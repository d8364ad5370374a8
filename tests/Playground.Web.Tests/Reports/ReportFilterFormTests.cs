using Bunit;
using MudBlazor;
using Playground.Reports;
using Playground.Web.Reports;

namespace Playground.Web.Tests.Reports;

public sealed class ReportFilterFormTests : PageContext
{
    [Theory]
    [InlineData("999", "3")]
    [InlineData("-3", "3")]
    [InlineData("5", "5")]
    public void Build_Refused_ShowsTheNumberOfExamplesThatHolds(string typed, string shown)
    {
        var asked = new List<ReportSettings>();
        Render<MudPopoverProvider>();
        var form = Render<ReportFilterForm>(parameters => parameters.Add(form => form.Settings, new()).Add(form => form.Facets, new([], [])).Add(form => form.Sessions, [])
            .Add(form => form.OnBuild, asked.Add));

        form.Find("input[type=number]").Change(typed);
        form.Find("button.build").Click();

        Assert.Equal(typed, $"{Assert.Single(asked).Examples}");
        Assert.Equal(shown, form.Find("input[type=number]").GetAttribute("value"));
    }
}
