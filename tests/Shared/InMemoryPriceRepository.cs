using Playground.Pricing;

namespace Playground.Testing;

/// <summary>Keeps prices in memory, with the promises of <see cref="IPriceRepository"/>.</summary>
public sealed class InMemoryPriceRepository : IPriceRepository
{
    public string Place => "prices.json";

    public IReadOnlyList<PriceRow> Rows { get; set; } = [];

    /// <summary>Thrown by the next calls, to play a broken file.</summary>
    public Exception? Fault { get; set; }

    public IReadOnlyList<PriceRow> Read() => Fault is null ? Rows : throw Fault;

    public Task ChangeAsync(Func<IReadOnlyList<PriceRow>, IReadOnlyList<PriceRow>> change, CancellationToken cancellationToken = default)
    {
        Rows = change(Read());
        return Task.CompletedTask;
    }
}
