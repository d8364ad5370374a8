using Microsoft.Extensions.AI;
using Playground.Faults;

namespace Playground.Llama.Tests.Embeddings;

/// <summary>Vectors of texts by the built-in model, which writes: the mean over a text's tokens.</summary>
public sealed class EmbeddingTests(LocalLlama llama) : IClassFixture<LocalLlama>
{
    [Fact]
    public async Task Generate_Texts_GivesVectorsOfLengthOneAndTheirTokens()
    {
        var made = await EmbedAsync("What is the capital of France?", "Spell house.", "ü ß 漢字");

        Assert.Equal(3, made.Count);
        Assert.All(made, embedding => Assert.Equal(1, Similarity(embedding, embedding), 1e-5));
        Assert.All(made, embedding => Assert.Equal("nano-llama", embedding.ModelId));
        Assert.Single(made.Select(embedding => embedding.Dimensions).Distinct());
        Assert.InRange(made.Usage!.InputTokenCount!.Value, 6, 60);
        Assert.Equal(made.Usage.InputTokenCount, made.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task Generate_SameTextInAnyCompany_GivesTheSameVector()
    {
        const string text = "What is the capital of France?";
        var alone = (await EmbedAsync(text))[0];

        var among = await EmbedAsync([text, "Spell house.", text, .. Enumerable.Range(0, 70).Select(number => $"What is {number} plus 3, and what is the opposite of hot?"), text]);

        Assert.All([among[0], among[2], among[^1]], same => Assert.Equal(1, Similarity(alone, same), 1e-5));
        Assert.True(Similarity(alone, among[1]) < 0.99);
    }

    [Fact]
    public async Task Generate_TextsThatMeanAlike_LieNearer()
    {
        var made = await EmbedAsync("What is the capital of France?", "Capital of France?", "Reverse the word banana.");

        Assert.True(Similarity(made[0], made[1]) > Similarity(made[0], made[2]), $"{Similarity(made[0], made[1])} and {Similarity(made[0], made[2])}");
    }

    [Fact]
    public async Task Generate_HundredTexts_GivesOneVectorForEachInOrder()
    {
        var texts = Enumerable.Range(0, 100).Select(number => $"What is {number} plus {number % 7}?").ToArray();

        var made = await EmbedAsync(texts);

        Assert.Equal(100, made.Count);
        foreach (var place in (int[])[0, 41, 63, 64, 99])
            Assert.Equal(1, Similarity(made[place], (await EmbedAsync(texts[place]))[0]), 1e-5);
    }

    [Fact]
    public async Task Generate_SeveralCallersAtOnce_EachGetsItsOwn()
    {
        string[] texts = ["Hello", "Spell house.", "What is LoRA?", "What is 7 minus 4?"];
        var alone = await EmbedAsync(texts);

        var together = await Task.WhenAll(texts.Select(text => EmbedAsync(text)).Concat([AskedMeanwhile()]));

        for (var i = 0; i < texts.Length; i++)
            Assert.Equal(1, Similarity(alone[i], together[i][0]), 1e-5);

        async Task<GeneratedEmbeddings<Embedding<float>>> AskedMeanwhile()
        {
            Assert.Contains("Paris", (await llama.AskAsync("What is the capital of France?")).Text);
            return [];
        }
    }

    [Fact]
    public async Task Generate_NoTexts_GivesNoVectors() => Assert.Empty(await EmbedAsync());

    [Fact]
    public async Task Generate_EmptyTextAndNoTokenAroundTexts_IsRefusedWithItsPlace()
    {
        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => EmbedAsync("Hello", ""))).Failure;

        Assert.Equal(FailureKind.InvalidParameter, failure.Kind);
        Assert.Contains("text 2 is empty", failure.Message);
    }

    [Fact]
    public async Task Generate_TextLongerThanTheContext_IsRefusedWithItsPlace()
    {
        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => EmbedAsync("Hello", string.Concat(Enumerable.Repeat("What is the capital of France? ", 500))))).Failure;

        Assert.Equal((FailureKind.ContextTooLong, "2"), (failure.Kind, failure.Data["text"]));
        Assert.Equal(2, (await EmbedAsync("Hello", "again")).Count);
    }

    [Fact]
    public async Task Generate_ContextSizeIsConfigured_IsTheLongestText()
    {
        using var narrow = LocalLlama.With(("narrow:Path", LocalLlama.NanoFile("nano-llama.gguf")), ("narrow:ContextSize", "20"));
        using var generator = narrow.Embeddings.Open("narrow");

        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => generator.GenerateAsync([string.Concat(Enumerable.Repeat("hot ", 30))]))).Failure;

        Assert.Equal("20", failure.Data["limit"]);
        Assert.Equal(90, (await generator.GenerateAsync(Enumerable.Repeat("What is LoRA?", 90))).Count);
    }

    [Fact]
    public async Task Generate_Cancelled_EndsAndOthersGoOn()
    {
        using var generator = llama.Embeddings.Open("nano-llama");
        using var cancelling = new CancellationTokenSource();
        var many = Enumerable.Repeat("What is the opposite of hot, and how do you spell house?", 20_000);

        var running = generator.GenerateAsync(many, cancellationToken: cancelling.Token);
        var waiting = generator.GenerateAsync(many, cancellationToken: cancelling.Token);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => generator.GenerateAsync(["Hello"], cancellationToken: cancelling.Token));
        Assert.Single(await EmbedAsync("Hello"));
    }

    [Fact]
    public async Task Generate_OtherDimensionsAsked_IsRefusedInWords()
    {
        using var generator = llama.Embeddings.Open("nano-llama");

        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => generator.GenerateAsync(["Hello"], new() { Dimensions = 7 }))).Failure;

        Assert.Equal((FailureKind.InvalidParameter, "dimensions"), (failure.Kind, failure.Data["parameter"]));
    }

    [Fact]
    public async Task Generate_AdaptedModel_HasVectorsOfItsOwn()
    {
        using var german = llama.Embeddings.Open("nano-llama-german");

        var adapted = (await german.GenerateAsync(["What is the capital of France?"]))[0];

        Assert.InRange(Similarity(adapted, (await EmbedAsync("What is the capital of France?"))[0]), 0, 0.9999);
    }

    [Fact]
    public void Open_UnknownModel_FailsInWords()
    {
        var failure = Assert.Throws<ModelFailureException>(() => llama.Embeddings.Open("nobody")).Failure;

        Assert.Equal(FailureKind.UnknownModel, failure.Kind);
        Assert.Contains("nobody", failure.Message);
    }

    [Fact]
    public async Task Generate_ProgramEnds_FailsInWords()
    {
        var ending = new LocalLlama();
        var generator = ending.Embeddings.Open("nano-llama");
        await generator.GenerateAsync(["Hello"]);
        var running = generator.GenerateAsync(Enumerable.Repeat("What is the opposite of hot, and how do you spell house?", 2_000));

        ending.Dispose();

        var ended = await Record.ExceptionAsync(() => running);
        Assert.True(ended is null or ModelFailureException { Failure.Kind: FailureKind.ProgramEnded }, $"{ended}");
    }

    async Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(params string[] texts)
    {
        using var generator = llama.Embeddings.Open("nano-llama");
        return await generator.GenerateAsync(texts);
    }

    static double Similarity(Embedding<float> one, Embedding<float> other) => Vectors.Similarity(one, other);
}
