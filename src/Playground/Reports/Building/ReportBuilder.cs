using Playground.Comparisons;
using Playground.PricePerformance;
using Playground.Pricing.LocalCosts;
using Playground.Ratings;
using Playground.Statistics.Leaderboards;
using Playground.Viewers;

namespace Playground.Reports.Building;

/// <summary>Makes reports from what is stored. Answers pass through one comparison at a time; only their numbers are kept.</summary>
public sealed class ReportBuilder(
    IComparisonReader comparisons, IRatingRepository ratings, IRatedSessions sessions, IAnswerFigures figures, LocalCostService costs, VisibilityPolicy visibility, TimeProvider time)
{
    /// <summary>Comparisons between two words about how far it is.</summary>
    const int ProgressStep = 100;

    /// <param name="id">Of a report that is built anew; <c>null</c> makes one.</param>
    /// <param name="viewer">Who gets it. Reports that are kept are for everybody, whoever has them made.</param>
    /// <param name="progress">Is told how many comparisons have been read, now and then.</param>
    /// <exception cref="InvalidReportException">The settings are faulty, there is no such session, or nothing matches the filter.</exception>
    public async Task<ReportDocument> BuildAsync(
        ReportSettings settings, Viewer viewer, string? id = null, DateTimeOffset? createdAt = null, CancellationToken cancellationToken = default, IProgress<int>? progress = null)
    {
        settings = settings.Completed();
        InvalidReportException.ThrowIf(settings.Faults());
        var scope = await ReportScope.FindAsync(settings.Filter, sessions, await visibility.ForAsync(viewer, cancellationToken), cancellationToken);
        // Ratings and answers are read beside each other, each on a core of its own.
        var (judging, answering) = (scope.ReadAsync(ratings, time.GetUtcNow(), cancellationToken), GatherAsync(settings.Filter, scope, progress, cancellationToken));
        await Task.WhenAll(judging, answering);
        var answers = await answering;
        var rated = scope.Gather(answers.Comparisons, cancellationToken);
        if (answers.Answers.Count == 0 && rated.Count == 0)
            throw new InvalidReportException(ReportFaultKind.NothingMatches, $"No answers and no ratings match {Words(settings.Filter)}. `playground history` and the page \"History\" list what there is; widen the filter.");
        if (settings.RaterNames)
            rated.Name(await NamesAsync(rated.Raters, cancellationToken));
        var found = await FiguresAsync(settings with { Picked = scope.Showable(settings.Picked, answers.Comparisons) }, scope, answers, rated, cancellationToken);
        if (scope.IsConcealed)
            (settings, found) = ConcealedReport.Of(settings, found);
        var now = time.GetUtcNow();
        return new() { Id = id ?? Identifier.New(), CreatedAt = createdAt ?? now, BuiltAt = now, Settings = settings, Figures = found };
    }

    async Task<GatheredAnswers> GatherAsync(ReportFilter filter, ReportScope scope, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var answers = new GatheredAnswers(filter);
        var read = 0;
        var found = scope.Comparisons is { } ids ? comparisons.ReadAsync(ids, 0, scope.Visibility, cancellationToken)
            : comparisons.ReadAsync(new HistoryFilter { Tag = filter.Tag, From = filter.Start, To = filter.End }, 0, scope.Visibility, cancellationToken);
        await foreach (var comparison in found)
        {
            if (scope.Takes(comparison))
                answers.Add(comparison);
            if (++read % ProgressStep == 0)
                progress?.Report(read);
        }
        return answers;
    }

    async Task<Dictionary<string, string>> NamesAsync(IReadOnlyCollection<string> raters, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        foreach (var id in raters)
            if (await ratings.FindRaterAsync(id, cancellationToken) is { Name.Length: > 0 } rater)
                names[id] = rater.Name;
        return names;
    }

    async Task<ReportFigures> FiguresAsync(ReportSettings settings, ReportScope scope, GatheredAnswers answers, GatheredRatings rated, CancellationToken cancellationToken)
    {
        // Agreement takes many rounds, and needs nothing from the database.
        var judged = Task.Run(() => (Method(scope, answers, rated), LeaderboardCalculator.TryRank(rated.Table(), new()).Ranked?.Leaderboard, Audit(rated)), cancellationToken);
        var chosen = settings.Shown.Contains(ReportSection.Examples) ? ExampleChoice.Ids(settings, rated, answers.Comparisons) : [];
        rated.Keep(chosen);
        var performance = await PerformanceAsync(settings.Filter, scope, answers, rated, cancellationToken);
        ReportedModel[] models = [.. ModelRows.Of(performance, answers, rated)];
        var examples = await ExamplesAsync(new(settings, rated, model => ModelNames.Of(model, models), scope.IsConcealed), chosen, scope.Visibility, cancellationToken);
        var (method, leaderboard, audit) = await judged;
        var (breakEven, gap) = BreakEvenChoice.Of(performance, answers.Prices, costs);
        return new()
        {
            Method = method,
            Leaderboard = leaderboard,
            Models = models,
            BreakEven = breakEven,
            BreakEvenGap = gap,
            Examples = examples,
            Audit = audit,
            Prices = answers.Prices,
            Provenance = answers.Provenance,
            Gaps = scope.Gaps with
            {
                Unfinished = answers.Unfinished,
                Rates = performance.Rates,
                CutTexts = examples.Sum(example => example.Answers.Count(answer => answer.Cut)),
                MissingPicks = [.. settings.Picked.Except(examples.Select(example => example.ComparisonId))],
            },
            Answers = answers.Answers,
            Votes = rated.Votes,
        };
    }

    async Task<PricePerformanceResult> PerformanceAsync(ReportFilter filter, ReportScope scope, GatheredAnswers answers, GatheredRatings rated, CancellationToken cancellationToken)
    {
        // Comparisons are named where the filter alone doesn't tell them.
        var of = scope.IsPlain ? new FigureFilter { Tag = filter.Tag, From = filter.Start, To = filter.End } : new FigureFilter { Comparisons = answers.Comparisons };
        var all = await figures.ReadAsync(of, scope.Visibility, cancellationToken);
        return PricePerformanceCalculator.Calculate([.. all.Where(model => filter.Takes(model.Model.Id))], QualityTable.Of(rated.Table()), costs.Currency(), costs.Rates(), costs.Today);
    }

    async Task<IReadOnlyList<ReportExample>> ExamplesAsync(ExampleChoice choice, IReadOnlyList<string> ids, Visibility visible, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ReportExample>();
        await foreach (var comparison in comparisons.ReadAsync(ids, ExampleChoice.CharactersRead, visible, cancellationToken))
            found[comparison.Id] = choice.Example(comparison);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    static VoteAudit Audit(GatheredRatings rated) =>
        VoteAudit.Of([.. rated.Votes.Select(vote => new AuditedVote(vote.Outcome, vote.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null))]);

    static ReportMethod Method(ReportScope scope, GatheredAnswers answers, GatheredRatings rated)
    {
        var (alpha, shared) = rated.Agreement();
        return new(answers.Comparisons.Count, answers.Answers.Count, rated.Count, rated.Votes.Count, rated.Raters.Count, rated.Blind,
            answers.Answers.Min(answer => answer.At), answers.Answers.Max(answer => answer.At), rated.First, rated.Last, alpha, shared, scope.SessionTitle);
    }

    static string Words(ReportFilter filter)
    {
        string[] parts = [.. new[]
        {
            filter.SessionId is { } session ? $"session {session}" : null,
            filter.Tag is { } tag ? $"evaluation or tag \"{tag}\"" : null,
            filter.Models.Count > 0 ? $"models {string.Join(", ", filter.Models)}" : null,
            filter.From is { } from ? FormattableString.Invariant($"from {from:yyyy-MM-dd}") : null,
            filter.To is { } to ? FormattableString.Invariant($"to {to:yyyy-MM-dd}") : null,
        }.OfType<string>()];
        return parts.Length == 0 ? "the report: nothing is stored yet" : $"the filter ({string.Join(", ", parts)})";
    }
}
