using LLama.Native;
using Playground.Llama.Faults;
using Playground.Llama.Library;

namespace Playground.Llama.Inference;

/// <summary>Where a model's weights lie.</summary>
/// <param name="GpuLayers">How many layers go to a GPU where there is one; negative for all.</param>
/// <param name="MainGpu">Which GPU takes what isn't divided, from 0.</param>
/// <param name="SplitMode">How several GPUs share a model; <c>null</c> leaves it to llama.cpp, which divides the layers.</param>
/// <param name="Devices">Names of the devices that may be used, with commas between them; empty for all.</param>
readonly record struct ModelPlacement(int GpuLayers, int MainGpu = 0, GPUSplitMode? SplitMode = null, string Devices = "")
{
    /// <summary>On the processor alone.</summary>
    public static readonly ModelPlacement Cpu = new(0);

    /// <summary>The devices that compute it beside the CPU.</summary>
    public IReadOnlyList<LlamaDevice> Gpus()
    {
        if (GpuLayers == 0)
            return [];
        var names = Names;
        return [.. LlamaDevices.List().Where(device => device.IsGpu && (names.Length == 0 || names.Contains(device.Name, StringComparer.OrdinalIgnoreCase)))];
    }

    /// <summary>llama.cpp's own pointers to the devices that were named, with a zero behind them; <c>null</c> when none was named.</summary>
    /// <exception cref="ModelFailureException">There is none of such a name.</exception>
    public nint[]? DevicePointers()
    {
        if (Names is not { Length: > 0 } names)
            return null;
        var known = LlamaDevices.List();
        return [.. names.Select(name => known.FirstOrDefault(device => device.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Handle
            ?? throw LlamaFailures.Parameter("Devices", $"there is no device {name} here, only {string.Join(", ", known.Select(device => device.Name))}")), 0];
    }

    string[] Names => Devices?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
