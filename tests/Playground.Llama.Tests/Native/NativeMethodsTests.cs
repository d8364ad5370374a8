using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using LLama.Native;
using Playground.Llama.Inference;
using Playground.Llama.Library;
using Playground.Llama.Native;

namespace Playground.Llama.Tests.Native;

/// <summary>
/// What the project imports for itself. One of these fails when a release of LLamaSharp makes an import needless, or wrong: then the import goes, or the numbers here
/// are to be read anew from the headers of the llama.cpp that the release was built from.
/// </summary>
public sealed class NativeMethodsTests
{
    static IEnumerable<string> Imports => typeof(NativeMethods).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Select(method => method.Name).Where(name => name.StartsWith("llama_", StringComparison.Ordinal) || name.StartsWith("ggml_", StringComparison.Ordinal)).Distinct();

    [Fact]
    public void Imports_EachOfThem_IsNothingThatLLamaSharpOffers()
    {
        var offered = typeof(NativeApi).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Select(method => method.Name).ToHashSet();

        // This one it offers, and frees what isn't its own.
        Assert.Equal(["llama_ftype_name"], Imports.Where(offered.Contains));
        Assert.True(typeof(NativeApi).GetMethod("llama_ftype_name")!.Attributes.HasFlag(MethodAttributes.PinvokeImpl));
        Assert.Equal(typeof(string), typeof(NativeApi).GetMethod("llama_ftype_name")!.ReturnType);
        Assert.Equal(typeof(void), typeof(SafeLLamaContextHandle).GetMethod("MemorySequenceRemove")!.ReturnType);
        Assert.Null(typeof(SafeLlamaModelHandle).GetProperty("IsHybrid"));
        Assert.False(typeof(LoraAdapter).GetProperty("Pointer", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetMethod!.IsPublic);
    }

    /// <summary>Offsets of llama_batch in llama.h, as a C compiler for 64 bits lays it out.</summary>
    [Fact]
    public void Batch_OfLLamaSharp_LiesAsInTheHeader()
    {
        var fields = typeof(LLamaNativeBatch).GetFields().Select(field => $"{field.Name}:{Marshal.OffsetOf<LLamaNativeBatch>(field.Name)}");

        Assert.Equal("n_tokens:0 tokens:8 embd:16 pos:24 n_seq_id:32 seq_id:40 logits:48", string.Join(' ', fields));
        Assert.Equal((56, 4, 4, 4), (Marshal.SizeOf<LLamaNativeBatch>(), Marshal.SizeOf<LLamaToken>(), Marshal.SizeOf<LLamaPos>(), Marshal.SizeOf<LLamaSeqId>()));
    }

    /// <summary>The lock for the sake of which steps are computed by an import of the project's own.</summary>
    [Fact]
    public void Decode_WhileLLamaSharpComputesElsewhere_ComputesAllTheSame()
    {
        using var weights = LlamaWeights.Load(LocalLlama.NanoFile("nano-llama.gguf"), ModelPlacement.Cpu, _ => { });
        using var context = LlamaContext.Create(weights, new(64, 1, 1), []);
        using var other = weights.Handle.CreateContext(ContextParameters.For(new(64, 1, 1), weights.Bytes));
        using var batch = new StepBatch(1);
        batch.Add(1, 0, LLamaSeqId.Zero, wantsLogits: true);
        var theirs = new LLamaBatch();
        theirs.Add(1, 0, LLamaSeqId.Zero, true);
        var waiting = new Thread(() => other.Decode(theirs)) { IsBackground = true };

        var gate = typeof(SafeLLamaContextHandle).GetField("GlobalInferenceLock", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        lock (gate)
        {
            waiting.Start();
            Assert.True(SpinWait.SpinUntil(() => waiting.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin), TimeSpan.FromMinutes(1)), "LLamaSharp's Decode doesn't wait any more.");
            Assert.Null(context.Decode(batch));
        }
        waiting.Join();
    }

    [Fact]
    public void Libraries_OfTheProcess_AreThereOnce()
    {
        LlamaLibrary.Load();
        _ = LlamaLibrary.Version;

        using var process = Process.GetCurrentProcess();
        var loaded = process.Modules.Cast<ProcessModule>().Select(module => module.FileName).Distinct()
            .Select(Path.GetFileNameWithoutExtension).Where(name => name!.Contains("llama.", StringComparison.OrdinalIgnoreCase) || name.EndsWith("llama", StringComparison.Ordinal) || name.Contains("ggml", StringComparison.Ordinal)).ToArray();

        Assert.Equal(loaded.Distinct(), loaded);
    }
}
