using Playground.Comparisons;
using Playground.Faults;
using Playground.Llama.Tests.Files;

namespace Playground.Llama.Tests.Loading;

public sealed class ModelCacheTests
{
    [Fact]
    public async Task Ask_MemoryForOneModelOnly_UnloadsTheOneUsedLongestAgo()
    {
        using var measuring = new LocalLlama();
        var largest = Math.Max((await measuring.CardAsync("nano-llama")).Local!.MemoryBytes!.Value, (await measuring.CardAsync("nano-llama-q4")).Local!.MemoryBytes!.Value);
        using var llama = LocalLlama.With((":MemoryMiB", $"{(largest >> 20) + 1}"));

        Assert.Contains("Paris", (await llama.AskAsync("What is the capital of France?")).Text);
        Assert.NotNull(llama.Cache.Find("nano-llama"));
        await llama.AskAsync("What is the capital of France?", "nano-llama-q4");

        Assert.Null(llama.Cache.Find("nano-llama"));
        Assert.NotNull(llama.Cache.Find("nano-llama-q4"));
        Assert.Contains("Paris", (await llama.AskAsync("What is the capital of France?")).Text);
    }

    [Fact]
    public async Task Ask_BothAtOnceAndMemoryForOne_TheSecondWaitsForTheFirst()
    {
        using var measuring = new LocalLlama();
        var largest = Math.Max((await measuring.CardAsync("nano-llama")).Local!.MemoryBytes!.Value, (await measuring.CardAsync("nano-llama-q4")).Local!.MemoryBytes!.Value);
        using var llama = LocalLlama.With((":MemoryMiB", $"{(largest >> 20) + 1}"));

        var answers = await Task.WhenAll(llama.AskAsync("What is the capital of France?"), llama.AskAsync("What is the capital of France?", "nano-llama-q4"));

        Assert.All(answers, answer => Assert.Equal(AnswerState.Completed, answer.End.End));
    }

    [Theory]
    [InlineData(":MemoryMiB", "1")]
    [InlineData("nano-llama:ContextSize", "10000000")]
    public async Task Ask_LargerThanMemory_RefusesBeforeLoading(string key, string value)
    {
        using var llama = LocalLlama.With((key, value), ("nano-llama:Path", LocalLlama.NanoFile("nano-llama.gguf")), ("nano-llama:Slots", "64"));

        var failure = await llama.FailAsync("Hello");

        Assert.Equal(FailureKind.LocalModelTooLarge, failure.Kind);
        Assert.Null(llama.Cache.Find("nano-llama"));
    }

    [Fact]
    public async Task List_FolderOfModels_OffersItsModelsAndNotItsAdapters()
    {
        using var llama = LocalLlama.With((":Folders:0", "mine"), (":Folders:1", "nowhere"));
        Directory.CreateDirectory(Path.Combine(llama.Folder, "mine"));
        File.WriteAllBytes(Path.Combine(llama.Folder, "mine", "Tiny.gguf"), GgufBytes.Llama().ToArray());
        File.WriteAllBytes(Path.Combine(llama.Folder, "mine", "lora.gguf"), GgufBytes.Adapter().ToArray());
        File.WriteAllText(Path.Combine(llama.Folder, "mine", "notes.txt"), "");

        var added = (await llama.Source.ListAsync(default)).Select(card => card.Id).Where(id => !id.StartsWith("nano-llama", StringComparison.Ordinal));

        Assert.Equal(["tiny"], added);
        Assert.Equal(2, (await llama.AskAsync("a", "tiny", new() { Temperature = 0, MaxOutputTokens = 2 })).End.Usage!.Output);
    }
}
