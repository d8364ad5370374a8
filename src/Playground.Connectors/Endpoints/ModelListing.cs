using System.Text.Json;
using Playground.Connectors.Failures;
using Playground.Connectors.Protocol;
using Playground.Connectors.Transport;
using Playground.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>Asks a host which models it has.</summary>
sealed class ModelListing
{
    const int MostModels = 5_000;

    /// <exception cref="ModelFailureException">The host could not be asked, or didn't answer with a list.</exception>
    public async Task<IReadOnlyList<ListedModel>> FetchAsync(RemoteEndpoint endpoint, CancellationToken cancellationToken)
    {
        var target = new RequestTarget(endpoint.Name, endpoint.Host, "");
        var key = endpoint.Key.Read("");
        using var total = new CancellationTokenSource(TimeSpan.FromSeconds(endpoint.Limits.TotalSeconds), endpoint.Time);
        using var attempt = endpoint.Attempt(target, total.Token, cancellationToken);
        var body = await attempt.FetchAsync(endpoint.ModelsRequest(key), cancellationToken);
        var problem = attempt.Problem;
        if (body is not null && Parse(endpoint.Format, body) is { } models) return models;
        problem ??= TransportErrors.Invalid(target, "", null);
        throw (problem with { Failure = FailureRedaction.Of(problem, new KeyMask(key), endpoint.Time.GetUtcNow()) }).ToException();
    }

    static IReadOnlyList<ListedModel>? Parse(WireFormat format, byte[] body)
    {
        try
        {
            using var document = ForeignJson.Parse(body);
            return [.. format.Models(document.RootElement).Where(model => ForeignName.IsUsable(model.Id)).Take(MostModels)];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
