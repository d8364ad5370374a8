using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;

namespace Playground.Storage.Comparisons;

static class ComparisonStorageServiceCollectionExtensions
{
    public static IServiceCollection AddComparisonStorage(this IServiceCollection services) => services
        .AddSingleton<ComparisonDeletion>()
        .AddSingleton<IComparisonRepository, ComparisonRepository>()
        .AddSingleton<IComparisonReader, ComparisonReader>();
}
