using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Playground.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds the shelves.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) => services;
}
