using System.Reflection;
using System.Runtime.InteropServices;
using Playground.Faults;

namespace Playground.Llama.Native;

/// <summary>Finds and loads llama.cpp's shared libraries, once per process.</summary>
static class LlamaLibrary
{
    /// <summary>Whole builds of llama.cpp that may lie in folders of their own, the ones wanted most first.</summary>
    static readonly string[] Backends = ["cuda", "vulkan", ""];
    static readonly Lazy<string> Loaded = new(LoadOnce);
    static string? s_folder;
    static string s_version = "";

    /// <summary>Loads the libraries; later calls do nothing.</summary>
    /// <returns>The folder that they were loaded from.</returns>
    /// <exception cref="ModelFailureException">They are missing or can't be loaded on this machine.</exception>
    public static string Load()
    {
        try
        {
            return Loaded.Value;
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new ModelFailureException(new AnswerFailure
            {
                Kind = FailureKind.EngineUnavailable,
                Message = $"The local engine could not be started: {exception.Message} Build again with Node and npm at hand, which restores llama.cpp's libraries.",
                Data = new Dictionary<string, string> { ["detail"] = exception.Message },
            }, exception);
        }
    }

    /// <summary>The release of llama.cpp, as it calls itself.</summary>
    public static string Version { get { Load(); return s_version; } }

    /// <summary>Which build of llama.cpp was loaded: <c>cpu</c>, <c>cuda</c>, <c>vulkan</c>, or <c>metal</c> on a Mac.</summary>
    public static string Backend => Backends.FirstOrDefault(backend => backend.Length > 0 && Path.GetFileName(Load()) == backend) ?? (OperatingSystem.IsMacOS() ? "metal" : "cpu");

    static unsafe string LoadOnce()
    {
        NativeLibrary.SetDllImportResolver(typeof(LlamaLibrary).Assembly, Resolve);
        var folder = s_folder = Find();
        NativeLog.Attach();
        NativeStops.Attach();
        NativeMethods.ggml_backend_load_all_from_path(folder);
        NativeMethods.llama_backend_init();
        s_version = $"llama.cpp {Marshal.PtrToStringUTF8((nint)NativeMethods.llama_version())}";
        return folder;
    }

    /// <summary>A GPU build is taken when its GPU library finds the driver it needs on this machine; otherwise it would only be a larger CPU build.</summary>
    static string Find()
    {
        var native = Path.Combine(AppContext.BaseDirectory, "runtimes", Runtime(), "native");
        foreach (var backend in Backends)
        {
            var folder = Path.Combine(native, backend);
            if (Path.Exists(folder) && File("llama", folder) is not null && (backend.Length == 0 || Loads(backend, folder)))
                return folder;
        }
        throw new DllNotFoundException($"No library of llama.cpp was found in {native}.");
    }

    static bool Loads(string backend, string folder) =>
        File($"ggml-{backend}", folder) is { } file && NativeLibrary.TryLoad(file, out _);

    static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name is NativeMethods.Llama or NativeMethods.Ggml or NativeMethods.GgmlBase && s_folder is { } folder && File(name, folder) is { } file
            ? NativeLibrary.Load(file)
            : 0;

    /// <summary>The libraries carry version and backend in their names: <c>libllama.v0.5.0.so</c>, <c>libllama.cuda.v0.5.0.so</c>.</summary>
    static string? File(string name, string folder)
    {
        var (prefix, extension) = OperatingSystem.IsWindows() ? ("", ".dll") : OperatingSystem.IsMacOS() ? ("lib", ".dylib") : ("lib", ".so");
        return Directory.EnumerateFiles(folder, $"{prefix}{name}*{extension}")
            .FirstOrDefault(file => Path.GetFileName(file)[(prefix.Length + name.Length)..] is var rest && (rest == extension || rest[0] == '.'));
    }

    static string Runtime()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}
