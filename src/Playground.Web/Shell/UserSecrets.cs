using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Playground.Web.Shell;

/// <summary>Keys that a user keeps outside the repository, as <c>dotnet user-secrets --id playground</c> writes them.</summary>
public static class UserSecrets
{
    const string Id = "playground";

    /// <summary>Reads them in every environment (the default is development only), between the settings file and the environment variables.</summary>
    public static void AddUserSecrets(this WebApplicationBuilder builder)
    {
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var environment = sources.OfType<EnvironmentVariablesConfigurationSource>().LastOrDefault();
        var place = environment is null ? sources.Count : sources.IndexOf(environment);
        foreach (var source in new ConfigurationBuilder().AddUserSecrets(Id, reloadOnChange: false).Sources)
            sources.Insert(place++, source);
    }
}
