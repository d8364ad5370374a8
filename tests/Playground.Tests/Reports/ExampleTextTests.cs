using Playground.Comparisons;
using Playground.Ratings;
using Playground.Reports;
using Playground.Reports.Sections;
using Playground.Statistics.Votes;

namespace Playground.Tests.Reports;

public sealed class ExampleTextTests
{
    [Fact]
    public void ExampleRatings_OfMany_ListsReasonsAndCountsTheRest()
    {
        ExampleRating[] reasoned = [.. Enumerable.Range(1, 14).Select(number => new ExampleRating($"R{number}", VoteOutcome.A, "Llama", $"reason {number}", true))];
        ExampleRating[] silent = [.. Enumerable.Repeat(new ExampleRating("R20", VoteOutcome.Tie, null, null, true), 2), .. Enumerable.Repeat(new ExampleRating("R21", VoteOutcome.B, "Gpt", null, true), 3)];
        var text = new ReportText("en");

        string[] few = [.. ExampleText.Ratings(Example([.. reasoned.Take(2), silent[0]]), text)];
        string[] many = [.. ExampleText.Ratings(Example([.. reasoned, .. silent]), text)];

        Assert.Equal(["R1 prefers Llama. “reason 1”", "R2 prefers Llama. “reason 2”", "R20: tie."], few);
        Assert.Equal("Without a reason given: Gpt preferred 3×; tie 2×.", many[0]);
        Assert.Equal("R1 prefers Llama. “reason 1”", many[1]);
        Assert.Equal(("… and further reasons, which the formats JSON and XLSX hold: 2.", 14), (many[^1], many.Length));

        static ReportExample Example(IReadOnlyList<ExampleRating> ratings) => new("c", null, "Hi", default, [], ratings);
    }

    [Theory]
    [InlineData("en", "R1 prefers X to Y.", "R1: tie between X and Y.", "R1: X and Y are bad.", "R1 prefers X.", "Without a reason given: X preferred to Y 9×.")]
    [InlineData("de", "R1 bevorzugt X gegenüber Y.", "R1: unentschieden zwischen X und Y.", "R1: X und Y sind schlecht.", "R1 bevorzugt X.", "Ohne Begründung: X gegenüber Y bevorzugt 9×.")]
    public void ExampleRatings_OfSomeOfTheAnswersShown_NameThem(string language, string prefers, string tie, string bad, string ofAll, string counted)
    {
        ExampleAnswer[] answers = [.. new[] { "X", "Y", "Z" }.Select(model => new ExampleAnswer(model, AnswerState.Completed, "Hi", false, 0, 0, 0))];
        var text = new ReportText(language);

        Assert.Equal([prefers, tie, bad, ofAll], Lines(Rating(VoteOutcome.A, "X"), Rating(VoteOutcome.Tie, null), Rating(VoteOutcome.BothBad, null), Rating(null, "X") with { Compared = ["X", "Y", "Z"] }));
        Assert.Equal([counted], Lines([.. Enumerable.Repeat(Rating(VoteOutcome.A, "X"), 9)]));

        static ExampleRating Rating(VoteOutcome? outcome, string? winner) => new("R1", outcome, winner, null, true) { Compared = ["X", "Y"] };
        IEnumerable<string> Lines(params ExampleRating[] ratings) => ExampleText.Ratings(new("c", null, "Hi", default, answers, ratings), text);
    }
}
