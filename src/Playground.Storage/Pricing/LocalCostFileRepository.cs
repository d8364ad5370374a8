using Playground.Pricing.LocalCosts;
using Playground.Settings;
using Playground.Storage.Files;

namespace Playground.Storage.Pricing;

/// <summary>Keeps what the team enters about money beside prices in <c>costs.json</c> in the data folder.</summary>
public sealed class LocalCostFileRepository(PlaygroundPaths paths, TimeProvider time) : ILocalCostRepository
{
    readonly SharedFile<CostEntries> _file = new(Path.Combine(paths.DataFolder, "costs.json"), time, CostFile.Read, CostFile.Write, CostEntries.None);

    public string Place => _file.FullPath;

    public CostEntries Read() => _file.Read();

    public Task ChangeAsync(Func<CostEntries, CostEntries> change, CancellationToken cancellationToken = default) => _file.ChangeAsync(change, cancellationToken);
}
