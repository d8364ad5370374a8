using System.Runtime.InteropServices;

namespace Playground.Llama.Native;

/// <summary>A processor that llama.cpp can compute on.</summary>
/// <param name="Name">llama.cpp's name of it, for instance <c>CPU</c> or <c>CUDA0</c>.</param>
/// <param name="FreeBytes">Free memory when asked.</param>
sealed record LlamaDevice(string Name, string Description, bool IsGpu, long FreeBytes, long TotalBytes);

/// <summary>Lists the devices that the loaded libraries found.</summary>
static unsafe class LlamaDevices
{
    const int Gpu = 1;
    const int IntegratedGpu = 2;

    public static IReadOnlyList<LlamaDevice> List()
    {
        LlamaLibrary.Load();
        var devices = new List<LlamaDevice>();
        for (nuint i = 0; i < NativeMethods.ggml_backend_dev_count(); i++)
        {
            var device = NativeMethods.ggml_backend_dev_get(i);
            NativeMethods.ggml_backend_dev_memory(device, out var free, out var total);
            devices.Add(new(Text(NativeMethods.ggml_backend_dev_name(device)), Text(NativeMethods.ggml_backend_dev_description(device)),
                NativeMethods.ggml_backend_dev_type(device) is Gpu or IntegratedGpu, (long)free, (long)total));
        }
        return devices;
    }

    /// <summary>Whether a model with these layers on the GPU is computed on one.</summary>
    public static bool UsesGpu(int gpuLayers) => gpuLayers != 0 && List().Any(device => device.IsGpu);

    /// <summary>The devices that compute a model, in a few words.</summary>
    public static string Describe(int gpuLayers, int threads)
    {
        var devices = List();
        var gpus = gpuLayers == 0 ? [] : devices.Where(device => device.IsGpu).Select(device => $"{device.Name} ({device.Description})").ToArray();
        var cpu = devices.FirstOrDefault(device => !device.IsGpu);
        return string.Join(" + ", [.. gpus, $"{cpu?.Name ?? "CPU"} ({cpu?.Description.Trim()}), {threads} thread{(threads == 1 ? "" : "s")}"]);
    }

    /// <summary>The CPU library that was chosen for this machine's instruction set, as its file calls it; <c>null</c> when that can't be seen.</summary>
    public static string? CpuLibrary()
    {
        LlamaLibrary.Load();
        const string mark = "ggml-cpu-";
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var names = OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/maps").Select(Path.GetFileName) : process.Modules.Cast<System.Diagnostics.ProcessModule>().Select(module => module.ModuleName);
        return names.Select(name => Path.GetFileNameWithoutExtension(name)).FirstOrDefault(name => name?.Contains(mark, StringComparison.Ordinal) is true) is { } found
            ? found[(found.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..]
            : null;
    }

    /// <summary>What the library was built for, in its own words.</summary>
    public static string Features()
    {
        LlamaLibrary.Load();
        return Text(NativeMethods.llama_print_system_info()).Trim();
    }

    static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
