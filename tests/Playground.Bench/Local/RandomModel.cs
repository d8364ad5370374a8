using System.Text;

namespace Playground.Bench.Local;

/// <summary>Writes a Llama of about 106 million random 8-bit weights: its answers mean nothing and take as long as those of any other of its size.</summary>
static class RandomModel
{
    const int Width = 768, Layers = 14, Heads = 12, Feed = 2048, Tokens = 4096, Context = 1024;
    const int Float = 0, Q8 = 8;

    /// <returns>Its path; an existing file is kept.</returns>
    public static string Write(string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "random-106m-q8_0.gguf");
        if (File.Exists(path))
            return path;
        var partial = path + ".part";
        using (var writer = new BinaryWriter(File.Create(partial)))
            Write(writer);
        File.Move(partial, path);
        return path;
    }

    static void Write(BinaryWriter writer)
    {
        var tensors = Tensors().ToArray();
        writer.Write("GGUF"u8);
        writer.Write(3);
        writer.Write((ulong)tensors.Length);
        WriteMetadata(writer);
        var offset = 0L;
        foreach (var (name, shape) in tensors)
        {
            Text(writer, name);
            writer.Write(shape.Length);
            foreach (var length in shape)
                writer.Write((long)length);
            writer.Write(shape.Length == 1 ? Float : Q8);
            writer.Write(offset);
            offset += Bytes(shape);
        }
        writer.Write(new byte[(32 - writer.BaseStream.Position % 32) % 32]);
        var random = new Random(1);
        foreach (var (name, shape) in tensors)
            WriteWeights(writer, random, shape, isEmbedding: name == "token_embd.weight");
    }

    static void WriteMetadata(BinaryWriter writer)
    {
        (string Key, uint Value)[] numbers = [("context_length", Context), ("embedding_length", Width), ("block_count", Layers), ("feed_forward_length", Feed),
            ("attention.head_count", Heads), ("attention.head_count_kv", Heads), ("rope.dimension_count", Width / Heads)];
        writer.Write((ulong)(numbers.Length + 6));
        Text(writer, "general.architecture"); writer.Write(8); Text(writer, "llama");
        foreach (var (key, value) in numbers)
        {
            Text(writer, $"llama.{key}"); writer.Write(4); writer.Write(value);
        }
        Text(writer, "llama.attention.layer_norm_rms_epsilon"); writer.Write(6); writer.Write(1e-5f);
        Text(writer, "tokenizer.ggml.model"); writer.Write(8); Text(writer, "llama");
        string[] tokens = ["<unk>", "<s>", "</s>", .. Enumerable.Range(0, 256).Select(value => $"<0x{value:X2}>")];
        List(writer, "tokenizer.ggml.tokens", 8, Tokens);
        for (var i = 0; i < Tokens; i++)
            Text(writer, i < tokens.Length ? tokens[i] : $"▁w{i}");
        List(writer, "tokenizer.ggml.scores", 6, Tokens);
        for (var i = 0; i < Tokens; i++)
            writer.Write(0f);
        List(writer, "tokenizer.ggml.token_type", 5, Tokens);
        for (var i = 0; i < Tokens; i++)
            writer.Write(i switch { 0 => 2, 1 or 2 => 3, < 259 => 6, _ => 1 });
    }

    static IEnumerable<(string Name, int[] Shape)> Tensors()
    {
        yield return ("token_embd.weight", [Width, Tokens]);
        yield return ("output_norm.weight", [Width]);
        for (var i = 0; i < Layers; i++)
        {
            yield return ($"blk.{i}.attn_norm.weight", [Width]);
            foreach (var name in (string[])["attn_q", "attn_k", "attn_v", "attn_output"])
                yield return ($"blk.{i}.{name}.weight", [Width, Width]);
            yield return ($"blk.{i}.ffn_norm.weight", [Width]);
            yield return ($"blk.{i}.ffn_gate.weight", [Width, Feed]);
            yield return ($"blk.{i}.ffn_up.weight", [Width, Feed]);
            yield return ($"blk.{i}.ffn_down.weight", [Feed, Width]);
        }
    }

    static void WriteWeights(BinaryWriter writer, Random random, int[] shape, bool isEmbedding)
    {
        if (shape.Length == 1)
        {
            for (var i = 0; i < shape[0]; i++)
                writer.Write(1f);
            return;
        }
        var block = new byte[34];
        var scale = (Half)0.0003f;
        for (var row = 0; row < shape[1]; row++)
            for (var i = 0; i < shape[0] / 32; i++)
            {
                random.NextBytes(block);
                // The token that ends an answer is never the likeliest: its weights are all nought.
                if (isEmbedding && row == 2)
                    Array.Clear(block);
                BitConverter.TryWriteBytes(block, scale);
                writer.Write(block);
            }
    }

    static long Bytes(int[] shape) => shape.Length == 1 ? shape[0] * 4L : (long)shape[0] * shape[1] / 32 * 34;

    static void List(BinaryWriter writer, string key, int type, int count)
    {
        Text(writer, key);
        writer.Write(9);
        writer.Write(type);
        writer.Write((ulong)count);
    }

    static void Text(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }
}
