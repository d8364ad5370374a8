using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Playground.Web.Faults;

/// <summary>
/// The sentences of faults by their code: those of an enumeration lie in the resources beside this that are named as it is, one for each member. A sentence names
/// the arguments of its fault by their places (<c>{0}</c>, <c>{1:d}</c>), its field as <c>{field}</c>, and facts of a failure by their names.
/// </summary>
public sealed class FaultSentences(IStringLocalizerFactory localizers)
{
    static readonly string _assembly = typeof(FaultSentences).Assembly.GetName().Name!;

    /// <param name="variant">Of the sentence, with the dot before it; empty for the usual one.</param>
    /// <returns><c>null</c> where there is none, neither in the language of the page nor in English.</returns>
    public string? Find(Enum code, string variant = "") => Find(code.GetType(), code + variant);

    /// <summary>What the forms call a field.</summary>
    public string Field(Enum code, string name) => Find(code.GetType(), "Field." + JsonNamingPolicy.CamelCase.ConvertName(name)) ?? name;

    // The factory keeps what it has made.
    string? Find(Type codes, string key) =>
        localizers.Create($"{typeof(FaultSentences).Namespace}.{codes.Name}", _assembly)[key] is { ResourceNotFound: false, Value: var sentence } ? sentence : null;
}
