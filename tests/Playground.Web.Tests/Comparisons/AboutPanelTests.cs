using Bunit;
using Playground.Comparisons;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class AboutPanelTests : ComparePartContext
{
    [Theory]
    [InlineData("en", "low")]
    [InlineData("de", "wenig")]
    public void Thinking_AskedFor_StandsAmongTheFacts(string language, string level)
    {
        Speak(language);

        Assert.Contains(level, Facts(Answer(AnswerState.Completed, "Four") with { Sampling = new() { Thinking = ThinkingLevel.Low } }));
    }

    [Fact]
    public void Thoughts_BeforeTheAnswer_ShowBothTimesAndTheirTokens()
    {
        var facts = Facts(Answer(AnswerState.Completed, "Four") with
        {
            Timings = new() { SentAt = Asked, FirstTokenAt = Asked.AddMilliseconds(40), FirstAnswerTokenAt = Asked.AddMilliseconds(900) },
            Usage = new() { Reasoning = 312 },
        });

        Assert.Equal(["40\u202fms", "900\u202fms", "312"], facts.TakeLast(3));
    }

    [Fact]
    public void Thoughts_None_AreNotSpokenOf()
    {
        var answer = Answer(AnswerState.Completed, "Four") with { Timings = new() { SentAt = Asked, FirstTokenAt = Asked.AddMilliseconds(40), FirstAnswerTokenAt = Asked.AddMilliseconds(40) } };

        Assert.DoesNotContain("40\u202fms", Facts(answer));
    }

    string[] Facts(Answer answer)
    {
        var dialogs = Dialogs;
        Render<AboutPanel>(parameters => parameters.Add(part => part.Answer, answer));
        dialogs.WaitForElement(".facts dd");
        return [.. dialogs.FindAll(".facts dd").Select(fact => fact.TextContent)];
    }
}
