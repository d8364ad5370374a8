using Playground.Models;
using Playground.Pricing;

namespace Playground.Samples;

/// <summary>Made-up models for made-up answers: their names say so, and their ids begin with <see cref="Prefix"/>. No source offers them.</summary>
static class SampleModels
{
    /// <summary>Names the tag, the source and the beginning of every id.</summary>
    public const string Tag = "sample";

    public const string Prefix = "sample/";

    public static readonly IReadOnlyList<SampleModel> All =
    [
        new(Card("open-8b", "Sample open 8B", ModelAccess.OpenWeights, null), 60, 0.06, 120, null),
        new(Card("open-70b", "Sample open 70B", ModelAccess.OpenWeights, null), 18, 0.3, 190, null),
        Hosted("hosted-small", "Sample hosted small", 110, 0.5, 160, Price(0.25m, 1.25m)),
        Hosted("hosted-large", "Sample hosted large", 70, 0.9, 260, Price(2.5m, 12.5m)),
    ];

    public static readonly MachineCostProfile Machine = new()
    {
        Currency = "USD",
        HardwarePrice = 2200,
        ResidualValue = 400,
        LifetimeYears = 3,
        HoursOnPerDay = 24,
        BusyWatts = 350,
        IdleWatts = 25,
        ElectricityPrice = 0.28m,
        Utilisation = 0.35m,
    };

    /// <summary>A reserved name that leads nowhere (RFC 2606).</summary>
    const string Host = "sample.invalid";

    static ModelCard Card(string id, string name, ModelAccess access, string? host) => new()
    {
        Id = Prefix + id,
        Name = name,
        Source = Tag,
        Maker = "made up",
        Access = access,
        Data = new(host),
        State = ModelState.Missing,
        Reason = "Sample data: no such model exists.",
    };

    // A hosted model's card has its price, as a real one's would.
    static SampleModel Hosted(string id, string name, double speed, double first, double tokens, ModelPrice price) =>
        new(Card(id, name, ModelAccess.ApiOnly, Host) with { Price = price }, speed, first, tokens, price);

    static ModelPrice Price(decimal input, decimal output) => new() { Input = input, CachedInput = input / 10, Output = output, Source = "made up" };
}
