using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Playground.Bench.Pages;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Connectors;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.SemanticKernel;
using Playground.Storage;

namespace Playground.Bench.Judging;

/// <summary>A session in a data folder, with all answers written, that waits for its raters.</summary>
/// <param name="HostSecret">What the host's browser has in its cookie.</param>
/// <param name="Code">Lets raters in.</param>
sealed record PreparedSession(string Id, string HostSecret, string Code)
{
    public static async Task<PreparedSession> MakeAsync(string folder, int raters, int items)
    {
        await using var models = await PacedHost.StartAsync();
        string[] names = ["d1-r100000-n40-c0", "d1-r100000-n40-c1"];
        using var playground = Build(folder, models.Settings(names));
        var services = playground.Services;
        await services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        var secret = RaterService.NewSecret();
        var rater = await services.GetRequiredService<RaterService>().EnsureAsync(RaterService.HashOf(secret));
        var plan = new SessionPlan
        {
            Title = "Bench",
            Overlap = raters,
            Prompts = [.. Enumerable.Range(1, items).Select(number => $"Question {number}")],
            ModelIds = [.. names.Select(name => "paced/" + name)],
        };
        var host = services.GetRequiredService<SessionHostService>();
        var session = await host.CreateAsync(plan, rater);
        foreach (var item in session.Items)
            await services.GetRequiredService<ComparisonRunner>().WaitAsync(item.ComparisonId);
        return new(session.Id, secret, await host.InviteAsync(session.Id, rater.Id, SessionRole.Rater, TimeSpan.FromHours(1)));
    }

    /// <summary>Ratings that are stored, how many of them are a rater's second of an item, and how many were changed after they were cast.</summary>
    public async Task<(int Stored, int Twice, int Changed)> CountAsync(string folder)
    {
        using var playground = Build(folder, []);
        await playground.Services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        var all = await playground.Services.GetRequiredService<IRatingRepository>().AllAsync(new() { SessionId = Id });
        return (all.Count, all.Count - all.DistinctBy(rating => (rating.RaterId, rating.ItemId)).Count(), all.Count(rating => rating.ChangedAt is not null));
    }

    static IHost Build(string folder, Dictionary<string, string> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":"), (string?)pair.Value)));
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Playground:DataFolder", (string?)folder)]);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddPlayground(builder.Configuration).AddSemanticKernel(builder.Configuration).AddRemoteModels(builder.Configuration).AddStorage(builder.Configuration);
        return builder.Build();
    }
}
