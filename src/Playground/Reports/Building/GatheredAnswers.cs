using Playground.Comparisons;
using Playground.Models;
using Playground.Pricing;

namespace Playground.Reports.Building;

/// <summary>The answers that a report counts, gathered comparison by comparison; their texts aren't kept.</summary>
sealed class GatheredAnswers(ReportFilter filter)
{
    readonly List<ReportAnswer> _answers = [];
    readonly Dictionary<(string Model, ModelPrice Price), int> _prices = [];
    readonly Dictionary<(string Model, string Key), ReportProvenance> _provenance = [];
    readonly List<string> _comparisons = [];

    /// <summary>Newest comparison first.</summary>
    public IReadOnlyList<string> Comparisons => _comparisons;

    public IReadOnlyList<ReportAnswer> Answers => _answers;

    /// <summary>The newest card of each model.</summary>
    public Dictionary<string, ModelCard> Cards { get; } = [];

    public int Unfinished { get; private set; }

    public IReadOnlyList<ReportPrice> Prices =>
        [.. _prices.Select(price => new ReportPrice(price.Key.Model, price.Key.Price, price.Value)).OrderBy(price => price.Model, StringComparer.Ordinal).ThenBy(price => price.Price.ValidFrom)];

    public IReadOnlyList<ReportProvenance> Provenance => [.. _provenance.Values.OrderBy(row => row.Model, StringComparer.Ordinal).ThenByDescending(row => row.Answers)];

    public void Add(Comparison comparison)
    {
        var taken = comparison.Answers.Where(answer => filter.Takes(answer.Model.Id)).ToArray();
        if (taken.Length == 0)
            return;
        _comparisons.Add(comparison.Id);
        foreach (var answer in taken)
            Add(answer);
    }

    void Add(Answer answer)
    {
        if (!answer.State.IsEnded())
        {
            Unfinished++;
            return;
        }
        var model = answer.Model.Id;
        Cards.TryAdd(model, answer.Model);
        _answers.Add(Row(answer));
        if (answer.Price is { } price)
            _prices[(model, price)] = _prices.GetValueOrDefault((model, price)) + 1;
        var source = answer.Provenance;
        var key = string.Join('\n', source.Source, source.Host, source.Via, source.FileSha256, source.Quantisation, source.EngineVersion, source.Device, source.ContextSize, source.Template, source.TemplateSha256, string.Join(',', source.Adapters), answer.ReturnedModel, source.IsSubstitute ? source.Gateway : null);
        _provenance[(model, key)] = _provenance.TryGetValue((model, key), out var row) ? row with { Answers = row.Answers + 1 } : new(model, source, answer.ReturnedModel, 1);
    }

    static ReportAnswer Row(Answer answer)
    {
        var metrics = AnswerMetrics.Of(answer);
        return new(
            answer.ComparisonId, answer.Model.Id, answer.Timings.QueuedAt ?? answer.Timings.SentAt ?? answer.Timings.EndedAt, answer.Turn, answer.Repetition, answer.Attempt, answer.State,
            answer.Usage.Input, answer.Usage.Output, answer.Usage.Origin, answer.Cost?.Amount, answer.Cost?.Currency, metrics.TimeToFirstToken?.TotalSeconds, metrics.Total?.TotalSeconds,
            metrics.TokensPerSecond, answer.Timings.SharedDevice);
    }
}
