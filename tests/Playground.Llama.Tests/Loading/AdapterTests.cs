using Playground.Faults;
using Playground.Llama.Tests.Files;
using Playground.Models;

namespace Playground.Llama.Tests.Loading;

public sealed class AdapterTests : IDisposable
{
    readonly LocalLlama _llama = LocalLlama.With(
        ("base:Path", "model.gguf"),
        ("adapted:Path", "model.gguf"), ("adapted:Adapters:0:Path", "adapter.gguf"), ("adapted:Adapters:0:Scale", "3"),
        ("off:Path", "model.gguf"), ("off:Adapters:0:Path", "adapter.gguf"), ("off:Adapters:0:Scale", "0"));

    public AdapterTests()
    {
        Write("model.gguf", GgufBytes.Llama());
        Write("adapter.gguf", GgufBytes.Adapter());
    }

    public void Dispose() => _llama.Dispose();

    [Fact]
    public async Task Ask_BaseAndAdaptedSideBySide_AnswerDifferentlyOverTheSameWeights()
    {
        var answers = await Task.WhenAll(TextAsync("base"), TextAsync("adapted"), TextAsync("off"));

        Assert.NotEqual(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
        Assert.Equal(answers[0], await TextAsync("base"));
        Assert.Same(_llama.Cache.Find("base")!.Weights, _llama.Cache.Find("adapted")!.Weights);
        Assert.Equal(["adapter.gguf"], (await _llama.CardAsync("adapted")).Local!.Adapters);
    }

    [Theory]
    [InlineData("wide", "adapter for another model", ModelFaultKind.AdapterForOtherModel)]
    [InlineData("other architecture", "adapter for another model", ModelFaultKind.AdapterForOtherArchitecture)]
    [InlineData("no such layer", "adapter for another model", ModelFaultKind.AdapterForOtherModel)]
    [InlineData("half", "is missing", ModelFaultKind.AdapterIncomplete)]
    [InlineData("model", "it is no adapter", ModelFaultKind.NotAnAdapter)]
    [InlineData("kind", "it is no LoRA adapter", ModelFaultKind.UnsupportedAdapter)]
    [InlineData("truncated", "cut short", ModelFaultKind.Truncated)]
    public async Task Ask_AdapterDoesNotFit_RefusesInWords(string kind, string expected, ModelFaultKind fault)
    {
        var good = GgufBytes.Adapter();
        Write("adapter.gguf", kind switch
        {
            "wide" => GgufBytes.Adapter(64),
            "other architecture" => good.Text("general.architecture", "gemma"),
            "no such layer" => good.Tensor("blk.9.ffn_down.weight.lora_a", 64, 4).Tensor("blk.9.ffn_down.weight.lora_b", 4, 32),
            "half" => good.Tensor("blk.1.ffn_down.weight.lora_a", 64, 4),
            "model" => GgufBytes.Llama(),
            "kind" => good.Text("adapter.type", "prefix"),
            _ => good,
        });
        if (kind == "truncated")
            File.WriteAllBytes(Path.Combine(_llama.Folder, "adapter.gguf"), good.ToArray()[..^900]);

        var failure = await _llama.FailAsync("a b", "adapted");

        Assert.Equal(FailureKind.LocalModelInvalid, failure.Kind);
        Assert.Contains(expected, failure.Message);
        Assert.Equal(((Enum)fault, (object?)"adapter.gguf"), ModelFaults.Of(failure) is { } told ? (told.Code, told.Arguments[0]) : default);
        Assert.Equal(ModelState.Invalid, (await _llama.CardAsync("adapted")).State);
    }

    [Fact]
    public async Task Card_AdapterIsMissing_SaysThatItIsTheAdapter()
    {
        File.Delete(Path.Combine(_llama.Folder, "adapter.gguf"));

        var card = await _llama.CardAsync("adapted");

        Assert.Equal((ModelState.Missing, (Enum)ModelFaultKind.AdapterMissing), (card.State, ModelFaults.Of(card.Failure!)!.Code));
    }

    async Task<string> TextAsync(string model) => (await _llama.AskAsync("a b a b", model, new() { Temperature = 0, MaxOutputTokens = 30 })).Text;

    void Write(string name, GgufBytes file) => File.WriteAllBytes(Path.Combine(_llama.Folder, name), file.ToArray());
}
