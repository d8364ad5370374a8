using Playground.Comparisons;

namespace Playground.Web.History;

static class HistoryServiceCollectionExtensions
{
    /// <summary>What is done from the history, and what keeps that of a server in bounds.</summary>
    public static IServiceCollection AddHistory(this IServiceCollection services) => services.AddSingleton<HistoryEditor>().AddHostedService<HistoryPurge>();
}
