using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Pricing;
using Playground.Settings;

namespace Playground.Models.Assessment;

/// <summary>Knows how open models are: the team's own assessments first, then the few that come with the program.</summary>
public sealed class OpennessCatalog(IOpennessRepository store)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    static readonly Lazy<IReadOnlyList<ModelOpenness>> Shipped = new(() =>
    {
        using var stream = typeof(OpennessCatalog).Assembly.GetManifestResourceStream("Playground.Models.Assessment.openness.json")!;
        return Read(stream, "openness.json");
    });

    /// <returns><c>null</c> when nobody has assessed the model: everything about it is unknown.</returns>
    /// <exception cref="InvalidPricesException">The team's own assessments can't be read; the message says where.</exception>
    public ModelOpenness? Find(string modelId) =>
        store.Read().Concat(Shipped.Value).FirstOrDefault(known => FileSystemName.MatchesSimpleExpression(known.Model, modelId));

    /// <summary>Reads an array of assessments.</summary>
    /// <param name="name">How messages call the file.</param>
    public static IReadOnlyList<ModelOpenness> Read(Stream stream, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<ModelOpenness>>(stream, Json) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidPricesException(PricingFaultKind.NotAssessments, $"{name} can't be read as assessments of models: {exception.Reason()}", exception);
        }
    }
}
