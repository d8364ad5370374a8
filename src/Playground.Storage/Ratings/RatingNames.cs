using Microsoft.EntityFrameworkCore;
using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Storage.Schema;

namespace Playground.Storage.Ratings;

/// <summary>The keys that stand for models, criteria and raters in votes, within one write.</summary>
sealed class RatingNames
{
    readonly Dictionary<string, long> _models = new(StringComparer.Ordinal);
    readonly Dictionary<string, long> _criteria = new(StringComparer.Ordinal);
    readonly Dictionary<string, long> _raters = new(StringComparer.Ordinal);

    public long Model(string id) => _models[id];

    public long Criterion(string name) => _criteria[name];

    public long Rater(string id) => _raters[id];

    /// <summary>Finds the keys of all names in the ratings, after adding those of models and criteria that are new.</summary>
    /// <exception cref="InvalidOperationException">A rater is unknown, or there are more models than votes can name.</exception>
    public async Task LoadAsync(StorageContext context, IReadOnlyCollection<Rating> ratings, CancellationToken cancellationToken)
    {
        await LoadModelsAsync(context, ratings, cancellationToken);
        await LoadCriteriaAsync(context, ratings, cancellationToken);
        var raters = ratings.Select(rating => rating.RaterId).Where(id => !_raters.ContainsKey(id)).Distinct().ToArray();
        foreach (var rater in await context.Raters.Where(row => raters.Contains(row.Id)).ToListAsync(cancellationToken))
            _raters[rater.Id] = rater.Key;
        if (raters.FirstOrDefault(id => !_raters.ContainsKey(id)) is { } missing)
            throw new InvalidOperationException($"There is no rater \"{missing}\"; save the rater before the rating.");
    }

    async Task LoadModelsAsync(StorageContext context, IReadOnlyCollection<Rating> ratings, CancellationToken cancellationToken)
    {
        var models = ratings.SelectMany(rating => rating.Answers).Where(answer => !_models.ContainsKey(answer.ModelId)).DistinctBy(answer => answer.ModelId)
            .ToDictionary(answer => answer.ModelId);
        var known = await context.RatedModels.Where(row => models.Keys.Contains(row.Id)).ToListAsync(cancellationToken);
        var rows = models.Values.ExceptBy(known.Select(row => row.Id), answer => answer.ModelId)
            .Select(answer => new RatedModelRow { Id = answer.ModelId, Name = answer.ModelName, Access = answer.Access }).ToArray();
        foreach (var row in known.Where(row => models[row.Id] is { ModelName: { } name } answer && (row.Name, row.Access) != (name, answer.Access)))
            context.Update(new RatedModelRow { Key = row.Key, Id = row.Id, Name = models[row.Id].ModelName, Access = models[row.Id].Access });
        context.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        foreach (var row in known.Concat(rows))
            _models[row.Id] = row.Key < PackedVote.MaxModels ? row.Key : throw new InvalidOperationException($"More than {PackedVote.MaxModels - 1} models can't be rated.");
    }

    async Task LoadCriteriaAsync(StorageContext context, IReadOnlyCollection<Rating> ratings, CancellationToken cancellationToken)
    {
        var criteria = ratings.SelectMany(rating => rating.Answers).SelectMany(answer => answer.Scores.Keys).Where(name => !_criteria.ContainsKey(name))
            .Distinct(StringComparer.Ordinal).ToArray();
        if (criteria.Length == 0)
            return;
        var known = await context.Criteria.Where(row => criteria.Contains(row.Name)).ToListAsync(cancellationToken);
        var rows = criteria.Except(known.Select(row => row.Name)).Select(name => new CriterionRow { Name = name }).ToArray();
        context.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        foreach (var row in known.Concat(rows))
            _criteria[row.Name] = row.Key;
    }
}
