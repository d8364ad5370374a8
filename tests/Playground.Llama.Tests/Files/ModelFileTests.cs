using Playground.Faults;
using Playground.Models;

namespace Playground.Llama.Tests.Files;

/// <summary>Files that can't be used, each asked as a user would: by its path in the configuration. Every one goes the whole way to llama.cpp if it isn't refused.</summary>
public sealed class ModelFileTests : IDisposable
{
    readonly LocalLlama _llama = LocalLlama.With(("tested:Path", "model.gguf"));

    public void Dispose() => _llama.Dispose();

    public static TheoryData<string, string, ModelFaultKind> Broken => new()
    {
        { "empty", "it is empty", ModelFaultKind.Empty },
        { "html", "a web page", ModelFaultKind.WebPage },
        { "text", "doesn't begin with the letters GGUF", ModelFaultKind.NotGguf },
        { "magic", "doesn't begin with the letters GGUF", ModelFaultKind.NotGguf },
        { "version 1", "GGUF version 1", ModelFaultKind.UnsupportedVersion },
        { "big endian", "big-endian", ModelFaultKind.BigEndian },
        { "absurd tensors", "tensors, more than fit", ModelFaultKind.TooManyEntries },
        { "absurd entries", "metadata entries, more than fit", ModelFaultKind.TooManyEntries },
        { "half", "cut short", ModelFaultKind.Truncated },
        { "no architecture", "general.architecture", ModelFaultKind.MissingValue },
        { "unknown architecture", "unknown model architecture", ModelFaultKind.UnsupportedArchitecture },
        { "no layers", "block_count is 0", ModelFaultKind.ValueOutOfRange },
        { "many layers", "block_count is 100000", ModelFaultKind.ValueOutOfRange },
        { "no heads", "head_count is 0", ModelFaultKind.UnsuitableValue },
        { "odd heads", "head_count is 5", ModelFaultKind.UnsuitableValue },
        { "odd shared heads", "head_count_kv is 3", ModelFaultKind.UnsuitableValue },
        { "experts", "expert_count is 100000", ModelFaultKind.ValueOutOfRange },
        { "experts used", "expert_used_count is 9", ModelFaultKind.ValueOutOfRange },
        { "rope", "rope.scaling.type", ModelFaultKind.UnsuitableValue },
        { "epsilon", "layer_norm_rms_epsilon", ModelFaultKind.UnsuitableValue },
        { "value length", "doesn't go with its other sizes", ModelFaultKind.UnsuitableValue },
        { "no vocabulary", "no vocabulary", ModelFaultKind.MissingValue },
        { "odd vocabulary", "of the kind \"strange\"", ModelFaultKind.UnknownTokenizer },
        { "token twice", "holds a token twice", ModelFaultKind.DamagedVocabulary },
        { "no bytes", "lacks tokens for single bytes", ModelFaultKind.DamagedVocabulary },
        { "token twice up to a zero", "holds a token twice", ModelFaultKind.DamagedVocabulary },
        { "words with bytes", "which belong to another kind", ModelFaultKind.DamagedVocabulary },
        { "no single bytes", "lacks tokens for single bytes", ModelFaultKind.DamagedVocabulary },
        { "end token", "eos_token_id", ModelFaultKind.DamagedVocabulary },
        { "special token", "bos_token_id", ModelFaultKind.DamagedVocabulary },
        { "scores", "tokenizer.ggml.scores", ModelFaultKind.DamagedVocabulary },
        { "weight type", "in which weights can't be stored", ModelFaultKind.UnsupportedTensorType },
        { "norm type", "for matrices only", ModelFaultKind.UnsupportedTensorType },
        { "weight shape", "can't be used", ModelFaultKind.Refused },
        { "weight missing", "can't be used", ModelFaultKind.Refused },
        { "not causal", "for embeddings", ModelFaultKind.Embeds },
        { "adapter", "is an adapter and no model", ModelFaultKind.AdapterAlone },
        { "part", "one of 3 parts", ModelFaultKind.NotFirstPart },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Ask_FileIsBroken_RefusesInWords(string kind, string expected, ModelFaultKind fault)
    {
        File.WriteAllBytes(Path.Combine(_llama.Folder, "model.gguf"), Make(kind));

        var failure = await _llama.FailAsync("Hello", "tested");

        Assert.Equal(FailureKind.LocalModelInvalid, failure.Kind);
        Assert.Contains(expected, failure.Message);
        Assert.Contains("model.gguf", failure.Message);
        Assert.Equal(((Enum)fault, (object?)"model.gguf"), ModelFaults.Of(failure) is { } told ? (told.Code, told.Arguments[0]) : default);
        Assert.Contains("Paris", (await _llama.AskAsync("What is the capital of France?")).Text);
    }

    [Fact]
    public async Task Ask_FileIsMissing_SaysWhereItShouldBe()
    {
        var failure = await _llama.FailAsync("Hello", "tested");

        Assert.Equal(FailureKind.LocalModelMissing, failure.Kind);
        Assert.Contains("model.gguf", failure.Message);
        Assert.Equal(ModelState.Missing, (await _llama.CardAsync("tested")).State);
    }

    [Fact]
    public async Task Ask_FileIsRightButOfNoMeaning_Answers()
    {
        File.WriteAllBytes(Path.Combine(_llama.Folder, "model.gguf"), GgufBytes.Llama().ToArray());

        var answer = await _llama.AskAsync("a b", "tested", new() { MaxOutputTokens = 5, Temperature = 0 });

        Assert.Equal(5, answer.End.Usage!.Output);
        Assert.False((await _llama.CardAsync("tested")).HasChatTemplate);
    }

    [Fact]
    public async Task Ask_FileWasReplaced_ChecksItAnew()
    {
        var path = Path.Combine(_llama.Folder, "model.gguf");
        File.WriteAllBytes(path, []);
        await _llama.FailAsync("Hello", "tested");

        File.WriteAllBytes(path, GgufBytes.Llama().ToArray());

        Assert.Equal(ModelState.Ready, (await _llama.CardAsync("tested")).State);
    }

    [Theory]
    [InlineData("missing", ModelFaultKind.PartMissing, "model-00001-of-00002.gguf")]
    [InlineData("cut", ModelFaultKind.Truncated, "model-00002-of-00002.gguf")]
    public async Task Card_PartCantBeUsed_SaysWhichOne(string kind, ModelFaultKind expected, string place)
    {
        File.WriteAllBytes(Path.Combine(_llama.Folder, "model-00001-of-00002.gguf"), GgufBytes.Llama().UInt("split.count", 2).UInt("split.no", 0).ToArray());
        if (kind == "cut")
            File.WriteAllBytes(Path.Combine(_llama.Folder, "model-00002-of-00002.gguf"), GgufBytes.Llama().ToArray()[..50_000]);

        var failure = Assert.Throws<ModelFailureException>(() => _llama.Added.Add(Path.Combine(_llama.Folder, "model-00001-of-00002.gguf"))).Failure;

        Assert.Contains("its part model-00002-of-00002.gguf", failure.Message);
        Assert.Equal(((Enum)expected, (object?)place), ModelFaults.Of(failure) is { } told ? (told.Code, told.Arguments[0]) : default);
    }

    static byte[] Make(string kind)
    {
        var good = GgufBytes.Llama();
        var bytes = good.ToArray();
        return kind switch
        {
            "empty" => [],
            "html" => "<!DOCTYPE html><html><title>Sign in</title></html>"u8.ToArray(),
            "text" => "I am no model."u8.ToArray(),
            "magic" => [(byte)'X', .. bytes[1..]],
            "version 1" => With(bytes, 4, 1),
            "big endian" => [.. bytes[..4], 0, 0, 0, 3, .. bytes[8..]],
            "absurd tensors" => With(bytes, 8, ulong.MaxValue / 2),
            "absurd entries" => With(bytes, 16, 1UL << 60),
            "half" => bytes[..(bytes.Length / 2)],
            _ => Changed(good, kind).ToArray(),
        };
    }

    static byte[] With(byte[] bytes, int at, ulong value)
    {
        BitConverter.TryWriteBytes(bytes.AsSpan(at), at == 4 ? (uint)value : value);
        if (at != 4)
            BitConverter.TryWriteBytes(bytes.AsSpan(at), value);
        return bytes;
    }

    static GgufBytes Changed(GgufBytes file, string kind) => kind switch
    {
        "no architecture" => file.Without("general.architecture"),
        "unknown architecture" => Renamed(file),
        "no layers" => file.UInt("llama.block_count", 0),
        "many layers" => file.UInt("llama.block_count", 100_000),
        "no heads" => file.UInt("llama.attention.head_count", 0),
        "odd heads" => file.UInt("llama.attention.head_count", 5),
        "odd shared heads" => file.UInt("llama.attention.head_count_kv", 3),
        "experts" => file.UInt("llama.expert_count", 100_000),
        "experts used" => file.UInt("llama.expert_count", 8).UInt("llama.expert_used_count", 9),
        "rope" => file.Text("llama.rope.scaling.type", "spiral"),
        "epsilon" => file.Real("llama.attention.layer_norm_rms_epsilon", float.NaN),
        "value length" => file.UInt("llama.attention.value_length", 4),
        "no vocabulary" => file.Without("tokenizer.ggml.model"),
        "odd vocabulary" => file.Text("tokenizer.ggml.model", "strange"),
        "token twice" => file.Texts("tokenizer.ggml.tokens", [.. Enumerable.Range(0, 256).Select(value => $"<0x{value:X2}>"), "a", "b", "c", "d", "a"]),
        "no bytes" => file.Texts("tokenizer.ggml.tokens", [.. Enumerable.Range(0, 261).Select(value => $"word{value}")]),
        "token twice up to a zero" => file.Texts("tokenizer.ggml.tokens", [.. Enumerable.Range(0, 256).Select(value => $"<0x{value:X2}>"), "a\0b", "a\0c", "d", "e", "f"]),
        "words with bytes" => file.Text("tokenizer.ggml.model", "bert"),
        "no single bytes" => file.Text("tokenizer.ggml.model", "rwkv").Texts("tokenizer.ggml.tokens", [.. Enumerable.Range(0, 261).Select(value => $"\\xe2word{value}")]),
        "end token" => file.UInt("tokenizer.ggml.eos_token_id", 1_000_000),
        "special token" => file.UInt("tokenizer.ggml.bos_token_id", 5000),
        "scores" => file.Reals("tokenizer.ggml.scores", new float[3]),
        "weight type" => file.TensorOf(26, "blk.0.attn_q.weight", 32, 32),
        "norm type" => file.TensorOf(8, "output_norm.weight", 32),
        "weight shape" => file.Tensor("blk.1.ffn_up.weight", 32, 32),
        "weight missing" => file.UInt("llama.block_count", 3),
        "not causal" => file.Bool("llama.attention.causal", false),
        "adapter" => file.Text("general.type", "adapter"),
        "part" => file.UInt("split.count", 3).UInt("split.no", 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    static GgufBytes Renamed(GgufBytes file)
    {
        foreach (var (key, value) in new (string, uint)[] { ("context_length", 128), ("embedding_length", 32), ("block_count", 2) })
            file.UInt($"llamb.{key}", value);
        return file.Text("general.architecture", "llamb");
    }
}
