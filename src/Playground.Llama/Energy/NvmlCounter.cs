using System.Runtime.InteropServices;

namespace Playground.Llama.Energy;

/// <summary>Counters of NVIDIA's GPUs, of all together, through the library of their driver (nvml.h: millijoules since the driver was loaded; from Volta on).</summary>
sealed unsafe class NvmlCounter : IEnergyCounter
{
    const double MillijoulesPerJoule = 1e3;
    const int Success = 0;

    readonly nint[] _devices;
    readonly delegate* unmanaged[Cdecl]<nint, ulong*, int> _read;
    readonly double _first;

    NvmlCounter(nint[] devices, delegate* unmanaged[Cdecl]<nint, ulong*, int> read)
    {
        _devices = devices;
        _read = read;
        _first = Sum() ?? 0;
    }

    /// <summary>Loads the driver's library, which takes a moment and is for good.</summary>
    /// <returns><c>null</c> where there is none, or one of the GPUs has no such counter.</returns>
    public static NvmlCounter? Find()
    {
        if (!NativeLibrary.TryLoad(OperatingSystem.IsWindows() ? "nvml.dll" : "libnvidia-ml.so.1", out var library)
            || !NativeLibrary.TryGetExport(library, "nvmlInit_v2", out var init)
            || !NativeLibrary.TryGetExport(library, "nvmlDeviceGetCount_v2", out var count)
            || !NativeLibrary.TryGetExport(library, "nvmlDeviceGetHandleByIndex_v2", out var handle)
            || !NativeLibrary.TryGetExport(library, "nvmlDeviceGetTotalEnergyConsumption", out var read)
            || ((delegate* unmanaged[Cdecl]<int>)init)() != Success)
            return null;
        var devices = Devices((delegate* unmanaged[Cdecl]<uint*, int>)count, (delegate* unmanaged[Cdecl]<uint, nint*, int>)handle);
        var found = new NvmlCounter(devices, (delegate* unmanaged[Cdecl]<nint, ulong*, int>)read);
        return devices.Length > 0 && found.Sum() is not null ? found : null;
    }

    public double? Read() => Sum() - _first;

    double? Sum()
    {
        var sum = 0.0;
        foreach (var device in _devices)
        {
            ulong millijoules;
            if (_read(device, &millijoules) != Success)
                return null;
            sum += millijoules / MillijoulesPerJoule;
        }
        return sum;
    }

    /// <summary>All GPUs, or none when one of them doesn't answer: of a sum that lacks one nobody could say what it is.</summary>
    static nint[] Devices(delegate* unmanaged[Cdecl]<uint*, int> count, delegate* unmanaged[Cdecl]<uint, nint*, int> handle)
    {
        uint number;
        if (count(&number) != Success)
            return [];
        var devices = new nint[number];
        fixed (nint* first = devices)
            for (var i = 0u; i < number; i++)
                if (handle(i, first + i) != Success)
                    return [];
        return devices;
    }
}
