namespace Playground.Pricing;

/// <summary>Knows what models cost.</summary>
public interface IPriceLookup
{
    /// <summary>The price in force today, or <c>null</c> when none is known.</summary>
    ModelPrice? Find(string modelId);
}
