using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Models.Connectors;
using Playground.SemanticKernel;

namespace Playground.Testing;

/// <summary>The real kernel through which runners of tests ask.</summary>
public static class TestKernel
{
    static readonly Lazy<IModelKernel> Shared = new(() => With(_ => { }));

    /// <summary>Without filters.</summary>
    public static IModelKernel Plain => Shared.Value;

    /// <summary>With what a host would register.</summary>
    public static IModelKernel With(Action<IServiceCollection> register, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSemanticKernel(configuration);
        register(services);
        return services.BuildServiceProvider().GetRequiredService<IModelKernel>();
    }
}
