using System.Security.Cryptography;
using Playground.Comparisons;
using Playground.PricePerformance;
using Playground.Ratings.Blind;

namespace Playground.Reports.Building;

/// <summary>
/// Takes everything out of a report that tells which model is which: models become letters in random order; costs, times, prices, origins and the
/// links to comparisons go. What was written came with its leaks masked.
/// </summary>
static class ConcealedReport
{
    public static (ReportSettings, ReportFigures) Of(ReportSettings settings, ReportFigures figures)
    {
        string[] models = [.. figures.Models.Select(model => model.Id)];
        RandomNumberGenerator.Shuffle(models.AsSpan());
        var letters = models.Index().ToDictionary(model => model.Item, model => BlindNames.Letter(model.Index));
        return (settings with { Filter = settings.Filter with { Models = [] }, Picked = [] }, new()
        {
            Method = figures.Method with { Concealed = true },
            Leaderboard = figures.Leaderboard is null ? null
                : figures.Leaderboard with { Models = [.. figures.Leaderboard.Models.Select(row => row with { Model = letters[row.Model] })], Settings = figures.Leaderboard.Settings with { Notes = [] } },
            Models = [.. figures.Models.Select(model => new ReportedModel(letters[model.Id], letters[model.Id], default, "") { Cost = NoCost }).OrderBy(model => model.Id, StringComparer.Ordinal)],
            Examples = [.. figures.Examples.Select((example, place) => Conceal(example, place, Names(figures, letters)))],
            Audit = figures.Audit,
            Gaps = figures.Gaps with { Rates = [], MissingPicks = [] },
            Votes = [.. figures.Votes.Select(vote => vote with { Comparison = null, A = letters[vote.A], B = letters[vote.B] })],
        });
    }

    static readonly ReportedCost NoCost = new("", null, null, null, null, 0, 0, 0, null, CostGap.None);

    static Dictionary<string, string> Names(ReportFigures figures, Dictionary<string, string> letters) =>
        figures.Models.ToDictionary(model => ModelNames.Of(model.Id, figures.Models), model => letters[model.Id]);

    static ReportExample Conceal(ReportExample example, int place, Dictionary<string, string> letters) => example with
    {
        ComparisonId = FormattableString.Invariant($"{place + 1}"),
        Answers = [.. example.Answers.Select(answer => answer with { Model = letters[answer.Model] }).OrderBy(answer => answer.Model, StringComparer.Ordinal)],
        Ratings = [.. example.Ratings.Select(rating => rating with
        {
            Winner = rating.Winner is null ? null : letters[rating.Winner],
            Compared = [.. rating.Compared.Select(model => letters[model])],
        })],
    };
}
