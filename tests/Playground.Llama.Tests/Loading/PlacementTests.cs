using Playground.Faults;

namespace Playground.Llama.Tests.Loading;

/// <summary>Where a model computes and with which numbers, as configured.</summary>
public sealed class PlacementTests
{
    const string Question = "What is the capital of France?";

    [Theory]
    [InlineData("GpuLayerCount", "0")]
    [InlineData("GpuLayers", "0")]
    [InlineData("MainGpu", "0")]
    [InlineData("SplitMode", "None")]
    [InlineData("FlashAttention", "true")]
    [InlineData("FlashAttention", "false")]
    [InlineData("TypeK", "F16")]
    [InlineData("TypeV", "GGML_TYPE_F16")]
    [InlineData("ContextSize", "64")]
    public async Task Ask_LLamaSharpsNameOfASetting_IsTaken(string key, string value)
    {
        using var llama = LocalLlama.With(("mine:Path", LocalLlama.NanoFile("nano-llama.gguf")), ($"mine:{key}", value));

        Assert.Contains("Paris", (await llama.AskAsync(Question, "mine", new() { Temperature = 0 })).Text);
    }

    [Fact]
    public async Task Ask_DeviceThatIsNotThere_NamesThoseThatAre()
    {
        using var llama = LocalLlama.With(("mine:Path", LocalLlama.NanoFile("nano-llama.gguf")), ("mine:Devices:0", "CUDA7"));

        var failure = await llama.FailAsync(Question, "mine");

        Assert.Equal(FailureKind.InvalidParameter, failure.Kind);
        Assert.Contains("CUDA7", failure.Message);
        Assert.Contains("CPU", failure.Message);
    }

    [Theory]
    [InlineData("TypeK", "Q9_9", "must be one of")]
    [InlineData("MainGpu", "-1", "must be between")]
    [InlineData("GpuLayerCount", "-2", "must be -1")]
    [InlineData("ContextSize", "200000000", "must be between 16 and 10000000")]
    [InlineData("ContextSize", "4000000000", "4000000000")]
    [InlineData("SplitMode", "Sideways", "Sideways")]
    public void Start_SettingThatCannotBe_NamesItsKey(string key, string value, string expected)
    {
        using var llama = LocalLlama.With(("mine:Path", LocalLlama.NanoFile("nano-llama.gguf")), ($"mine:{key}", value));

        var exception = Assert.ThrowsAny<Exception>(() => llama.Models);

        Assert.Contains(expected, exception.Message);
        Assert.Contains(key, exception.Message);
    }

    [Fact]
    public async Task Ask_QuantisedCache_TakesLessMemoryAndAnswers()
    {
        using var llama = LocalLlama.With(("plain:Path", LocalLlama.NanoFile("nano-llama.gguf")),
            ("small:Path", LocalLlama.NanoFile("nano-llama.gguf")), ("small:TypeK", "F16"), ("small:TypeV", "F16"));

        Assert.True((await llama.CardAsync("small")).Local!.MemoryBytes < (await llama.CardAsync("plain")).Local!.MemoryBytes);
        Assert.Contains("Paris", (await llama.AskAsync(Question, "small", new() { Temperature = 0 })).Text);
    }
}
