using Bunit;
using Playground.Web.Pricing;
using Xunit;

namespace Playground.Web.Tests.Pricing;

public sealed class WhatIfPanelTests : PricePageContext
{
    [Fact]
    public void WhatIf_ModelWithAPrice_BeginsAtItAndFollowsWhatIsTyped()
    {
        Register(Hosted());
        var panel = Render<WhatIfPanel>();
        Assert.Equal(["5", "", "25"], panel.FindAll("input[type=number]").Select(field => field.GetAttribute("value") ?? ""));
        Assert.Contains("At this price: $0.035, $3.50 per 1,000.", panel.Find(".say").TextContent);

        panel.FindAll("input[type=number]")[2].Change("0");

        Assert.Contains("At this price: $0.010, $1.00 per 1,000.", panel.Find(".say").TextContent);
    }

    [Fact]
    public void WhatIf_NoPriceTyped_AsksForOne()
    {
        Register(Local());

        Assert.Contains("Enter a price", Render<WhatIfPanel>().Find(".say").TextContent);
    }
}
