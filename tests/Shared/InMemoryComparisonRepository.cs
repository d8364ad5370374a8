using System.Collections.Concurrent;
using System.Threading.Channels;
using Playground.Comparisons;
using Playground.Viewers;

namespace Playground.Testing;

/// <summary>Keeps comparisons in memory, with the promises of <see cref="IComparisonRepository"/> but no search by excerpt.</summary>
public sealed class InMemoryComparisonRepository : IComparisonRepository
{
    readonly ConcurrentDictionary<string, Comparison> _kept = new();
    readonly ConcurrentDictionary<string, (Comparison Comparison, DateTimeOffset At)> _deleted = new();
    readonly Channel<int> _purges = Channel.CreateUnbounded<int>();

    /// <summary>Says when a comparison was deleted.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often answers were saved; each call of <see cref="SaveAnswersAsync"/> counts once.</summary>
    public int Saves { get; private set; }

    /// <summary>Thrown by the next saves, to play a full disk.</summary>
    public Exception? SaveFault { get; set; }

    /// <summary>How many comparisons each purge removed, in order; for waiting until one has happened.</summary>
    public ChannelReader<int> Purges => _purges.Reader;

    public Task CreateAsync(Comparison comparison, CancellationToken cancellationToken = default)
    {
        _kept[comparison.Id] = comparison;
        return Task.CompletedTask;
    }

    public Task AddTurnAsync(string comparisonId, Turn turn, IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default) =>
        Change(comparisonId, comparison => comparison with { Turns = [.. comparison.Turns, turn], Answers = [.. comparison.Answers, .. answers] });

    public Task AddAnswerAsync(Answer answer, CancellationToken cancellationToken = default) =>
        Change(answer.ComparisonId, comparison => comparison with { Answers = [.. comparison.Answers, answer] });

    public async Task SaveAnswersAsync(IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default)
    {
        Saves++;
        if (SaveFault is { } fault)
            throw fault;
        foreach (var answer in answers)
            await Change(answer.ComparisonId, comparison => comparison with { Answers = [.. comparison.Answers.Select(old => old.Id == answer.Id ? answer : old)] });
    }

    public Task<Comparison?> FindAsync(string comparisonId, Visibility visibility, CancellationToken cancellationToken = default) =>
        Task.FromResult(visibility.Hides(comparisonId) ? null : _kept.GetValueOrDefault(comparisonId));

    public Task<HistoryPage> SearchAsync(HistoryFilter filter, Visibility visibility, CancellationToken cancellationToken = default)
    {
        var found = Visible(visibility).Where(comparison => Matches(comparison, filter)).OrderByDescending(comparison => comparison.CreatedAt).Select(Entry).ToArray();
        var skip = filter.After is null ? 0 : int.Parse(filter.After, System.Globalization.CultureInfo.InvariantCulture);
        var next = skip + filter.Take;
        return Task.FromResult(new HistoryPage([.. found.Skip(skip).Take(filter.Take)], next < found.Length ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
    }

    public Task<HistoryFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken = default) => Task.FromResult(new HistoryFacets(
        [.. Visible(visibility).SelectMany(comparison => comparison.Lanes).Select(lane => lane.Model.Id).Distinct().Order()],
        [.. Visible(visibility).SelectMany(comparison => comparison.Tags).Distinct().Order()]));

    public async Task<bool> RenameAsync(string comparisonId, string? title, CancellationToken cancellationToken = default)
    {
        await Change(comparisonId, comparison => comparison with { Title = title });
        return _kept.ContainsKey(comparisonId);
    }

    public async Task<bool> TagAsync(string comparisonId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default)
    {
        await Change(comparisonId, comparison => comparison with { Tags = tags });
        return _kept.ContainsKey(comparisonId);
    }

    public Task<bool> DeleteAsync(string comparisonId, CancellationToken cancellationToken = default)
    {
        if (!_kept.TryRemove(comparisonId, out var comparison))
            return Task.FromResult(false);
        _deleted[comparisonId] = (comparison, Time.GetUtcNow());
        return Task.FromResult(true);
    }

    public Task<bool> RestoreAsync(string comparisonId, CancellationToken cancellationToken = default)
    {
        if (!_deleted.TryRemove(comparisonId, out var deleted))
            return Task.FromResult(false);
        _kept[comparisonId] = deleted.Comparison;
        return Task.FromResult(true);
    }

    public Task<int> PurgeAsync(DateTimeOffset deletedBefore, CancellationToken cancellationToken = default)
    {
        var removed = _deleted.Count(deleted => deleted.Value.At < deletedBefore && _deleted.TryRemove(deleted));
        _purges.Writer.TryWrite(removed);
        return Task.FromResult(removed);
    }

    public Task<int> InterruptOrphansAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);

    Task Change(string comparisonId, Func<Comparison, Comparison> change)
    {
        while (_kept.TryGetValue(comparisonId, out var comparison) && !_kept.TryUpdate(comparisonId, change(comparison), comparison))
        {
        }
        return Task.CompletedTask;
    }

    IEnumerable<Comparison> Visible(Visibility visibility) => _kept.Values.Where(comparison => !visibility.Hides(comparison.Id));

    static bool Matches(Comparison comparison, HistoryFilter filter) =>
        (filter.Text is null || Texts(comparison).Any(text => text.Contains(filter.Text, StringComparison.OrdinalIgnoreCase)))
        && (filter.ModelId is null || comparison.Lanes.Any(lane => lane.Model.Id == filter.ModelId))
        && (filter.Tag is null || comparison.Tags.Contains(filter.Tag))
        && (filter.From is null || comparison.CreatedAt >= filter.From)
        && (filter.To is null || comparison.CreatedAt < filter.To);

    static IEnumerable<string> Texts(Comparison comparison) =>
        comparison.Turns.Select(turn => turn.Prompt).Concat(comparison.Answers.Select(answer => answer.Text)).Append(comparison.Title ?? "");

    static HistoryEntry Entry(Comparison comparison) => new()
    {
        Id = comparison.Id,
        CreatedAt = comparison.CreatedAt,
        Title = comparison.Title,
        Prompt = comparison.Turns[0].Prompt[..Math.Min(300, comparison.Turns[0].Prompt.Length)],
        Tags = comparison.Tags,
        Lanes = [.. comparison.Lanes.Select(lane => new HistoryLane(lane.Model.Id, lane.Model.Name, lane.Model.Access,
            comparison.Answers.LastOrDefault(answer => answer.Lane == lane.Index)?.State ?? AnswerState.Waiting))],
    };
}
