using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Evaluations;
using Playground.Statistics.Intervals;

namespace Playground.Web.Evaluations;

/// <summary>Words and numbers that pages of evaluations share.</summary>
public sealed class EvaluationText(IStringLocalizer<EvaluationText> words)
{
    public string State(EvaluationState state) => words["State." + state];

    public string State(CellState state) => words["Cell." + state];

    /// <summary>What became of an answer, in a word.</summary>
    public string Verdict(CellState state, bool? passed) => state switch
    {
        CellState.Answered when passed == true => words["Passed"],
        CellState.Answered when passed == false => words["NotPassed"],
        _ => State(state),
    };

    public static string Share(long part, long all) => all == 0 ? "—" : ((double)part / all).ToString("P0", CultureInfo.CurrentCulture);

    /// <summary>A share with its 95 % interval and how many cases it is of.</summary>
    public string Rate(ModelProgress model) => ShareInterval.Wilson(model.Passed, model.Checked) is { } rate
        ? words["Rate", rate.Share.ToString("P0", CultureInfo.CurrentCulture), rate.Lower.ToString("P0", CultureInfo.CurrentCulture), rate.Upper.ToString("P0", CultureInfo.CurrentCulture), model.Passed, model.Checked]
        : "—";

    public string Milliseconds(double? milliseconds) => milliseconds is { } known ? words["Seconds", (known / 1000).ToString("0.##", CultureInfo.CurrentCulture)] : "—";

    public static string Dollars(double? cost) => cost is { } known ? "$" + known.ToString("0.######", CultureInfo.CurrentCulture) : "—";
}
