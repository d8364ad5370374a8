using Playground.Comparisons;
using Playground.Web.Shell;

namespace Playground.Web.History;

/// <summary>What the history is searched for, as it stands in the address.</summary>
public sealed record HistoryQuery
{
    public string? Text { get; init; }

    public string? Model { get; init; }

    public string? Tag { get; init; }

    /// <summary>The first day shown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day shown.</summary>
    public DateOnly? To { get; init; }

    public bool IsEmpty => this == new HistoryQuery();

    public static HistoryQuery Parse(string? text, string? model, string? tag, string? from, string? to) =>
        new() { Text = Filled(text), Model = Filled(model), Tag = Filled(tag), From = IsoDay.Parse(from), To = IsoDay.Parse(to) };

    public HistoryFilter ToFilter(ViewerClock clock, string? after) => new()
    {
        Text = Text,
        ModelId = Model,
        Tag = Tag,
        From = From is { } from ? clock.Start(from) : null,
        To = To is { } to ? clock.Start(to.AddDays(1)) : null,
        Take = PageSize,
        After = after,
    };

    public Dictionary<string, object?> ToParameters() => new()
    {
        ["q"] = Text,
        ["model"] = Model,
        ["tag"] = Tag,
        ["from"] = IsoDay.Format(From),
        ["to"] = IsoDay.Format(To),
    };

    public const int PageSize = 30;

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
