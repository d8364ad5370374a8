namespace Playground.Llama.Native;

/// <summary>
/// CPU threads that stay alive between steps. Without them llama.cpp starts its threads anew for every single token, which costs small models more than
/// the computation itself.
/// </summary>
sealed unsafe class LlamaThreads : IDisposable
{
    /// <summary>How eagerly idle threads look for work before they sleep, 0 to 100; ggml's default.</summary>
    const uint Poll = 50;

    static readonly delegate* unmanaged[Cdecl]<ggml_threadpool_params*, nint> s_new = (delegate* unmanaged[Cdecl]<ggml_threadpool_params*, nint>)Find("ggml_threadpool_new");
    static readonly delegate* unmanaged[Cdecl]<nint, void> s_free = (delegate* unmanaged[Cdecl]<nint, void>)Find("ggml_threadpool_free");

    nint _pool;

    LlamaThreads(nint pool) => _pool = pool;

    public nint Pool => _pool;

    /// <returns><c>null</c> for one thread, which computes by itself, and where the CPU library has no such pools.</returns>
    public static LlamaThreads? Create(int count)
    {
        if (count < 2 || s_new is null || s_free is null)
            return null;
        var parameters = new ggml_threadpool_params { n_threads = count, poll = Poll };
        var pool = s_new(&parameters);
        return pool == 0 ? null : new(pool);
    }

    /// <summary>To be called when no context uses them any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _pool, 0) is not 0 and var pool)
            s_free(pool);
    }

    static nint Find(string name) => NativeMethods.ggml_backend_reg_by_name("CPU") is not 0 and var cpu ? NativeMethods.ggml_backend_reg_get_proc_address(cpu, name) : 0;
}
