using Playground.Faults;
using Playground.Models;

namespace Playground.Web.Tests.Models;

/// <summary>A list of added models in memory; a path that holds "nothing" has nothing.</summary>
sealed class FixedAdded : IAddedModels
{
    readonly List<string> _paths = [];

    public bool Allowed { get; set; }

    public bool AllowPrivateAddress => false;

    public string Downloads => "/data/models";

    public IReadOnlyList<string> Paths => _paths;

    public IReadOnlyList<string> Add(string path)
    {
        if (path.Contains("nothing", StringComparison.Ordinal))
            throw new ModelFailureException(new Fault(ModelFaultKind.FileMissing, $"The file {path} does not exist.").ToFailure(FailureKind.LocalModelMissing));
        _paths.Add(path);
        return [System.IO.Path.GetFileNameWithoutExtension(path)];
    }

    public void Remove(string path) => _paths.Remove(path);
}
