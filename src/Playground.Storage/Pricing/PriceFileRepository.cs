using Playground.Pricing;
using Playground.Settings;
using Playground.Storage.Files;

namespace Playground.Storage.Pricing;

/// <summary>Keeps the team's prices in <c>prices.json</c> in the data folder.</summary>
public sealed class PriceFileRepository(PlaygroundPaths paths, TimeProvider time) : IPriceRepository
{
    readonly SharedFile<IReadOnlyList<PriceRow>> _file = new(Path.Combine(paths.DataFolder, "prices.json"), time, PriceFile.Read, PriceFile.Write, []);

    public string Place => _file.FullPath;

    public IReadOnlyList<PriceRow> Read() => _file.Read();

    public Task ChangeAsync(Func<IReadOnlyList<PriceRow>, IReadOnlyList<PriceRow>> change, CancellationToken cancellationToken = default) =>
        _file.ChangeAsync(change, cancellationToken);
}
