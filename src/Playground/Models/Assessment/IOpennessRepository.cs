namespace Playground.Models.Assessment;

/// <summary>Keeps what the team has assessed about models' openness.</summary>
public interface IOpennessRepository
{
    /// <exception cref="Pricing.InvalidPricesException">What is kept can't be read.</exception>
    IReadOnlyList<ModelOpenness> Read();
}
