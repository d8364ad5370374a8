using LLama.Native;
using Playground.Llama.Faults;
using Playground.Llama.Files;
using Playground.Llama.Library;
using Playground.Llama.Loading;
using Playground.Models;

namespace Playground.Llama.Tools;

/// <summary>Stores a model's weights in another way, through llama.cpp.</summary>
static class Quantiser
{
    /// <param name="threads">CPU threads that compute.</param>
    /// <exception cref="ModelFailureException">See <see cref="ILocalEngine.QuantiseAsync"/>.</exception>
    public static async Task<QuantisedModel> RunAsync(ModelFiles files, string input, string output, string quantisation, int threads, CancellationToken cancellationToken)
    {
        if (Quantisation.Number(quantisation) is not { } number)
            throw LlamaFailures.Parameter("type", $"\"{quantisation}\" is none of {string.Join(", ", Quantisation.Names)}");
        if (Path.GetDirectoryName(output) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw LlamaFailures.Parameter("output", $"{output} can't be written: the folder {folder} does not exist. Make it first, or name another");
        if (File.Exists(output))
            throw LlamaFailures.Parameter("output", $"{output} exists already; name another file or delete it");
        var before = files.Check(new LocalModel { Id = "", Path = input });
        LlamaLibrary.Load();
        var partial = $"{output}.part";
        try
        {
            CheckFolder(output);
            var complaint = await NativeStops.RunAsync(() => Quantise(input, partial, number, threads));
            cancellationToken.ThrowIfCancellationRequested();
            if (complaint is not null)
                throw LlamaFailures.Refused(input, complaint, LlamaLibrary.Version);
            var after = GgufReader.Read(partial);
            File.Move(partial, output);
            return new(output, before.FileBytes, after.FileBytes, after.FileBytes * 8.0 / after.Parameters);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or GgufException)
        {
            throw LlamaFailures.Parameter("output", $"{output} can't be written: {exception.Message.TrimEnd('.')}");
        }
        finally
        {
            if (File.Exists(partial))
                File.Delete(partial);
        }
    }

    /// <summary>llama.cpp says nothing when it can't write.</summary>
    static void CheckFolder(string output)
    {
        using var probe = new FileStream($"{output}.part", FileMode.Create, FileAccess.Write);
    }

    static string? Quantise(string input, string output, int number, int threads)
    {
        var parameters = LLamaModelQuantizeParams.Default();
        parameters.ftype = (LLamaFtype)number;
        parameters.nthread = threads;
        parameters.allow_requantize = true;
        var (code, complaint) = NativeLog.Listen(() => NativeApi.llama_model_quantize(input, output, ref parameters));
        return code == 0 ? null : complaint.Length > 0 ? complaint : "llama.cpp could not quantise it";
    }
}
