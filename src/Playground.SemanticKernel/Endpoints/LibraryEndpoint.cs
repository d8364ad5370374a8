using System.Globalization;
using Microsoft.Extensions.Configuration;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Endpoints;

/// <summary>An endpoint of the configuration that is asked through a connector of Semantic Kernel's library; the members mean what they mean for other kinds.</summary>
/// <param name="Name">A model's id is <c>name/model</c>.</param>
/// <param name="Address">Where the API begins; <c>null</c> is OpenAI's own address, and for Azure none yet.</param>
sealed record LibraryEndpoint(string Name, string Kind, Uri? Address)
{
    const string Section = "Playground:Remote:Endpoints";

    public IReadOnlyList<string> Models { get; init; } = [];

    public string? ApiKey { get; init; }

    public string? ApiKeyEnvironment { get; init; }

    public string? ApiKeyFile { get; init; }

    /// <summary>The host may lie inside a private network.</summary>
    public bool AllowPrivateAddress { get; init; }

    /// <summary>The longest silence between two pieces of an answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public bool IsAzure => Kind == LibraryConnectorKinds.AzureOpenAi;

    /// <summary>Its key in the configuration.</summary>
    public string Key => $"{Section}:{Name}";

    /// <summary>The endpoints of these kinds that aren't switched off and have no fault.</summary>
    public static IEnumerable<LibraryEndpoint> All(IConfiguration configuration) => Sections(configuration).Where(section => !Faults(section).Any()).Select(Read);

    /// <summary>A sentence for everything that can't be used.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration) => Sections(configuration).SelectMany(Faults);

    static IEnumerable<IConfigurationSection> Sections(IConfiguration configuration) => configuration.GetSection(Section).GetChildren()
        .Where(section => LibraryConnectorKinds.All.Contains(section["Kind"]) && !string.Equals(section["Enabled"], bool.FalseString, StringComparison.OrdinalIgnoreCase));

    static LibraryEndpoint Read(IConfigurationSection section) => new(section.Key, section["Kind"]!, section["BaseUrl"] is { Length: > 0 } url ? new(url) : null)
    {
        Models = [.. section.GetSection("Models").GetChildren().Select(model => model.Value!)],
        ApiKey = section["ApiKey"],
        ApiKeyEnvironment = section["ApiKeyEnvironment"],
        ApiKeyFile = section["ApiKeyFile"],
        AllowPrivateAddress = AllowsPrivateAddress(section),
        Patience = TimeSpan.FromSeconds(IdleSeconds(section) ?? 60),
    };

    static IEnumerable<string> Faults(IConfigurationSection section)
    {
        var key = section.Path;
        if (section["BaseUrl"] is { Length: > 0 } url && AddressFault(url, AllowsPrivateAddress(section)) is { } fault)
            yield return $"{key}:BaseUrl {fault}";
        foreach (var model in section.GetSection("Models").GetChildren())
            if (string.IsNullOrWhiteSpace(model.Value)) yield return $"{model.Path} is empty; allowed: a model's name as the host knows it.";
        if (section["Limits:IdleSeconds"] is { } idle && IdleSeconds(section) is not (>= 0.01 and <= 86_400))
            yield return $"{key}:Limits:IdleSeconds is {idle}; allowed: 0.01 to 86400.";
    }

    static string? AddressFault(string url, bool allowPrivate) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") ? $"is \"{url}\"; allowed: an address that begins with https:// (or http:// together with AllowPrivateAddress)."
        : address.UserInfo.Length > 0 ? "holds a user name or password; allowed: an address without; put keys into ApiKeyEnvironment or ApiKeyFile."
        : address.Scheme == "https" || allowPrivate ? null : $"is \"{url}\"; allowed: https://, or http:// where AllowPrivateAddress is true.";

    static bool AllowsPrivateAddress(IConfigurationSection section) => string.Equals(section["AllowPrivateAddress"], bool.TrueString, StringComparison.OrdinalIgnoreCase);

    static double? IdleSeconds(IConfigurationSection section) =>
        double.TryParse(section["Limits:IdleSeconds"], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
