using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Llama.Faults;
using Playground.Llama.Native;

namespace Playground.Llama.Library;

/// <summary>
/// The last net under the checks of files and parameters. Where llama.cpp finds a state that it holds impossible it ends the process: by GGML_ASSERT, or
/// by a C++ exception that nobody catches. Both let us know first; we tell whoever runs the thread, and never return: the thread and what it had
/// allocated are lost, the program and the other models go on.
/// </summary>
static unsafe class NativeStops
{
    static readonly Lock s_gate = new();
    static readonly HashSet<Action<string>> s_listeners = [];
    static readonly ManualResetEvent s_never = new(false);
    [ThreadStatic] static Action<string>? t_listener;

    public static void Attach()
    {
        NativeMethods.ggml_set_abort_callback(&OnAbort);
        // std::set_terminate, in the library that llama.cpp's are linked with on Linux.
        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libstdc++.so.6", out var library) && NativeLibrary.TryGetExport(library, "_ZSt13set_terminatePFvvE", out var set))
            ((delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<void>, nint>)set)(&OnTerminate);
    }

    /// <summary>From now on <paramref name="stopped"/> hears of a stop on this thread, or on a worker thread that nobody answers for.</summary>
    public static void Listen(Action<string> stopped)
    {
        t_listener = stopped;
        lock (s_gate)
            s_listeners.Add(stopped);
    }

    public static void Unlisten(Action<string> stopped)
    {
        t_listener = null;
        lock (s_gate)
            s_listeners.Remove(stopped);
    }

    /// <summary>Runs work of the library on a thread of its own, which may be lost.</summary>
    /// <exception cref="ModelFailureException">The library gave up.</exception>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            void Stopped(string message) => done.TrySetException(LlamaFailures.Engine(message));
            Listen(Stopped);
            try
            {
                done.TrySetResult(work());
            }
            catch (Exception exception)
            {
                done.TrySetException(exception);
            }
            finally
            {
                Unlisten(Stopped);
            }
        })
        { IsBackground = true, Name = "llama work" };
        thread.Start();
        return done.Task;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void OnAbort(byte* message) => Stop(Marshal.PtrToStringUTF8((nint)message) ?? "");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void OnTerminate() => Stop("an exception that the library doesn't catch");

    static void Stop(string message)
    {
        var text = $"llama.cpp gave up ({Path.GetFileName(message)})";
        foreach (var listener in Concerned())
            listener(text);
        s_never.WaitOne();
    }

    /// <summary>A thread that computes for another one belongs to nobody here: then all hear of it.</summary>
    static Action<string>[] Concerned()
    {
        if (t_listener is { } own)
            return [own];
        lock (s_gate)
            return [.. s_listeners];
    }
}
