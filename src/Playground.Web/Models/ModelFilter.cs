using Playground.Models;

namespace Playground.Web.Models;

/// <summary>Which models the page shows. Everything set must hold; it travels in the address.</summary>
public sealed record ModelFilter
{
    public const string OpenWord = "open";
    public const string ProprietaryWord = "proprietary";
    public const string HereWord = "here";
    public const string HostedWord = "hosted";

    /// <summary>Words that must all occur in the id, name, maker, licence or source.</summary>
    public string? Text { get; init; }

    /// <summary><see cref="OpenWord"/>, <see cref="ProprietaryWord"/>; anything else doesn't filter.</summary>
    public string? Access { get; init; }

    /// <summary><see cref="HereWord"/>, <see cref="HostedWord"/>; anything else doesn't filter.</summary>
    public string? Place { get; init; }

    public bool ReadyOnly { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Access is not (OpenWord or ProprietaryWord) && Place is not (HereWord or HostedWord) && !ReadyOnly;

    public bool Holds(ModelCard model) => HoldsAccess(model) && HoldsPlace(model) && (!ReadyOnly || model.State == ModelState.Ready) && HoldsText(model);

    bool HoldsAccess(ModelCard model) => Access switch
    {
        OpenWord => model.Access.Openness() == Openness.Open,
        ProprietaryWord => model.Access.Openness() == Openness.Proprietary,
        _ => true,
    };

    bool HoldsPlace(ModelCard model) => Place switch
    {
        HereWord => model.IsLocal,
        HostedWord => !model.IsLocal,
        _ => true,
    };

    bool HoldsText(ModelCard model) => (Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .All(word => Words(model).Any(text => text?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true));

    static IEnumerable<string?> Words(ModelCard model) =>
        [model.Id, model.Name, model.Maker, model.Licence, model.Source, model.Local?.FileName, model.Local?.Quantisation, model.Local?.Family];
}
