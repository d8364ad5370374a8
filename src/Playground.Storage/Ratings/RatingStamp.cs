using Microsoft.EntityFrameworkCore;
using Playground.Storage.Schema;

namespace Playground.Storage.Ratings;

/// <summary>A number that grows whenever a leaderboard that was made before may be out of date.</summary>
static class RatingStamp
{
    public static Task<long> ReadAsync(StorageContext context, CancellationToken cancellationToken) =>
        context.Stamps.Where(row => row.Name == StampRow.Ratings).Select(row => row.Value).SingleOrDefaultAsync(cancellationToken);

    public static async Task IncreaseAsync(StorageContext context, CancellationToken cancellationToken)
    {
        if (await context.Stamps.Where(row => row.Name == StampRow.Ratings)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, row => row.Value + 1), cancellationToken) == 0)
            context.Add(new StampRow { Name = StampRow.Ratings, Value = 1 });
    }
}
