using Playground.Models;

namespace Playground.Llama.Library;

/// <summary>Says why no GPU computes, and what would change that.</summary>
static class GpuAbsence
{
    /// <param name="backend">The one that is loaded.</param>
    /// <param name="hasGpu">Whether one of its devices is a GPU.</param>
    /// <param name="installed">The GPU backends that the program was built with.</param>
    /// <param name="loads">Whether the system finds a library.</param>
    /// <returns><c>null</c> where a GPU is used.</returns>
    public static NoGpu? Explain(string backend, bool hasGpu, IReadOnlyList<GpuBackend> installed, Func<string, bool> loads)
    {
        if (hasGpu)
            return null;
        if (backend is not "cpu")
            return new(NoGpuKind.NoDevice, $"The {backend} backend is loaded and finds no GPU. Look whether the driver's own tool ({(backend == "vulkan" ? "vulkaninfo" : "nvidia-smi")}) shows one.", backend);
        return installed.Count > 0 ? NotLoaded(installed[0], loads) : NotBuilt(loads);
    }

    static NoGpu NotLoaded(GpuBackend backend, Func<string, bool> loads)
    {
        if (backend.Missing(loads) is not { } missing)
            return new(NoGpuKind.NotLoaded, $"This build has the {backend.Name} backend, which could not be loaded, so the CPU is used. The log at the level Trace says what was tried; mostly the driver is older than the backend.", backend.Name);
        var lacks = $"This build has the {backend.Name} backend, and the system lacks {missing}, so the CPU is used.";
        return backend.HasDriver(loads)
            ? new(NoGpuKind.NoRuntime, $"{lacks} Install the runtime of CUDA {backend.Name[4..]}; its folder must be among those that the system loads libraries from.", backend.Name, missing)
            : new(NoGpuKind.NoDriver, $"{lacks} Install the GPU's driver.", backend.Name, missing);
    }

    static NoGpu NotBuilt(Func<string, bool> loads)
    {
        if (!OperatingSystem.IsMacOS() && GpuBackend.All.FirstOrDefault(backend => backend.HasDriver(loads)) is { } backend)
            return new(NoGpuKind.NotBuilt, backend.IsCuda
                ? "This machine has an NVIDIA driver, and this build computes on the CPU only. A build with -p:LlamaBackend=cuda12 or cuda13 adds the package LLamaSharp.Backend.Cuda12 or Cuda13."
                : "This machine has a Vulkan driver, and this build computes on the CPU only. A build with -p:LlamaBackend=vulkan adds the package LLamaSharp.Backend.Vulkan.", backend.IsCuda ? "cuda12" : backend.Name);
        return new(NoGpuKind.Nothing, OperatingSystem.IsMacOS()
            ? "No GPU that Metal can use was found."
            : "No driver of a GPU was found, neither CUDA's nor Vulkan's. With one, build with -p:LlamaBackend=cuda12, cuda13 or vulkan.");
    }
}
