using Playground.Comparisons;

namespace Playground.Web.History;

static class HistoryServiceCollectionExtensions
{
    /// <summary>What keeps the history of a server in bounds.</summary>
    public static IServiceCollection AddHistory(this IServiceCollection services) => services.AddHostedService<HistoryPurge>();
}
