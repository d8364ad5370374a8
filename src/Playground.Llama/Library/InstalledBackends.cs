using LLama.Abstractions;
using LLama.Native;

namespace Playground.Llama.Library;

/// <summary>
/// Has LLamaSharp try the GPU backends that the program was built with and whose libraries the system has, then those for the CPU. Left to itself it asks for an
/// installation of CUDA's tools, and tries a backend whose driver is missing so far that half of its libraries stay loaded.
/// </summary>
sealed class InstalledBackends(Func<string, bool> loads) : INativeLibrarySelectingPolicy
{
    readonly DefaultNativeLibrarySelectingPolicy _cpu = new();

    public IEnumerable<INativeLibrary> Apply(NativeLibraryConfig.Description description, SystemInfo systemInfo, NativeLogConfig.LLamaLogCallback? logCallback) =>
    [
        .. GpuBackend.All.Where(backend => backend.IsInstalled() && backend.Missing(loads) is null).Select(backend => backend.Describe(description, systemInfo)),
        .. _cpu.Apply(description with { UseCuda = false, UseVulkan = false, AllowFallback = true }, systemInfo, logCallback),
    ];
}
