using Bunit;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using Playground.Comparisons;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class ComparisonHeadTests : ComparePartContext
{
    [Fact]
    public void Columns_SomeFailed_AreMarkedAndCounted()
    {
        var head = RenderHead([.. Enumerable.Range(0, 6).Select(lane => Answer(lane % 3 == 1 ? AnswerState.Failed : AnswerState.Completed, "text", lane))]);

        Assert.Equal(["B", "E"], head.FindAll(".lane-tabs.many [data-state=Failed]").Select(tab => tab.TextContent));
        Assert.Equal("2 failed", head.Find(".broken-count").TextContent);
        Assert.Equal("Large: failed", head.Find("[data-state=Failed]").GetAttribute("title"));
    }

    public static TheoryData<AnswerState, string> States => [.. from state in Enum.GetValues<AnswerState>() from language in (string[])["en", "de"] select (state, language)];

    [Theory]
    [MemberData(nameof(States))]
    public void Columns_InAnyState_NameItInTheLanguageOfThePage(AnswerState state, string language)
    {
        Speak(language);

        Assert.DoesNotContain("State.", RenderHead([Answer(state, "text")]).Find("[data-lane-tab]").GetAttribute("title"));
    }

    [Fact]
    public void Prompt_Long_IsShortenedUntilAllIsWanted()
    {
        var prompt = string.Join(' ', Enumerable.Repeat("word", 200));
        var head = RenderHead([Answer(AnswerState.Completed, "text")], prompt);
        Assert.EndsWith("…", head.Find(".asked-text").TextContent);

        head.Find(".asked-words button").Click();

        Assert.EndsWith(prompt, head.Find(".asked-text").TextContent);
        Assert.Contains("Be brief.", head.Find(".asked-system").TextContent);
    }

    [Fact]
    public void Differences_OfOneAnswer_AreOffAndSayWhy()
    {
        var button = RenderHead([Answer(AnswerState.Completed, "text")]).FindAll("button").Single(button => button.TextContent == "Differences");

        Assert.True(button.HasAttribute("disabled"));
        Assert.Equal("Needs two answers", button.GetAttribute("title"));
    }

    [Fact]
    public void Export_Opened_OffersEachFormatAtItsAddress()
    {
        var popovers = Render<MudPopoverProvider>();
        var head = RenderHead([Answer(AnswerState.Completed, "text")]);

        head.FindAll("button").Single(button => button.TextContent == "Export").Click();

        Assert.Equal(
            ["/compare/comparison/download/md", "/compare/comparison/download/html", "/compare/comparison/download/json"],
            popovers.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    IRenderedComponent<ComparisonHead> RenderHead(Answer[] answers, string prompt = "What?") => Render<ComparisonHead>(parameters => parameters.Add(
        part => part.View, new(Comparison(answers) with { Turns = [new(0, prompt, Asked)], System = prompt.Length > 10 ? "Be brief." : null }, NullLogger<ComparisonView>.Instance)));
}
