using System.Text;

namespace Playground.Llama.Tests.Files;

/// <summary>Writes GGUF files by hand: a tiny Llama with every value in its place, or with one that is wrong.</summary>
sealed class GgufBytes
{
    public const int BertContext = 40;
    const int Width = 32, Layers = 2, Feed = 64;
    readonly List<(string Key, Action<BinaryWriter> Write)> _metadata = [];
    readonly List<(string Name, long[] Shape, uint Type)> _tensors = [];

    public uint Version { get; set; } = 3;

    /// <summary>A model that llama.cpp loads and that answers, with weights of no meaning.</summary>
    public static GgufBytes Llama()
    {
        var file = new GgufBytes();
        file.Text("general.architecture", "llama").UInt("llama.context_length", 128).UInt("llama.embedding_length", Width).UInt("llama.block_count", Layers)
            .UInt("llama.feed_forward_length", Feed).UInt("llama.attention.head_count", 4).UInt("llama.attention.head_count_kv", 2)
            .UInt("llama.rope.dimension_count", Width / 4).Real("llama.attention.layer_norm_rms_epsilon", 1e-5f);
        string[] tokens = ["<unk>", "<s>", "</s>", .. Enumerable.Range(0, 256).Select(value => $"<0x{value:X2}>"), "▁a", "▁b"];
        file.Text("tokenizer.ggml.model", "llama").Texts("tokenizer.ggml.tokens", tokens)
            .Reals("tokenizer.ggml.scores", new float[tokens.Length])
            .Ints("tokenizer.ggml.token_type", [2, 3, 3, .. Enumerable.Repeat(6, 256), 1, 1]);
        return file.Weights(tokens.Length);
    }

    /// <summary>A model that sees whole texts and makes vectors of them, with weights of no meaning.</summary>
    public static GgufBytes Bert()
    {
        var file = new GgufBytes();
        file.Text("general.architecture", "bert").UInt("bert.context_length", BertContext).UInt("bert.embedding_length", Width).UInt("bert.block_count", Layers)
            .UInt("bert.feed_forward_length", Feed).UInt("bert.attention.head_count", 4).Real("bert.attention.layer_norm_epsilon", 1e-5f)
            .Bool("bert.attention.causal", false).UInt("bert.pooling_type", 1);
        string[] tokens = ["[PAD]", .. Enumerable.Range(1, 99).Select(number => $"[unused{number}]"), "[UNK]", "[CLS]", "[SEP]", "[MASK]", "▁a", "▁b", "▁c", "b", "c"];
        file.Text("tokenizer.ggml.model", "bert").Texts("tokenizer.ggml.tokens", tokens).UInt("tokenizer.ggml.token_type_count", 2)
            .Ints("tokenizer.ggml.token_type", [.. Enumerable.Repeat(3, 104), 1, 1, 1, 1, 1]);
        file.Tensor("token_embd.weight", Width, tokens.Length).Tensor("token_types.weight", Width, 2).Tensor("position_embd.weight", Width, BertContext)
            .Tensor("token_embd_norm.weight", Width).Tensor("token_embd_norm.bias", Width);
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = $"blk.{layer}.";
            foreach (var part in (string[])["attn_q", "attn_k", "attn_v", "attn_output"])
                file.Tensor($"{name}{part}.weight", Width, Width).Tensor($"{name}{part}.bias", Width);
            file.Tensor($"{name}attn_output_norm.weight", Width).Tensor($"{name}attn_output_norm.bias", Width)
                .Tensor($"{name}ffn_up.weight", Width, Feed).Tensor($"{name}ffn_up.bias", Feed).Tensor($"{name}ffn_down.weight", Feed, Width).Tensor($"{name}ffn_down.bias", Width)
                .Tensor($"{name}layer_output_norm.weight", Width).Tensor($"{name}layer_output_norm.bias", Width);
        }
        return file;
    }

    /// <summary>An adapter for <see cref="Llama"/> that changes what the first layer's queries see.</summary>
    public static GgufBytes Adapter(int width = Width) => new GgufBytes().Text("general.architecture", "llama").Text("general.type", "adapter")
        .Text("adapter.type", "lora").Real("adapter.lora.alpha", 6400).Tensor("blk.0.ffn_down.weight.lora_a", width * 2, 4).Tensor("blk.0.ffn_down.weight.lora_b", 4, width);

    GgufBytes Weights(int tokens)
    {
        Tensor("token_embd.weight", Width, tokens).Tensor("output_norm.weight", Width);
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = $"blk.{layer}.";
            Tensor($"{name}attn_norm.weight", Width).Tensor($"{name}attn_q.weight", Width, Width).Tensor($"{name}attn_k.weight", Width, Width / 2)
                .Tensor($"{name}attn_v.weight", Width, Width / 2).Tensor($"{name}attn_output.weight", Width, Width).Tensor($"{name}ffn_norm.weight", Width)
                .Tensor($"{name}ffn_gate.weight", Width, Feed).Tensor($"{name}ffn_down.weight", Feed, Width).Tensor($"{name}ffn_up.weight", Width, Feed);
        }
        return this;
    }

    public GgufBytes Without(string key)
    {
        _metadata.RemoveAll(entry => entry.Key == key);
        return this;
    }

    public GgufBytes Text(string key, string value) => Set(key, writer => { writer.Write(8); Write(writer, value); });

    public GgufBytes UInt(string key, uint value) => Set(key, writer => { writer.Write(4); writer.Write(value); });

    public GgufBytes Real(string key, float value) => Set(key, writer => { writer.Write(6); writer.Write(value); });

    public GgufBytes Bool(string key, bool value) => Set(key, writer => { writer.Write(7); writer.Write(value); });

    public GgufBytes Texts(string key, params string[] values) => Set(key, writer =>
    {
        writer.Write(9);
        writer.Write(8);
        writer.Write((ulong)values.Length);
        foreach (var value in values)
            Write(writer, value);
    });

    public GgufBytes Reals(string key, float[] values) => Set(key, writer =>
    {
        writer.Write(9);
        writer.Write(6);
        writer.Write((ulong)values.Length);
        foreach (var value in values)
            writer.Write(value);
    });

    public GgufBytes Ints(string key, int[] values) => Set(key, writer =>
    {
        writer.Write(9);
        writer.Write(5);
        writer.Write((ulong)values.Length);
        foreach (var value in values)
            writer.Write(value);
    });

    /// <summary>A tensor of 32-bit numbers, or of another type of which a number takes four bytes at most.</summary>
    public GgufBytes Tensor(string name, params long[] shape) => TensorOf(0, name, shape);

    public GgufBytes TensorOf(uint type, string name, params long[] shape)
    {
        var at = _tensors.FindIndex(tensor => tensor.Name == name);
        if (at >= 0)
            _tensors[at] = (name, shape, type);
        else
            _tensors.Add((name, shape, type));
        return this;
    }

    public byte[] ToArray()
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("GGUF"u8);
        writer.Write(Version);
        writer.Write((ulong)_tensors.Count);
        writer.Write((ulong)_metadata.Count);
        foreach (var (key, write) in _metadata)
        {
            Write(writer, key);
            write(writer);
        }
        var offset = 0L;
        foreach (var (name, shape, type) in _tensors)
        {
            Write(writer, name);
            writer.Write(shape.Length);
            foreach (var length in shape)
                writer.Write(length);
            writer.Write(type);
            writer.Write(offset);
            offset = Aligned(offset + Bytes(shape, type));
        }
        stream.SetLength(Aligned(stream.Length));
        stream.Position = stream.Length;
        WriteWeights(writer);
        return stream.ToArray();
    }

    void WriteWeights(BinaryWriter writer)
    {
        var random = new Random(7);
        foreach (var (name, shape, type) in _tensors)
        {
            var bytes = Bytes(shape, type);
            // Norms around 1, so that a difference at the beginning is one at the end.
            var least = name.EndsWith("norm.weight", StringComparison.Ordinal) ? 0.9f : -0.1f;
            for (var i = 0L; i < bytes / 4; i++)
                writer.Write(type == 0 ? random.NextSingle() * 0.2f + least : 0f);
            writer.Write(new byte[bytes % 4 + Aligned(bytes) - bytes]);
        }
    }

    static long Bytes(long[] shape, uint type) => shape.Aggregate(1L, (product, length) => product * length) * (type switch { 0 or 26 => 4, 1 => 2, 27 or 28 => 8, _ => 1 }) + (type == 8 ? shape[0] / 16 : 0);

    static long Aligned(long value) => (value + 31) / 32 * 32;

    GgufBytes Set(string key, Action<BinaryWriter> write)
    {
        var at = _metadata.FindIndex(entry => entry.Key == key);
        if (at >= 0)
            _metadata[at] = (key, write);
        else
            _metadata.Add((key, write));
        return this;
    }

    static void Write(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }
}
