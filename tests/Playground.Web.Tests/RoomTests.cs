using Bunit;
using Xunit;

namespace Playground.Web.Tests;

public sealed class RoomTests : BunitContext
{
    [Fact]
    public void Markup_ComparedByMeaning_IgnoresWhitespace() =>
        Render(builder => builder.AddMarkupContent(0, "<p>  compared   by meaning </p>")).MarkupMatches("<p>compared by meaning</p>");
}
