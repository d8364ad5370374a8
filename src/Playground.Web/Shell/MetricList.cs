using Microsoft.Extensions.Localization;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Pricing;

namespace Playground.Web.Shell;

/// <summary>The numbers under an answer, each with how it was obtained.</summary>
public sealed class MetricList(IStringLocalizer<MetricList> words)
{
    /// <summary>Stands for a number that an answer still being written may yet get.</summary>
    public const string Pending = "…";

    /// <summary>Always the same six, in the same order.</summary>
    public IReadOnlyList<Metric> Of(Answer answer)
    {
        var metrics = AnswerMetrics.Of(answer);
        return
        [
            new("first", Soon(MetricText.Duration(metrics.TimeToFirstToken), answer), words["First"], First(answer, metrics)),
            new("speed", Soon(MetricText.Speed(metrics.TokensPerSecond), answer), words["Speed"], Speed(answer, metrics)),
            new("tokens", Soon(MetricText.Tokens(answer.Usage), answer), words["Tokens"], Tokens(answer.Usage)),
            new("total", Soon(MetricText.Duration(metrics.Total), answer), words["Total"], Total(answer, metrics)),
            new("cost", Soon(MetricText.Cost(answer.Cost), answer), CostLabel(answer), Cost(answer)),
            new("finish", Soon(Finish(answer), answer), words["Finish"], FinishHow(answer)),
        ];
    }

    /// <summary>How an answer ended, in a word; what it does while it hasn't.</summary>
    public string State(AnswerState state) => words[$"State.{state}"];

    static string Soon(string value, Answer answer) => value == MetricText.Unknown && !answer.State.IsEnded() ? Pending : value;

    string First(Answer answer, AnswerMetrics metrics) =>
        metrics.TimeToFirstAnswerToken is { } own && own != metrics.TimeToFirstToken ? $"{Timing("First.How", answer)} {words["First.Answer", MetricText.Duration(own)]}" : Timing("First.How", answer);

    string Total(Answer answer, AnswerMetrics metrics) =>
        metrics.Tools is { } tools ? $"{Timing("Total.How", answer)} {words["Total.Tools", MetricText.Duration(tools), answer.Timings.ToolRounds ?? 0]}" : Timing("Total.How", answer);

    string Timing(string key, Answer answer) =>
        answer.Timings.Engine is { LoadMs: > 0 and var load } ? $"{words[key]} {words["Load", MetricText.Duration(TimeSpan.FromMilliseconds(load))]}" : words[key];

    string Speed(Answer answer, AnswerMetrics metrics)
    {
        var how = metrics.TokensPerSecond is null ? words["Speed.Unknown"] : words[$"Speed.{metrics.SpeedOrigin}"];
        return answer.Timings.SharedDevice ? $"{how} {words["Shared"]}" : answer.Timings.OneAfterAnother ? $"{how} {words["Alone"]}" : how;
    }

    string Tokens(TokenUsage usage)
    {
        if (usage.Input is null && usage.Output is null)
            return words["Tokens.Unknown"];
        var parts = new List<string> { words["Tokens.How", MetricText.Count(usage.Input), MetricText.Count(usage.Output)] };
        if (usage.CacheRead is > 0 and var read)
            parts.Add(words["Tokens.Cached", MetricText.Count(read)]);
        if (usage.CacheWrite is > 0 and var written)
            parts.Add(words["Tokens.CacheWritten", MetricText.Count(written)]);
        if (usage.Reasoning is > 0 and var reasoning)
            parts.Add(words["Tokens.Reasoning", MetricText.Count(reasoning)]);
        parts.Add(words[$"Origin.{usage.Origin}"]);
        return string.Join(" ", parts);
    }

    string CostLabel(Answer answer) => answer.Cost is { Local: { } share } own ? words["Cost.Own", words[share.Machine.IsAssumed ? "Short.Assumed" : $"Short.{own.Origin}"], MoneyText.Of(share.Marginal, own.Currency)] : answer.Cost is { } cost ? words["Cost.With", words[$"Short.{cost.Origin}"]] : words["Cost"];

    string Cost(Answer answer)
    {
        if (answer.Cost is null)
            return answer.Price is not null ? words["Cost.NoTokens"] : words[answer.Model.IsLocal ? "Cost.NoMachine" : "Cost.NoPrice"];
        if (answer.Cost.Local is { } share)
            return OwnCost(answer.Cost, share);
        var how = words["Cost.How", words[$"Short.{answer.Cost.Origin}"]].Value;
        return answer.Price switch
        {
            { ReadOn: { } day, Source: PriceTerms.Entered } => $"{how} {words["Cost.PriceEntered", day]}",
            { ReadOn: { } day } price => $"{how} {words["Cost.Price", day, price.Source ?? ""]}",
            _ => how,
        };
    }

    string OwnCost(AnswerCost cost, LocalShare share)
    {
        var entered = share.Machine.IsAssumed ? words["Cost.Assumed"] : share.EnteredOn is { } day ? words["Cost.Entered", day] : words["Cost.Configured"];
        return string.Join(" ", words["Cost.OwnHow", share.BusySeconds, share.Concurrency], entered,
            words["Cost.Energy", MoneyText.Of(share.Marginal, cost.Currency), words[share.Origin == NumberOrigin.Measured ? "Cost.Metered" : "Cost.Watts"]]);
    }

    string Finish(Answer answer) => answer.State.IsEnded() ? State(answer.State) : MetricText.Unknown;

    string FinishHow(Answer answer) =>
        answer.RawFinishReason is { Length: > 0 } raw ? words["Finish.Raw", raw] : words["Finish.Unknown"];
}
