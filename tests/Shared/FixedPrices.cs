using Playground.Pricing;

namespace Playground.Testing;

/// <summary>One price for every model, or none.</summary>
public sealed class FixedPrices(ModelPrice? price = null) : IPriceLookup
{
    public ModelPrice? Find(string modelId) => price;
}
