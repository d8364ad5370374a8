using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Connectors.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>The facts that ship with the program: <c>ModelFacts.json</c>, with the day on which they were read. Models it doesn't name stay unknown.</summary>
sealed class ProviderModelCatalog
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    readonly Dictionary<string, ModelFacts> _facts = new(StringComparer.Ordinal);

    public ProviderModelCatalog()
    {
        using var stream = typeof(ProviderModelCatalog).Assembly.GetManifestResourceStream("ModelFacts.json")!;
        foreach (var entry in JsonSerializer.Deserialize<Document>(stream, Json)!.Models)
            foreach (var id in entry.Ids)
                _facts.Add(id, entry);
    }

    /// <param name="model">The model in the host's words.</param>
    /// <returns>What the administrator says of it, then what the program knows; <c>null</c> when neither knows it.</returns>
    public ModelFacts? Find(string model, EndpointOptions endpoint)
    {
        var known = _facts.GetValueOrDefault(model);
        if (!endpoint.Facts.TryGetValue(model, out var own)) return known;
        return new ModelFacts
        {
            Name = own.Name ?? known?.Name,
            Maker = own.Maker ?? known?.Maker,
            Access = own.Access ?? known?.Access,
            Licence = own.Licence ?? known?.Licence,
            ContextLength = own.ContextLength ?? known?.ContextLength,
            Reasoning = own.Reasoning ?? known?.Reasoning,
        };
    }

    sealed record Document(DateOnly ReadOn, List<Entry> Models);

    sealed record Entry : ModelFacts
    {
        public required List<string> Ids { get; init; }
    }
}
