using Bunit;
using Playground.Ratings;
using Playground.Web.Leaderboards;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Leaderboards;

/// <summary>What is chosen and shown by criterion is called as where the points were given.</summary>
public sealed class CriterionNameTests : PageContext
{
    [Theory]
    [InlineData("en", "Correctness 4 : 2; Rhyme 1 : —; Style 5 : 3")]
    [InlineData("de", "Rhyme 1 : —; Richtigkeit 4 : 2; Stil 5 : 3")]
    public void Verdict_Points_NameTheCommonCriteriaInTheLanguageOfThePage(string language, string expected)
    {
        Speak(language);
        var rating = new Rating
        {
            Id = "1",
            RaterId = "ann",
            Answers =
            [
                new("x") { Scores = new Dictionary<string, int> { ["correctness"] = 4, ["style"] = 5, ["Rhyme"] = 1 } },
                new("y") { Scores = new Dictionary<string, int> { ["correctness"] = 2, ["style"] = 3 } },
            ],
            CreatedAt = Time.GetUtcNow(),
            CountsFrom = Time.GetUtcNow(),
        };

        var verdict = Render<VoteVerdict>(part => part.Add(one => one.Rating, rating));

        Assert.Equal(expected, verdict.Find("span.muted").TextContent);
    }

    [Theory]
    [InlineData("en", "Helpfulness")]
    [InlineData("de", "Nutzen")]
    public void Filter_Criteria_AreChosenByTheirNameInTheLanguageOfThePage(string language, string expected)
    {
        Speak(language);

        var filters = Render<LeaderboardFilters>(part => part
            .Add(one => one.Query, new())
            .Add(one => one.Facets, new([], [], [], ["helpfulness", "Rhyme"], [])));

        var choices = filters.FindComponents<ChoiceField>().Single(choice => choice.Instance.Options.Count == 3).Instance.Options.ToDictionary();
        Assert.Equal(expected, choices["helpfulness"]);
        Assert.Equal("Rhyme", choices["Rhyme"]);
    }
}
