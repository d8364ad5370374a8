using Playground.Faults;
using Playground.Llama.Inference;
using Playground.Llama.Native;

namespace Playground.Llama.Tests.Native;

public sealed class NativeStopsTests
{
    [Fact]
    public async Task RunAsync_LibraryAsserts_FailsTheCallAndNotTheProcess()
    {
        LlamaLibrary.Load();

        // Sequence 999 of a context with one: an assertion of llama.cpp. What was loaded is lost with the thread.
        var failure = await Assert.ThrowsAsync<ModelFailureException>(() => NativeStops.RunAsync(() =>
        {
            var weights = LlamaWeights.Load(LocalLlama.NanoFile("nano-llama.gguf"), 0, _ => { });
            var context = LlamaContext.Create(weights, new(64, 1, 1), []);
            context.Forget(new(999));
            return true;
        }));

        Assert.Contains("llama.cpp gave up", failure.Message);
        using var llama = new LocalLlama();
        Assert.Contains("Paris", (await llama.AskAsync("What is the capital of France?")).Text);
    }
}
