namespace Playground.Llama.Tools;

/// <summary>Says which further build of llama.cpp this machine could use, told by its drivers.</summary>
static class EngineHints
{
    public static IEnumerable<string> For(string backend)
    {
        if (backend != "cpu")
            yield break;
        if (Exists("libcuda.so.1", "nvcuda.dll"))
            yield return "This machine has an NVIDIA driver: a build with -p:LlamaBackend=cuda adds the package @node-llama-cpp/…-cuda and computes on that GPU.";
        else if (Exists("libvulkan.so.1", "vulkan-1.dll"))
            yield return "This machine has a Vulkan driver: a build with -p:LlamaBackend=vulkan adds the package @node-llama-cpp/…-vulkan and computes on the GPUs it knows.";
        else
            yield return "No driver of a GPU was found, neither CUDA's nor Vulkan's. With one, build with -p:LlamaBackend=cuda or -p:LlamaBackend=vulkan.";
    }

    static bool Exists(string linux, string windows)
    {
        if (!System.Runtime.InteropServices.NativeLibrary.TryLoad(OperatingSystem.IsWindows() ? windows : linux, out var library))
            return false;
        System.Runtime.InteropServices.NativeLibrary.Free(library);
        return true;
    }
}
