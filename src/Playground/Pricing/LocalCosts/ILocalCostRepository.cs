namespace Playground.Pricing.LocalCosts;

/// <summary>Keeps <see cref="CostEntries"/>.</summary>
public interface ILocalCostRepository
{
    /// <summary>Where they are kept, in words for messages: a path.</summary>
    string Place { get; }

    /// <summary>The entries as they are now; the same object as long as nothing has changed.</summary>
    /// <exception cref="InvalidPricesException">What is kept can't be read.</exception>
    CostEntries Read();

    /// <summary>Replaces the entries by what <paramref name="change"/> makes of them; nobody else changes them meanwhile.</summary>
    /// <param name="change">Called with the newest entries; when it throws, nothing is changed.</param>
    /// <exception cref="InvalidPricesException">What is kept can't be read; it is left as it is.</exception>
    /// <exception cref="TimeoutException">Another process has held them for too long.</exception>
    Task ChangeAsync(Func<CostEntries, CostEntries> change, CancellationToken cancellationToken = default);
}
