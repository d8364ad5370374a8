namespace Playground.Models;

/// <summary>How a model can be had. Only <see cref="ApiOnly"/> is proprietary.</summary>
public enum ModelAccess
{
    Unknown,
    ApiOnly,
    GatedWeights,
    OpenWeights,
    OpenSource,
}

public static class ModelAccessExtensions
{
    /// <summary>Gated weights can be downloaded and run by whoever accepts the terms, so they count as open weights here.</summary>
    public static Openness Openness(this ModelAccess access) => access switch
    {
        ModelAccess.ApiOnly => Models.Openness.Proprietary,
        ModelAccess.GatedWeights or ModelAccess.OpenWeights or ModelAccess.OpenSource => Models.Openness.Open,
        _ => Models.Openness.Unknown,
    };
}
