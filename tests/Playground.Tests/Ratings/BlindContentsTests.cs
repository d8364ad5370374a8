using Playground.Comparisons.Contents;
using Playground.Models;
using Playground.Ratings.Blind;
using Playground.Testing.Storage;
using Playground.Tools;

namespace Playground.Tests.Ratings;

public sealed class BlindContentsTests
{
    static readonly ModelCard _owl = Sample.Card("acme/owl-7b");

    static readonly ContentList _telling =
    [
        new TextPart("Drawn by owl-7b.") { Further = """{"by":"acme/owl-7b"}""" },
        new MediaPart("h", "image/png", 5) { AltText = "A bird, by acme/owl-7b", Further = """{"model":"acme/owl-7b"}""" },
        new UnknownPart("hologram") { Further = """{"model":"acme/owl-7b"}""" },
        new UnknownPart("") { Further = """{"model":"acme/owl-7b"}""" },
    ];

    [Fact]
    public void Of_Comparison_NoPartTellsTheModel()
    {
        var comparison = Sample.Comparison("c", "", Sample.Noon, (_owl.Id, "")) with { Title = null };

        var blind = BlindTexts.Of(comparison with { Turns = [comparison.Turns[0] with { Contents = _telling }], Answers = [comparison.Answers[0] with { Contents = _telling }] });

        foreach (var contents in (ContentList[])[blind.Turns[0].Contents, blind.Answers[0].Contents])
        {
            Assert.Equal(4, contents.Count);
            Assert.DoesNotContain("owl", string.Concat(contents.Select(part => part.ToString())), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(LeakAction.Mask)]
    [InlineData(LeakAction.Leave)]
    public void Of_AnswerWithCallsOfFunctions_IsShownWithoutThem(LeakAction leaks)
    {
        ContentList called = [new ToolCallPart("toolu_1", "calculator", "{}", "2", ToolOutcome.Answered, 1, TimeSpan.Zero), new TextPart("It is 2.")];
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("m", "words"), ("n", "words"));
        comparison = comparison with { Answers = [comparison.Answers[0], comparison.Answers[1] with { Contents = called }] };

        var view = BlindView.Of(comparison, 0, [0, 1], leaks);

        Assert.Equal((BlindState.Ready, "It is 2.", 1), (view.State, view.Answers[1].Text, view.Answers[1].Contents.Count));
        Assert.Empty(BlindTexts.Of(comparison).Answers[1].Contents.Calls);
    }

    [Fact]
    public void Of_HostShowsThoughts_AreThoseOfAllMaskedAndWithoutIds()
    {
        ContentList called = [new ToolCallPart("toolu_1", "look_up", """{"query":"owl-7b"}""", "acme/owl-7b", ToolOutcome.Answered, 1, TimeSpan.Zero), new TextPart("It is 2.")];
        var comparison = Sample.Comparison("c", "p", Sample.Noon, (_owl.Id, "words"), ("n", "words"));
        comparison = comparison with { Answers = [comparison.Answers[0] with { Contents = called, Reasoning = "I, owl-7b, think." }, comparison.Answers[1] with { Reasoning = "Hm." }] };

        var answers = BlindView.Of(comparison, 0, [0, 1], LeakAction.Mask, withThoughts: true).Answers;

        Assert.DoesNotContain("owl", string.Concat(answers.SelectMany(answer => answer.Calls).Select(part => part.ToString())) + answers[0].Thoughts + answers[0].Text);
        Assert.DoesNotContain("toolu", answers[0].Calls.ToString());
        Assert.Equal(("Hm.", 0, 1), (answers[1].Thoughts, answers[1].Calls.Count, answers[0].Calls.Count));
        Assert.All(BlindView.Of(comparison, 0, [0, 1], LeakAction.Mask).Answers, answer => Assert.Equal(("", 0), (answer.Thoughts, answer.Calls.Count)));
    }

    [Fact]
    public void Of_AnswerThatCanNotBeShown_IsNotRatable()
    {
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("m", "words"), ("n", "words"));

        Assert.Equal(BlindState.Ready, BlindView.Of(comparison, 0, [0, 1], LeakAction.Mask).State);
        Assert.Equal(BlindState.NotRatable, BlindView.Of(comparison with { Answers = [comparison.Answers[0], comparison.Answers[1] with { Contents = _telling }] }, 0, [0, 1], LeakAction.Mask).State);
    }
}
