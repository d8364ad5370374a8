using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;

namespace Playground.Connectors.Protocol;

/// <summary>Everything that is special about one wire format. Pure: it maps, others speak HTTP.</summary>
abstract class WireFormat
{
    /// <summary>Its name in the configuration: see <see cref="WireKinds"/>.</summary>
    public abstract string Kind { get; }

    /// <summary>The path that the API begins with where an address has none.</summary>
    protected abstract string DefaultPath { get; }

    /// <summary>The address to ask a model at, relative to where the API begins.</summary>
    protected abstract string AnswerPath(string model);

    /// <summary>The address that lists the models, relative to where the API begins.</summary>
    protected abstract string ModelsPath { get; }

    /// <summary>The request's body for a prompt; parameters that the format doesn't have are told in <paramref name="adaptations"/>.</summary>
    public abstract JsonObject Body(WireRequest request, List<Adaptation> adaptations);

    public abstract AnswerMapper Mapper(WireAnswer answer);

    public abstract void Authorize(HttpRequestHeaders headers, string key);

    /// <summary>Headers that every request of the format has, unless the administrator set them.</summary>
    public virtual void Prepare(HttpRequestHeaders headers) { }

    /// <summary>A short answer as hosts stream it, for <see cref="ConnectionWarmUp"/>.</summary>
    public abstract string Sample { get; }

    /// <summary>The models in the answer of <see cref="ModelsAddress"/>.</summary>
    public abstract IEnumerable<ListedModel> Models(JsonElement list);

    public Uri AnswerAddress(Uri baseUrl, string model) => Address(baseUrl, AnswerPath(model));

    public Uri ModelsAddress(Uri baseUrl) => Address(baseUrl, ModelsPath);

    /// <summary>Where the API begins.</summary>
    /// <param name="path">That of the endpoint's address, without a slash at its end.</param>
    protected virtual string Start(string path) => path.Length == 0 ? DefaultPath : path;

    Uri Address(Uri baseUrl, string path)
    {
        var builder = new UriBuilder(baseUrl);
        var start = builder.Path.TrimEnd('/');
        var (file, query) = path.Split('?', 2) is [var before, var after] ? (before, after) : (path, "");
        builder.Path = start.EndsWith(file, StringComparison.Ordinal) ? start : Start(start) + file;
        builder.Query = string.Join('&', new[] { builder.Query.TrimStart('?'), query }.Where(part => part.Length > 0));
        return builder.Uri;
    }
}
