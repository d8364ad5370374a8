using Microsoft.Extensions.DependencyInjection;

namespace Playground.Storage.Search;

static class SearchServiceCollectionExtensions
{
    public static IServiceCollection AddHistorySearch(this IServiceCollection services) => services
        .AddSingleton<HistorySearch>();
}
