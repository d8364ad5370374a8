using Playground.Leaderboards;
using Playground.Ratings;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Votes;
using Playground.Web.History;
using Playground.Web.Shell;

namespace Playground.Web.Leaderboards;

/// <summary>Which votes are looked at and how they are ranked, as it stands in the address of the leaderboard and of the list of votes.</summary>
public sealed record LeaderboardQuery
{
    public string? Tag { get; init; }

    public string? Language { get; init; }

    public string? Session { get; init; }

    public string? Criterion { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    public bool OpenOnly { get; init; }

    public string? Model { get; init; }

    public string? Other { get; init; }

    public string? Rater { get; init; }

    public TieRule Ties { get; init; }

    public BothBadRule BothBad { get; init; }

    public IntervalKind Interval { get; init; }

    public bool IsFiltered => this with { Ties = default, BothBad = default, Interval = default } != new LeaderboardQuery();

    public static LeaderboardQuery Parse(Func<string, string?> read) => new()
    {
        Tag = Filled(read("tag")),
        Language = Filled(read("language")),
        Session = Filled(read("session")),
        Criterion = Filled(read("criterion")),
        From = IsoDay.Parse(read("from")),
        To = IsoDay.Parse(read("to")),
        OpenOnly = read("open") == "1",
        Model = Filled(read("model")),
        Other = Filled(read("other")),
        Rater = Filled(read("rater")),
        Ties = read("ties") == "davidson" ? TieRule.Davidson : TieRule.Half,
        BothBad = read("both-bad") == "exclude" ? BothBadRule.Exclude : BothBadRule.Half,
        Interval = read("interval") == "bootstrap" ? IntervalKind.Bootstrap : IntervalKind.Sandwich,
    };

    public RatingFilter ToFilter(ViewerClock clock) => new()
    {
        Tag = Tag,
        Language = Language,
        SessionId = Session,
        Criterion = Criterion,
        From = From is { } from ? clock.Start(from) : null,
        To = To is { } to ? clock.Start(to.AddDays(1)) : null,
        OpenOnly = OpenOnly,
        ModelId = Model,
        OtherModelId = Other,
        RaterId = Rater,
    };

    public RankingRequest ToRequest(ViewerClock clock) => new(ToFilter(clock), new() { Ties = Ties, BothBad = BothBad, Interval = Interval });

    /// <summary>What differs from the defaults, for <paramref name="page"/>'s address.</summary>
    public string Address(string page)
    {
        var given = Parameters().Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}");
        return string.Join('&', given) is { Length: > 0 } query ? $"{page}?{query}" : page;
    }

    public (string Name, string? Value)[] Parameters() =>
    [
        ("tag", Tag), ("language", Language), ("session", Session), ("criterion", Criterion),
        ("from", IsoDay.Format(From)), ("to", IsoDay.Format(To)), ("open", OpenOnly ? "1" : null),
        ("model", Model), ("other", Other), ("rater", Rater),
        ("ties", Ties == TieRule.Davidson ? "davidson" : null), ("both-bad", BothBad == BothBadRule.Exclude ? "exclude" : null),
        ("interval", Interval == IntervalKind.Bootstrap ? "bootstrap" : null),
    ];

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
