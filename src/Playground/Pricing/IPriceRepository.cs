namespace Playground.Pricing;

/// <summary>Keeps the prices that this team entered or imported. Other processes may change them at any time.</summary>
public interface IPriceRepository
{
    /// <summary>Where they are kept, in words for messages: a path.</summary>
    string Place { get; }

    /// <summary>The rows as they are now; the same list object as long as nothing has changed.</summary>
    /// <exception cref="InvalidPricesException">What is kept can't be read.</exception>
    IReadOnlyList<PriceRow> Read();

    /// <summary>Replaces the rows by what <paramref name="change"/> makes of them; nobody else changes them meanwhile.</summary>
    /// <param name="change">Called with the newest rows; when it throws, nothing is changed.</param>
    /// <exception cref="InvalidPricesException">What is kept can't be read; it is left as it is.</exception>
    /// <exception cref="TimeoutException">Another process has held the prices for too long.</exception>
    Task ChangeAsync(Func<IReadOnlyList<PriceRow>, IReadOnlyList<PriceRow>> change, CancellationToken cancellationToken = default);
}
