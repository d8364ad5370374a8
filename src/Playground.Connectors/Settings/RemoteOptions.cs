namespace Playground.Connectors.Settings;

/// <summary>The section <c>Playground:Remote</c>: the hosts whose models can be asked.</summary>
public sealed class RemoteOptions
{
    public const string Section = "Playground:Remote";

    /// <summary>By name; a model's id is <c>name/model</c>.</summary>
    public Dictionary<string, EndpointOptions> Endpoints { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Lets the models page find and add endpoints, and ask any address for that; false where people reach the page over a network.</summary>
    public bool AddOnPage { get; set; } = true;
}
