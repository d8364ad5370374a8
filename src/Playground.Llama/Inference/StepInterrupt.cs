using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Playground.Llama.Inference;

/// <summary>A flag by which any thread stops a step of a context that is being computed. Has to live as long as the context that looks at it.</summary>
sealed unsafe class StepInterrupt
{
    // Pinned, since llama.cpp looks at it from its own code.
    readonly int[] _flag = GC.AllocateArray<int>(1, pinned: true);

    /// <summary>Of the shape of ggml_abort_callback: whether the flag at an address is raised.</summary>
    public static delegate* unmanaged[Cdecl]<nint, byte> Callback => &IsRaised;

    /// <summary>The flag's address, for <see cref="Callback"/>.</summary>
    public nint Address => Marshal.UnsafeAddrOfPinnedArrayElement(_flag, 0);

    public void Raise() => Volatile.Write(ref _flag[0], 1);

    public void Lower() => Volatile.Write(ref _flag[0], 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static byte IsRaised(nint flag) => (byte)(Volatile.Read(ref *(int*)flag) != 0 ? 1 : 0);
}
