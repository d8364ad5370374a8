using Playground.Comparisons;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Viewers;

namespace Playground.Reports.Building;

/// <summary>Which comparisons and ratings a report is about, and which it must leave out because their session is still blind.</summary>
sealed class ReportScope
{
    readonly ReportFilter _filter;
    readonly Visibility _visible;
    readonly List<Rating> _ratings = [];

    ReportScope(ReportFilter filter, Visibility visible) => (_filter, _visible) = (filter, visible);

    /// <summary>The ids of the only comparisons to look at; <c>null</c> where the filter's other fields tell.</summary>
    public IReadOnlyCollection<string>? Comparisons { get; private set; }

    public string? SessionTitle { get; private set; }

    public bool IsConcealed { get; private set; }

    /// <summary>How answers are to be read. Those of a concealed session are read whole, and its models become letters at the end.</summary>
    public Visibility Visibility => IsConcealed ? Visibility.Unrestricted : _visible;

    public ReportGaps Gaps { get; private set; } = new();

    /// <summary>Tag and days alone say which answers count.</summary>
    public bool IsPlain => Comparisons is null;

    /// <exception cref="InvalidReportException">There is no such session.</exception>
    public static async Task<ReportScope> FindAsync(ReportFilter filter, IRatedSessions sessions, Visibility visible, CancellationToken cancellationToken)
    {
        var scope = new ReportScope(filter, visible);
        if (filter.SessionId is { } id)
            scope.Settle((await sessions.ListAsync(cancellationToken)).FirstOrDefault(session => session.Id == id)
                ?? throw new InvalidReportException(ReportFaultKind.NoSession, $"There is no rating session \"{id}\". The page \"Rating sessions\" lists them."));
        return scope;
    }

    public bool Takes(Comparison comparison) =>
        (_filter.Tag is null || comparison.Tags.Contains(_filter.Tag))
        && (_filter.Start is not { } start || comparison.CreatedAt >= start)
        && (_filter.End is not { } end || comparison.CreatedAt < end);

    /// <summary>
    /// Those of the author's picks that may be shown. Comparisons of sessions that are still blind may not; nor may, in a report of such a session, any
    /// that isn't rated there: wherever else it is shown with names, it would tell whose the letters are.
    /// </summary>
    /// <param name="counted">The comparisons that the report counts.</param>
    public IReadOnlyList<string> Showable(IReadOnlyList<string> picked, IReadOnlyList<string> counted)
    {
        string[] shown = [.. picked.Where(pick => IsConcealed ? counted.Contains(pick) : !_visible.Hides(pick))];
        Gaps = Gaps with { HiddenPicks = picked.Count - shown.Length };
        return shown;
    }

    /// <summary>Reads the ratings that <see cref="Gather"/> counts.</summary>
    public async Task ReadAsync(IRatingRepository ratings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var page = new RatingPage([], null);
        do
        {
            // All of them: those that are left out are counted.
            page = await ratings.SearchAsync(new() { SessionId = _filter.SessionId, From = _filter.Start, To = _filter.End, Take = 500, After = page.Next }, Visibility.Unrestricted, cancellationToken);
            foreach (var rating in page.Ratings)
                if (rating.CountsFrom > now)
                    Gaps = Gaps with { UncountedRatings = Gaps.UncountedRatings + 1 };
                else if (_filter.SessionId is null && _visible.ConcealsSession(rating))
                    Gaps = Gaps with { ConcealedRatings = Gaps.ConcealedRatings + 1 };
                else if (_visible.Withholds(rating))
                    Gaps = Gaps with { OpenRatings = Gaps.OpenRatings + 1 };
                else
                    _ratings.Add(rating);
        }
        while (page.Next is not null);
    }

    /// <summary>Hands over the ratings that were read.</summary>
    /// <param name="comparisons">Those that count. Imported votes belong to none and are taken by their own tags.</param>
    public GatheredRatings Gather(IReadOnlyCollection<string> comparisons, CancellationToken cancellationToken)
    {
        var there = comparisons.ToHashSet();
        var gathered = new GatheredRatings(_filter);
        var hidden = IsConcealed ? BlindTexts.Names(_ratings) : null;
        // Read newest first; cast and numbered oldest first.
        for (var place = _ratings.Count - 1; place >= 0; place--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rating = _ratings[place];
            if (rating.ComparisonId is { } comparison ? there.Contains(comparison) : _filter.Tag is null || rating.Tags.Contains(_filter.Tag))
                gathered.Add(hidden is null ? rating : BlindTexts.Of(rating, hidden));
        }
        _ratings.Clear();
        return gathered;
    }

    void Settle(RatedSession session)
    {
        (SessionTitle, IsConcealed) = (session.Title, _visible.ConcealedSessions.Contains(session.Id));
        Comparisons = session.ComparisonIds.ToHashSet();
    }
}
