using Playground.Comparisons.Contents;
using Playground.Models;
using Playground.Ratings.Blind;
using Playground.Testing.Storage;

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

    [Fact]
    public void Of_AnswerThatCanNotBeShown_IsNotRatable()
    {
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("m", "words"), ("n", "words"));

        Assert.Equal(BlindState.Ready, BlindView.Of(comparison, 0, [0, 1], LeakAction.Mask).State);
        Assert.Equal(BlindState.NotRatable, BlindView.Of(comparison with { Answers = [comparison.Answers[0], comparison.Answers[1] with { Contents = _telling }] }, 0, [0, 1], LeakAction.Mask).State);
    }
}
