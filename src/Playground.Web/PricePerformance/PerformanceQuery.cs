using Playground.PricePerformance;
using Playground.Web.History;
using Playground.Web.Shell;

namespace Playground.Web.PricePerformance;

/// <summary>What the price/performance page shows, as it stands in the address.</summary>
public sealed record PerformanceQuery
{
    public PerformanceAxis Axis { get; init; }

    public string? Tag { get; init; }

    /// <summary>The first day counted.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day counted.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Id of a rating session.</summary>
    public string? Session { get; init; }

    /// <summary>Model ids, separated by commas; <c>null</c> for all.</summary>
    public string? Models { get; init; }

    /// <summary>How the table is sorted; <c>null</c> for the best rated first.</summary>
    public TableSort? Sort { get; init; }

    /// <summary>Nothing narrows down what is counted.</summary>
    public bool CountsAll => (Tag, Session, From, To) == (null, null, null, null);

    public static PerformanceQuery Parse(string? axis, string? tag, string? from, string? to, string? models, string? session = null, string? sort = null) => new()
    {
        Axis = Enum.TryParse<PerformanceAxis>(axis, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : PerformanceAxis.Cost,
        Tag = Filled(tag),
        From = IsoDay.Parse(from),
        To = IsoDay.Parse(to),
        Models = Filled(models),
        Session = Filled(session),
        Sort = TableSort.Parse(sort),
    };

    public FigureFilter ToFilter(ViewerClock clock) => new()
    {
        Tag = Tag,
        Session = Session,
        From = From is { } from ? clock.Start(from) : null,
        To = To is { } to ? clock.Start(to.AddDays(1)) : null,
    };

    public bool Shows(string model) => Models is null || Models.Split(',').Contains(model, StringComparer.Ordinal);

    /// <summary>Shows these models alone; all of them where none is named, since a page of nothing is of no use.</summary>
    /// <param name="all">The ids of all models.</param>
    public PerformanceQuery Only(IEnumerable<string?>? chosen, IEnumerable<string> all)
    {
        var known = all.ToArray();
        var shown = known.Intersect((chosen ?? []).OfType<string>()).ToArray();
        return this with { Models = shown.Length == 0 || shown.Length == known.Length ? null : string.Join(',', shown) };
    }

    public Dictionary<string, object?> ToParameters() => new()
    {
        ["axis"] = Axis == PerformanceAxis.Cost ? null : Axis.ToString().ToLowerInvariant(),
        ["tag"] = Tag,
        ["from"] = IsoDay.Format(From),
        ["to"] = IsoDay.Format(To),
        ["models"] = Models,
        ["session"] = Session,
        ["sort"] = Sort?.ToString(),
    };

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
