using Playground.Models.Assessment;
using Playground.Settings;
using Playground.Storage.Files;

namespace Playground.Storage.Models;

/// <summary>Reads what the team has assessed from <c>openness.json</c> in the data folder, where people write it.</summary>
sealed class OpennessFileRepository(PlaygroundPaths paths, TimeProvider time) : IOpennessRepository
{
    readonly SharedFile<IReadOnlyList<ModelOpenness>> _file = new(
        Path.Combine(paths.DataFolder, "openness.json"), time, OpennessCatalog.Read, (_, _) => throw new NotSupportedException("Assessments are only read."), []);

    public IReadOnlyList<ModelOpenness> Read() => _file.Read();
}
