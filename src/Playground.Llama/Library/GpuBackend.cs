using LLama.Abstractions;
using LLama.Native;

namespace Playground.Llama.Library;

/// <summary>A backend of LLamaSharp that computes on GPUs, in the order in which they are wanted.</summary>
/// <param name="Name">Of its folder below <c>runtimes/…/native</c>, and of <c>-p:LlamaBackend</c>.</param>
/// <param name="Linux">The system's libraries that it needs: the driver's first.</param>
/// <param name="Windows">The same there.</param>
sealed record GpuBackend(string Name, string[] Linux, string[] Windows)
{
    public static IReadOnlyList<GpuBackend> All { get; } =
    [
        new("cuda13", ["libcuda.so.1", "libcudart.so.13", "libcublas.so.13"], ["nvcuda.dll", "cudart64_13.dll", "cublas64_13.dll"]),
        new("cuda12", ["libcuda.so.1", "libcudart.so.12", "libcublas.so.12"], ["nvcuda.dll", "cudart64_12.dll", "cublas64_12.dll"]),
        new("vulkan", ["libvulkan.so.1"], ["vulkan-1.dll"]),
    ];

    public bool IsCuda => Name.StartsWith("cuda", StringComparison.Ordinal);

    /// <summary>The name of the library without which it can't be loaded; <c>null</c> when all are there.</summary>
    /// <param name="loads">Whether the system finds a library.</param>
    public string? Missing(Func<string, bool> loads) => Needs.FirstOrDefault(library => !loads(library));

    /// <summary>Whether the driver is there.</summary>
    public bool HasDriver(Func<string, bool> loads) => loads(Needs[0]);

    /// <summary>Whether the program was built with it.</summary>
    public bool IsInstalled() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "runtimes"))
        && Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "runtimes")).Any(runtime => Directory.Exists(Path.Combine(runtime, "native", Name)));

    public INativeLibrary Describe(NativeLibraryConfig.Description description, SystemInfo system) => IsCuda
        ? new NativeLibraryWithCuda(int.Parse(Name["cuda".Length..], System.Globalization.CultureInfo.InvariantCulture), description.Library, description.AvxLevel, true)
        : new NativeLibraryWithVulkan(system.VulkanVersion, description.Library, description.AvxLevel, true);

    string[] Needs => OperatingSystem.IsWindows() ? Windows : Linux;
}
