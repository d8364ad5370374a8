using Playground.Comparisons;

namespace Playground.Storage.Faults;

/// <summary>The database can't be used. The message says what is wrong, with which file, and what to do.</summary>
public sealed class StorageException(StorageFault fault, string path, string message, Exception? inner = null)
    : StoreUnavailableException(message, inner)
{
    public StorageFault Fault { get; } = fault;

    public override StoreProblem Problem => Fault switch
    {
        StorageFault.DiskFull => StoreProblem.DiskFull,
        StorageFault.ReadOnly => StoreProblem.ReadOnly,
        StorageFault.Damaged => StoreProblem.Damaged,
        _ => StoreProblem.Other,
    };

    /// <summary>Full path of the file or folder at fault.</summary>
    public string Path { get; } = path;
}
