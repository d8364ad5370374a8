namespace Playground.Models;

/// <summary>Why no GPU computes local models.</summary>
public enum NoGpuKind
{
    /// <summary>A GPU backend is loaded and finds no device.</summary>
    NoDevice,

    /// <summary>The build has a GPU backend, and the machine lacks its driver.</summary>
    NoDriver,

    /// <summary>The build has a GPU backend, and the machine lacks another library that it needs.</summary>
    NoRuntime,

    /// <summary>The build has a GPU backend that could not be loaded although all that it needs is there.</summary>
    NotLoaded,

    /// <summary>The machine has a GPU's driver, and the build computes on the CPU only.</summary>
    NotBuilt,

    /// <summary>Neither the build nor the machine has anything for GPUs.</summary>
    Nothing,
}
