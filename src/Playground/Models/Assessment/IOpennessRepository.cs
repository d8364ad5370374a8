namespace Playground.Models.Assessing;

/// <summary>Keeps what the team has assessed about models' openness.</summary>
public interface IOpennessStore
{
    /// <exception cref="Pricing.InvalidPricesException">What is kept can't be read.</exception>
    IReadOnlyList<ModelOpenness> Read();
}
