using Microsoft.Extensions.AI;
using Playground.Faults;
using Playground.Llama.Tests.Files;
using Playground.Models;
using static Playground.Llama.Tests.Embeddings.Vectors;

namespace Playground.Llama.Tests.Embeddings;

/// <summary>Models that see a whole text at once and write none, with weights of no meaning; each file goes the whole way to llama.cpp if it isn't refused.</summary>
public sealed class EncoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task Generate_EachPooling_GivesTheSameVectorsAloneAndTogether(uint pooling)
    {
        string[] texts = ["a b c", "", "a", "c b a b", "ab 漢 bc", "a b c"];
        using var llama = With(GgufBytes.Bert().UInt("bert.pooling_type", pooling));

        var together = await EmbedAsync(llama, [.. texts, .. Enumerable.Repeat("a b", 150)]);

        for (var i = 0; i < texts.Length; i++)
            Assert.Equal(1, Similarity(together[i], (await EmbedAsync(llama, texts[i]))[0]), 1e-5);
        Assert.Equal(1, Similarity(together[0], together[5]), 1e-5);
        Assert.True(Similarity(together[0], together[3]) < 0.9999, $"{Similarity(together[0], together[3])}");
    }

    [Fact]
    public async Task Generate_OtherPooling_GivesOtherVectors()
    {
        using var mean = With(GgufBytes.Bert());
        using var first = With(GgufBytes.Bert().UInt("bert.pooling_type", 2));
        using var last = With(GgufBytes.Bert().UInt("bert.pooling_type", 3));

        var vectors = await Task.WhenAll(((LocalLlama[])[mean, first, last]).Select(async llama => (await EmbedAsync(llama, "a b c"))[0]));

        Assert.All([(0, 1), (0, 2), (1, 2)], pair => Assert.True(Similarity(vectors[pair.Item1], vectors[pair.Item2]) < 0.99, $"{Similarity(vectors[pair.Item1], vectors[pair.Item2])}"));
    }

    [Fact]
    public async Task Generate_TextAsLongAsTheTableOfPositions_FitsAndOneTokenMoreIsRefused()
    {
        using var llama = With(GgufBytes.Bert());

        // The first and the separating token stand around each text.
        Assert.Equal(GgufBytes.BertContext, (await EmbedAsync(llama, Words(GgufBytes.BertContext - 2))).Usage!.InputTokenCount);
        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => EmbedAsync(llama, Words(GgufBytes.BertContext - 1)))).Failure;

        Assert.Equal((FailureKind.ContextTooLong, "40"), (failure.Kind, failure.Data["limit"]));

        static string Words(int count) => string.Concat(Enumerable.Repeat("a ", count));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(65)]
    [InlineData(130)]
    public async Task Generate_ContextOfAnySize_Computes(int size)
    {
        using var llama = With(GgufBytes.Bert().UInt("bert.context_length", (uint)size).Tensor("position_embd.weight", 32, size));

        Assert.Equal(150, (await EmbedAsync(llama, [.. Enumerable.Repeat("a", 150)])).Count);
    }

    [Fact]
    public async Task Generate_ContextOfOneToken_RefusesTheText()
    {
        using var llama = With(GgufBytes.Bert().UInt("bert.context_length", 1).Tensor("position_embd.weight", 32, 1));

        Assert.Equal(FailureKind.ContextTooLong, (await Assert.ThrowsAsync<ModelFailureException>(() => EmbedAsync(llama, "a"))).Failure.Kind);
    }

    [Fact]
    public async Task Generate_FileDoesNotSayThatItSeesAhead_GivesTheSame()
    {
        using var saying = With(GgufBytes.Bert());
        using var silent = With(GgufBytes.Bert().Without("bert.attention.causal"));

        Assert.Equal(1, Similarity((await EmbedAsync(saying, "a b c"))[0], (await EmbedAsync(silent, "a b c"))[0]), 1e-5);
    }

    [Fact]
    public async Task Generate_LlamaThatSeesAhead_GivesVectors()
    {
        using var llama = With(GgufBytes.Llama().Bool("llama.attention.causal", false));

        var made = await EmbedAsync(llama, [.. Enumerable.Range(0, 80).Select(number => $"a b {number}")]);

        Assert.Equal(80, made.Count);
        Assert.Equal(1, Similarity(made[7], (await EmbedAsync(llama, "a b 7"))[0]), 1e-5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task Ask_ModelForEmbeddings_IsRefusedAsOneThatWrites(bool? causal)
    {
        using var llama = With(causal is { } says ? GgufBytes.Bert().Bool("bert.attention.causal", says) : GgufBytes.Bert().Without("bert.attention.causal"));

        Assert.Contains("it is a model for embeddings, which reads texts and writes none", (await llama.FailAsync("Hello", "tested")).Message);
        Assert.Equal(ModelState.Invalid, (await llama.CardAsync("tested")).State);
    }

    [Theory]
    [InlineData("rank", "ranks texts")]
    [InlineData("pooling", "pooling_type is 9")]
    [InlineData("two passes", "architecture, t5,")]
    [InlineData("width", "embedding_length_out is 4096")]
    [InlineData("no heads", "head_count is 0")]
    [InlineData("odd heads", "head_count is 5")]
    [InlineData("unsaid heads", "head_count is not one number")]
    [InlineData("heads of each layer", "head_count is not one number")]
    [InlineData("key length", "doesn't go with its other sizes")]
    [InlineData("weight missing", "can't be used")]
    [InlineData("positions", "can't be used")]
    [InlineData("no types", "can't be used")]
    [InlineData("special token", "cls_token_id")]
    [InlineData("start token", "names none")]
    public async Task Generate_FileIsBroken_RefusesInWords(string kind, string expected)
    {
        using var llama = With(Broken(kind));

        var failure = (await Assert.ThrowsAsync<ModelFailureException>(() => EmbedAsync(llama, "a b"))).Failure;

        Assert.Equal(FailureKind.LocalModelInvalid, failure.Kind);
        Assert.Contains(expected, failure.Message);
        Assert.Contains("model.gguf", failure.Message);
    }

    static GgufBytes Broken(string kind) => kind switch
    {
        "rank" => GgufBytes.Bert().UInt("bert.pooling_type", 4),
        "pooling" => GgufBytes.Bert().UInt("bert.pooling_type", 9),
        "two passes" => GgufBytes.Bert().Text("general.architecture", "t5"),
        "width" => GgufBytes.Bert().UInt("bert.embedding_length_out", 4096),
        "no heads" => GgufBytes.Bert().UInt("bert.attention.head_count", 0),
        "odd heads" => GgufBytes.Bert().UInt("bert.attention.head_count", 5),
        "unsaid heads" => GgufBytes.Bert().Without("bert.attention.head_count"),
        "heads of each layer" => GgufBytes.Bert().Ints("bert.attention.head_count", [4, 2]),
        "key length" => GgufBytes.Bert().UInt("bert.attention.key_length", 16),
        "weight missing" => GgufBytes.Bert().UInt("bert.block_count", 3),
        "positions" => GgufBytes.Bert().UInt("bert.context_length", 41),
        "no types" => GgufBytes.Bert().Without("tokenizer.ggml.token_type_count"),
        "special token" => GgufBytes.Bert().UInt("tokenizer.ggml.cls_token_id", 5000),
        "start token" => GgufBytes.Bert().Text("tokenizer.ggml.model", "t5").Bool("tokenizer.ggml.add_bos_token", true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    static LocalLlama With(GgufBytes file)
    {
        var llama = LocalLlama.With(("tested:Path", "model.gguf"));
        File.WriteAllBytes(Path.Combine(llama.Folder, "model.gguf"), file.ToArray());
        return llama;
    }

    static async Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(LocalLlama llama, params string[] texts)
    {
        using var generator = llama.Embeddings.Open("tested");
        return await generator.GenerateAsync(texts);
    }
}
