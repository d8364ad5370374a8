using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Playground.Remote;

public static class RemoteServiceCollectionExtensions
{
    /// <summary>Adds the hosted models.</summary>
    public static IServiceCollection AddRemoteModels(this IServiceCollection services, IConfiguration configuration) => services;
}
