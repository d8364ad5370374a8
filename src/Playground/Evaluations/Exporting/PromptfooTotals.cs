using System.Text.Json.Nodes;
using Playground.Evaluations.Checks;

namespace Playground.Evaluations.Exporting;

/// <summary>A model's sums, as promptfoo shows them: named scores are weighted sums there.</summary>
sealed class PromptfooTotals
{
    readonly OrderedDictionary<string, (double Score, double Weight, int Count)> _named = [];
    double _score, _milliseconds, _cost;
    int _passedChecks, _failedChecks;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Errors { get; private set; }

    public long Input { get; private set; }

    public long Output { get; private set; }

    public void Add(EvaluationCell cell)
    {
        if (cell.State == CellState.Failed)
            Errors++;
        else if (PromptfooResults.Passed(cell))
            Passed++;
        else
            Failed++;
        _score += cell.Score ?? (PromptfooResults.Passed(cell) ? 1 : 0);
        _milliseconds += cell.Milliseconds ?? 0;
        _cost += cell.Cost ?? 0;
        (Input, Output) = (Input + (cell.InputTokens ?? 0), Output + (cell.OutputTokens ?? 0));
        foreach (var check in cell.Checks)
            Add(check);
    }

    void Add(CheckResult check)
    {
        (_passedChecks, _failedChecks) = (_passedChecks + (check.Passed == false ? 0 : 1), _failedChecks + (check.Passed == false ? 1 : 0));
        if (check is not { Metric: { } metric, Score: { } score })
            return;
        var (sum, weight, count) = _named.GetValueOrDefault(metric);
        _named[metric] = (sum + (score * check.Weight), weight + check.Weight, count + 1);
    }

    public JsonObject Metrics() => new()
    {
        ["score"] = _score,
        ["testPassCount"] = Passed,
        ["testFailCount"] = Failed,
        ["testErrorCount"] = Errors,
        ["assertPassCount"] = _passedChecks,
        ["assertFailCount"] = _failedChecks,
        ["totalLatencyMs"] = (long)_milliseconds,
        ["tokenUsage"] = new JsonObject { ["prompt"] = Input, ["completion"] = Output, ["total"] = Input + Output },
        ["namedScores"] = Named(sums => sums.Score),
        ["namedScoresCount"] = Named(sums => sums.Count),
        ["namedScoreWeights"] = Named(sums => sums.Weight),
        ["cost"] = _cost,
    };

    JsonObject Named(Func<(double Score, double Weight, int Count), double> pick) => new(_named.Select(named => KeyValuePair.Create(named.Key, (JsonNode?)pick(named.Value))));
}
