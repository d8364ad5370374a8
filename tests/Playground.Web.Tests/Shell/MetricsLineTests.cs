using Bunit;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Web.Shell;
using Playground.Web.Tests.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Shell;

public sealed class MetricsLineTests : ComparePartContext
{
    static readonly Answer _complete = Answer(AnswerState.Completed, "Some words") with
    {
        Usage = new() { UncachedInput = 1000, CacheRead = 234, Output = 74, Reasoning = 20, Origin = NumberOrigin.Reported },
        Timings = new() { SentAt = Asked, FirstTokenAt = Asked.AddMilliseconds(38), LastTokenAt = Asked.AddMilliseconds(1038), EndedAt = Asked.AddMilliseconds(1050) },
        Cost = new(.0036m, "USD", NumberOrigin.Reported),
        Price = new() { Input = 1, Output = 2, ReadOn = new(2026, 7, 1), Source = "lab.example" },
        RawFinishReason = "stop",
    };

    [Fact]
    public void Complete_AllKnown_ShowsSixNumbersWithUnits()
    {
        Assert.Equal(["38 ms", "73/s", "1,234 → 74", "1.05 s", "$0.0036", "complete"], Values(_complete));
    }

    [Fact]
    public void Complete_ReadInGerman_FollowsItsNumbers()
    {
        Speak("de");

        Assert.Equal("1.234 → 74", Values(_complete)[2]);
        Assert.Equal("1,05 s", Values(_complete)[3]);
    }

    [Theory]
    [InlineData(38, false)]
    [InlineData(838, true)]
    public void FirstToken_AThoughtBeforeTheAnswer_ExplainsBothTimes(int milliseconds, bool differs)
    {
        var answer = _complete with { Timings = _complete.Timings with { FirstAnswerTokenAt = Asked.AddMilliseconds(milliseconds) } };
        var explanation = Render<MetricsLine>(parameters => parameters.Add(part => part.Answer, answer)).Find($"#{answer.Id}-first").TextContent;

        Assert.Equal(differs, explanation.EndsWith("To the first token of the answer itself, after its thoughts: 838\u202fms.", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_Unknown_AreADashNotZero() =>
        Assert.Equal(["—", "—", "—", "—", "—", "failed"], Values(Answer(AnswerState.Failed)));

    [Fact]
    public void Numbers_StillToCome_AreDots() =>
        Assert.Equal(["38 ms", "…", "…", "…", "…", "…"], Values(Answer(AnswerState.Streaming) with { Timings = new() { SentAt = Asked, FirstTokenAt = Asked.AddMilliseconds(38) } }));

    [Fact]
    public void Explanations_OfEachNumber_SayHowItWasObtained()
    {
        var line = Render(_complete);
        string How(int index) => line.Find($"#{line.FindAll("button")[index].GetAttribute("aria-describedby")}").TextContent;

        Assert.Contains("measured here", How(0));
        Assert.Contains("Tokens after the first, divided by the time", How(1));
        Assert.Equal("Tokens in: 1,234, out: 74. Of the input, from the provider’s cache: 234. Of the output, reasoning: 20. Reported by the provider.", How(2));
        Assert.Contains("7/1/2026 from lab.example", How(4));
        Assert.Equal("The provider’s own word: stop.", How(5));
    }

    [Fact]
    public void Speed_OfASharedMachine_SaysSo() =>
        Assert.Contains("not the model’s own speed", Render(_complete with { Timings = _complete.Timings with { SharedDevice = true } }).Markup);

    string[] Values(Answer answer) => [.. Render(answer).FindAll("button").Select(value => value.TextContent.Replace('\u202f', ' '))];

    IRenderedComponent<MetricsLine> Render(Answer answer) => Render<MetricsLine>(parameters => parameters.Add(part => part.Answer, answer));
}
