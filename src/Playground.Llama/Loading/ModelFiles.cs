using System.Collections.Concurrent;
using System.Security.Cryptography;
using Playground.Faults;
using Playground.Llama.Faults;
using Playground.Llama.Files;
using Playground.Models;

namespace Playground.Llama.Loading;

/// <summary>What is known of model files, found out once for each state of a file (path, size, time of the last change).</summary>
sealed class ModelFiles
{
    readonly ConcurrentDictionary<string, (FileState State, object Found)> _headers = new();
    readonly ConcurrentDictionary<string, (FileState State, Task<string> Hash)> _hashes = new();

    /// <summary>The header of a model's file; the file, the files that it continues in, and its adapters are checked.</summary>
    /// <exception cref="ModelFailureException">A file is missing or can't be used.</exception>
    public GgufHeader Check(LocalModel model) => Check(model, ModelCheck.Run);

    /// <summary>The same for a model that is to make vectors of texts.</summary>
    /// <exception cref="ModelFailureException">A file is missing or can't be used.</exception>
    public GgufHeader CheckForEmbeddings(LocalModel model) => Check(model, ModelCheck.RunForEmbeddings);

    GgufHeader Check(LocalModel model, Action<GgufHeader> check)
    {
        var header = Header(model.Path);
        Trust(model.Path, () => check(header));
        foreach (var adapter in model.Adapters)
        {
            var found = Header(adapter.Path, isAdapter: true);
            Trust(adapter.Path, () => AdapterCheck.Run(found, header));
        }
        return header;
    }

    /// <summary>SHA-256 of a file, in lower-case hex; computed once.</summary>
    public Task<string> HashAsync(string path)
    {
        var state = State(path);
        if (!_hashes.TryGetValue(path, out var known) || known.State != state || known.Hash.IsFaulted)
            _hashes[path] = known = (state, Task.Run(() => ComputeAsync(path)));
        return known.Hash;
    }

    GgufHeader Header(string path, bool isAdapter = false)
    {
        var state = State(path, isAdapter);
        if (!_headers.TryGetValue(path, out var known) || known.State != state)
            _headers[path] = known = (state, Read(path));
        return known.Found as GgufHeader ?? throw new ModelFailureException((AnswerFailure)known.Found);
    }

    static async Task<string> ComputeAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20, useAsync: false);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
    }

    static FileState State(string path, bool isAdapter = false)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(file.Length, file.LastWriteTimeUtc.Ticks) : throw LlamaFailures.Missing(path, isAdapter);
    }

    static object Read(string path)
    {
        try
        {
            return ModelParts.Read(path);
        }
        catch (GgufException exception)
        {
            return LlamaFailures.Invalid(path, exception.Fault).Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return LlamaFailures.Invalid(path, ModelFaultKind.Unreadable, $"it can't be read ({exception.Message})").Failure;
        }
    }

    static void Trust(string path, Action check)
    {
        try
        {
            check();
        }
        catch (GgufException exception)
        {
            throw LlamaFailures.Invalid(path, exception.Fault);
        }
    }

    readonly record struct FileState(long Bytes, long ChangedTicks);
}
