using Playground.Faults;

namespace Playground.Llama.Tests.Tools;

public sealed class QuantiserTests(LocalLlama llama) : IClassFixture<LocalLlama>
{
    [Fact]
    public async Task Quantise_To8Bits_IsSmallerAndAnswers()
    {
        using var other = LocalLlama.With(("small:Path", "small.gguf"));
        var output = Path.Combine(other.Folder, "small.gguf");

        var made = await llama.Engine.QuantiseAsync(LocalLlama.NanoFile("nano-llama.gguf"), output, "q8_0", default);

        Assert.True(made.BytesAfter < made.BytesBefore);
        Assert.Equal(new FileInfo(output).Length, made.BytesAfter);
        Assert.InRange(made.BitsPerWeight, 8, 11);
        Assert.Contains("Paris", (await other.AskAsync("What is the capital of France?", "small", new() { Temperature = 0 })).Text);
        Assert.Equal("Q8_0", (await other.CardAsync("small")).Local!.Quantisation);
    }

    [Theory]
    [InlineData("nano-llama.gguf", "out.gguf", "Q99", "is none of")]
    [InlineData("none.gguf", "out.gguf", "Q8_0", "does not exist")]
    [InlineData("", "out.gguf", "Q8_0", "is a folder")]
    [InlineData("nano-llama.gguf", "no-folder/out.gguf", "Q8_0", "does not exist. Make it first")]
    public async Task Quantise_CannotBeDone_RefusesInWordsAndLeavesNothing(string input, string output, string type, string expected)
    {
        var failure = await Assert.ThrowsAsync<ModelFailureException>(() =>
            llama.Engine.QuantiseAsync(LocalLlama.NanoFile(input), Path.Combine(llama.Folder, output), type, default));

        Assert.Contains(expected, failure.Message);
        Assert.Empty(Directory.EnumerateFiles(llama.Folder));
    }

    [Fact]
    public void Describe_ThisMachine_NamesADeviceAndTheThreadsOfEachModel()
    {
        var facts = llama.Engine.Describe();

        Assert.Contains(facts.Devices, device => !device.IsGpu);
        Assert.Contains(facts.Threads, threads => threads is { Model: "nano-llama", Threads: 1 });
        Assert.StartsWith("llama.cpp", facts.Engine);
    }
}
