using System.Runtime.InteropServices;
using LLama.Native;
using Playground.Llama.Native;

namespace Playground.Llama.Library;

/// <summary>Lists the devices that the loaded libraries found.</summary>
static unsafe class LlamaDevices
{
    const int Gpu = 1;
    const int IntegratedGpu = 2;

    public static IReadOnlyList<LlamaDevice> List()
    {
        LlamaLibrary.Load();
        var devices = new List<LlamaDevice>();
        for (nuint i = 0; i < NativeApi.ggml_backend_dev_count(); i++)
        {
            var device = NativeApi.ggml_backend_dev_get(i);
            NativeMethods.ggml_backend_dev_memory(device, out var free, out var total);
            devices.Add(new(Marshal.PtrToStringUTF8(NativeApi.ggml_backend_dev_name(device)) ?? "", LlamaLibrary.Text(NativeMethods.ggml_backend_dev_description(device)),
                NativeMethods.ggml_backend_dev_type(device) is Gpu or IntegratedGpu, (long)free, (long)total, device));
        }
        return devices;
    }

    /// <summary>The devices that compute a model, in a few words.</summary>
    /// <param name="gpus">Those beside the CPU.</param>
    public static string Describe(IReadOnlyList<LlamaDevice> gpus, int threads)
    {
        var cpu = List().FirstOrDefault(device => !device.IsGpu);
        return string.Join(" + ", [.. gpus.Select(gpu => $"{gpu.Name} ({gpu.Description})"), $"{cpu?.Name ?? "CPU"} ({cpu?.Description.Trim()}), {threads} thread{(threads == 1 ? "" : "s")}"]);
    }

    /// <summary>What the library was built for, in its own words.</summary>
    public static string Features()
    {
        LlamaLibrary.Load();
        return Marshal.PtrToStringUTF8(NativeApi.llama_print_system_info())?.Trim() ?? "";
    }
}
