using LLama.Native;
using Playground.Llama.Files;
using Playground.Llama.Inference;
using Playground.Llama.Library;

namespace Playground.Llama.Tests.Files;

/// <summary>Thousands of damaged files: each is refused in words by the check, or llama.cpp loads or refuses it. None may end the process.</summary>
public sealed class GgufFuzzTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("playground-fuzz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 3000)]
    [InlineData(2, 3000)]
    public void Read_MutatedFile_ReadsOrRefuses(int seed, int files)
    {
        var random = new Random(seed);
        var good = GgufBytes.Llama().ToArray();
        var refused = 0;
        for (var i = 0; i < files; i++)
        {
            var bytes = Mutate(good, random);
            try
            {
                ModelCheck.Run(GgufReader.Read(new MemoryStream(bytes)));
            }
            catch (GgufException exception)
            {
                Assert.NotEmpty(exception.Message);
                refused++;
            }
        }
        Assert.InRange(refused, files / 10, files - 1);
    }

    [Fact]
    public void Read_TruncatedAtAnyByte_Refuses()
    {
        var good = GgufBytes.Llama().ToArray();
        // Every length of the header and table, then steps through the weights.
        var lengths = Enumerable.Range(0, 9000).Concat(Enumerable.Range(0, (good.Length - 9000) / 997).Select(step => 9000 + step * 997)).Append(good.Length - 1);

        Assert.All(lengths, length => Assert.Throws<GgufException>(() => GgufReader.Read(new MemoryStream(good[..length]))));
    }

    [Fact]
    public async Task Load_MutatedFileThatPassesTheCheck_LoadsComputesOrRefuses()
    {
        var random = new Random(3);
        var good = GgufBytes.Llama().ToArray();
        var (loaded, refused) = (0, 0);
        LlamaLibrary.Load();
        for (var i = 0; i < 600; i++)
        {
            var path = Path.Combine(_folder, $"{i}.gguf");
            File.WriteAllBytes(path, Mutate(good, random));
            if (await LoadsAsync(path))
                loaded++;
            else
                refused++;
            File.Delete(path);
        }
        Assert.True(loaded > 50, $"{loaded} loaded and {refused} refused");
        Assert.True(refused > 50, $"{loaded} loaded and {refused} refused");
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task Embed_MutatedFileThatPassesTheCheck_EmbedsOrRefuses(int seed, bool seesAhead)
    {
        var random = new Random(seed);
        var good = (seesAhead ? GgufBytes.Bert() : GgufBytes.Llama()).ToArray();
        var (embedded, refused) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            using var llama = LocalLlama.With(("tested:Path", "model.gguf"));
            File.WriteAllBytes(Path.Combine(llama.Folder, "model.gguf"), Mutate(good, random));
            try
            {
                using var generator = llama.Embeddings.Open("tested");
                Assert.Equal(2, (await generator.GenerateAsync(["a b, ü and <s>", "b"])).Count);
                embedded++;
            }
            catch (Playground.Faults.ModelFailureException failure)
            {
                Assert.DoesNotContain("gave up", failure.Message);
                refused++;
            }
        }
        Assert.True(embedded > 10, $"{embedded} embedded and {refused} refused");
        Assert.True(refused > 100, $"{embedded} embedded and {refused} refused");
    }

    static async Task<bool> LoadsAsync(string path)
    {
        try
        {
            ModelCheck.Run(GgufReader.Read(path));
            return await NativeStops.RunAsync(() => Computes(path));
        }
        catch (Exception exception) when (exception is GgufException or Playground.Faults.ModelFailureException)
        {
            return false;
        }
    }

    static bool Computes(string path)
    {
        using var weights = LlamaWeights.Load(path, ModelPlacement.Cpu, _ => { });
        using var context = LlamaContext.Create(weights, new(64, 2, 1), []);
        using var batch = new StepBatch(8);
        var tokens = weights.Vocabulary.Tokenize("a b, ü and <s>", parseMarks: true);
        for (var i = 0; i < Math.Min(8, tokens.Length); i++)
            batch.Add(tokens[i], i, LLamaSeqId.Zero, i == Math.Min(8, tokens.Length) - 1);
        return context.Decode(batch) is null;
    }

    /// <summary>Changes one to four places of the header and tensor table: a bit, a byte, a number, or a piece left out or put in.</summary>
    static byte[] Mutate(byte[] good, Random random)
    {
        var bytes = new List<byte>(good);
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            // Most of the header is the vocabulary; its two ends are where the structure is.
            var at = random.Next(3) switch { 0 => random.Next(0, 700), 1 => random.Next(5000, 8200), _ => random.Next(0, 9000) };
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes[at] = (byte)random.Next(4); break;
                case 3: Put(bytes, at, random.Next(2) == 0 ? ulong.MaxValue : (ulong)random.Next()); break;
                case 4: bytes.RemoveRange(at, random.Next(1, 9)); break;
                default: bytes.InsertRange(at, new byte[random.Next(1, 9)]); break;
            }
        }
        return [.. bytes];
    }

    static void Put(List<byte> bytes, int at, ulong value)
    {
        foreach (var part in BitConverter.GetBytes(value))
            bytes[at++] = part;
    }
}
