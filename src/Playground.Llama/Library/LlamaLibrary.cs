using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using LLama.Exceptions;
using LLama.Native;
using Playground.Llama.Faults;
using Playground.Llama.Native;
using Playground.Models;

namespace Playground.Llama.Library;

/// <summary>Has LLamaSharp load llama.cpp's libraries, once per process, and lets the project's own imports find the same ones.</summary>
static class LlamaLibrary
{
    static readonly Lock s_gate = new();
    static bool s_loaded;

    /// <summary>Loads the libraries; later calls do nothing.</summary>
    /// <exception cref="ModelFailureException">They are missing or can't be loaded on this machine.</exception>
    public static void Load()
    {
        lock (s_gate)
        {
            if (s_loaded)
                return;
            // Looked at before LLamaSharp tries, which it does once only: so a program need not be started again when the library has come.
            if (MissingLibrary(Loads) is { } missing)
                throw LlamaFailures.NotStarted(missing);
            try
            {
                LoadOnce();
                s_loaded = true;
            }
            catch (Exception exception) when (exception is TypeInitializationException or RuntimeError or DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
            {
                throw LlamaFailures.NotStarted((exception.InnerException ?? exception).Message.Split('\n')[0].TrimEnd('.', ':', ' ')
                    + $". The libraries belong into {Path.Combine(AppContext.BaseDirectory, "runtimes")}, where a build lays them.", exception);
            }
        }
    }

    /// <summary>The releases in words, for instance <c>llama.cpp 815a2a591 (ggml 0.18.0, LLamaSharp 0.30.0)</c>.</summary>
    public static unsafe string Version
    {
        get
        {
            Load();
            return $"llama.cpp {Text(NativeMethods.ggml_commit())} (ggml {Text(NativeMethods.ggml_version())}, LLamaSharp {Wrapper})";
        }
    }

    static string? Wrapper { get; } = typeof(LlamaLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(fact => fact.Key == "LLamaSharp")?.Value;

    /// <summary>The releases, the backend and the CPU's instruction set in words, for what is kept with an answer.</summary>
    public static string Description => $"{Version}, {Backend} backend{(CpuKernel is { } kernel ? $", {kernel} kernels" : "")}";

    /// <summary>Which backend was loaded: <c>cpu</c>, <c>cuda12</c>, <c>cuda13</c>, <c>vulkan</c>, or <c>metal</c> on a Mac of Apple's own chips.</summary>
    public static string Backend => FolderOf(NativeMethods.Llama) switch
    {
        var folder when folder.StartsWith("cuda", StringComparison.Ordinal) || folder == "vulkan" => folder,
        _ => OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "metal" : "cpu",
    };

    /// <summary>The instruction set that the CPU library was chosen for, as its folder calls it; <c>null</c> where there is only one.</summary>
    public static string? CpuKernel => FolderOf("ggml-cpu") is var folder and not "native" ? folder : null;

    /// <summary>Why no GPU computes; <c>null</c> where one does.</summary>
    public static NoGpu? WhyNoGpu(bool hasGpu) => GpuAbsence.Explain(Backend, hasGpu, [.. GpuBackend.All.Where(backend => backend.IsInstalled())], Loads);

    /// <summary>A sentence about a library of the system without which llama.cpp's can't be loaded; <c>null</c> when none is missing.</summary>
    /// <param name="loads">Whether the system finds a library.</param>
    internal static string? MissingLibrary(Func<string, bool> loads) => !OperatingSystem.IsLinux() || loads("libgomp.so.1") ? null
        : "libgomp.so.1 is missing. Install the package libgomp1 (Debian and Ubuntu) or libgomp (Fedora and Alpine).";

    internal static unsafe string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>Whether the system finds a library. What was found stays loaded, since a driver doesn't stand being unloaded.</summary>
    static bool Loads(string library) => NativeLibrary.TryLoad(library, out _);

    static void LoadOnce()
    {
        // A program that uses LLamaSharp itself may have had it loaded already, in its own way.
        if (!NativeLibraryConfig.LLama.LibraryHasLoaded)
            NativeLibraryConfig.All.WithSearchDirectory(AppContext.BaseDirectory).WithLogCallback(NativeLog.Callback).WithSelectingPolicy(new InstalledBackends(Loads));
        NativeApi.llama_empty_call();
        NativeLogConfig.llama_log_set(NativeLog.Callback);
        NativeLibrary.SetDllImportResolver(typeof(LlamaLibrary).Assembly, Resolve);
        NativeStops.Attach();
    }

    /// <summary>The system gives the library that is loaded already when it is asked for the same file.</summary>
    static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name is NativeMethods.Llama or NativeMethods.Ggml or NativeMethods.GgmlBase ? NativeLibrary.Load(FileOf(name)) : 0;

    static string FolderOf(string name)
    {
        Load();
        return Path.GetFileName(Path.GetDirectoryName(FileOf(name))!);
    }

    static string FileOf(string name)
    {
        var file = OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";
        using var process = Process.GetCurrentProcess();
        return process.Modules.Cast<ProcessModule>().Select(module => module.FileName).FirstOrDefault(path => Path.GetFileName(path).Equals(file, StringComparison.OrdinalIgnoreCase))
            // macOS doesn't tell; there is one folder only.
            ?? Path.Combine(AppContext.BaseDirectory, "runtimes", $"osx-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}", "native", file);
    }
}
