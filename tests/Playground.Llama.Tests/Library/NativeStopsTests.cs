using LLama.Native;
using Playground.Faults;
using Playground.Llama.Inference;
using Playground.Llama.Library;

namespace Playground.Llama.Tests.Library;

public sealed class NativeStopsTests
{
    [Fact]
    public async Task RunAsync_LibraryAsserts_FailsTheCallAndNotTheProcess()
    {
        LlamaLibrary.Load();

        // Sequence 999 of a context with one: an assertion of llama.cpp. What was loaded is lost with the thread.
        var failure = await Assert.ThrowsAsync<ModelFailureException>(() => NativeStops.RunAsync(() =>
        {
            var weights = LlamaWeights.Load(LocalLlama.NanoFile("nano-llama.gguf"), ModelPlacement.Cpu, _ => { });
            var context = LlamaContext.Create(weights, new(64, 1, 1), []);
            context.Forget((LLamaSeqId)999);
            return true;
        }));

        Assert.Contains("llama.cpp gave up", failure.Message);
        using var llama = new LocalLlama();
        Assert.Contains("Paris", (await llama.AskAsync("What is the capital of France?")).Text);
    }
}
