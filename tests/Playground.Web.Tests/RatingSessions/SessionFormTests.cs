using Playground.RatingSessions;
using Playground.Web.RatingSessions;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

public sealed class SessionFormTests
{
    [Theory]
    [InlineData(SessionPreset.Duel)]
    [InlineData(SessionPreset.Reasons)]
    [InlineData(SessionPreset.Order)]
    [InlineData(SessionPreset.Points)]
    [InlineData(SessionPreset.Open)]
    public void Apply_Preset_IsRecognised(SessionPreset preset)
    {
        var form = new SessionForm();

        form.Apply(preset);

        Assert.Equal(preset, form.Preset);
    }

    [Fact]
    public void AllCriteria_NoneChosen_AreTheCommonOnesForPointsAlone()
    {
        Assert.Empty(new SessionForm().AllCriteria);
        Assert.Equal(["correctness", "helpfulness", "style"], new SessionForm { Protocol = RatingProtocol.Likert }.AllCriteria);
        Assert.Equal(["style", "wit"], new SessionForm { Criteria = " wit ,", CommonCriteria = { "style" } }.AllCriteria);
    }

    [Fact]
    public void Apply_Points_KeepsCriteriaOfOnesOwn()
    {
        var form = new SessionForm { Criteria = "wit" };

        form.Apply(SessionPreset.Points);

        Assert.Equal(["wit"], form.AllCriteria);
    }
}
