using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Playground.Llama;

public static class LlamaServiceCollectionExtensions
{
    /// <summary>Adds the local models.</summary>
    public static IServiceCollection AddLlamaModels(this IServiceCollection services, IConfiguration configuration) => services;
}
