using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>Checks the vocabulary of a model: llama.cpp asserts that its tokens differ and looks up bytes and special tokens without asking.</summary>
static class VocabularyCheck
{
    const string Prefix = "tokenizer.ggml.";
    const string KindKey = Prefix + "model";
    const string TokensKey = Prefix + "tokens";

    /// <summary>The highest token that llama.cpp takes for special when the file doesn't say, by kind of tokenizer.</summary>
    static readonly Dictionary<string, long> HighestDefault = new() { ["llama"] = 2, ["gpt2"] = 11, ["bert"] = 103, ["t5"] = 2, ["plamo2"] = 2, ["rwkv"] = 0 };

    public static void Run(GgufHeader header)
    {
        if (header.Text(KindKey) is not { } kind)
            throw new GgufException(ModelFaultKind.MissingValue, $"it has no vocabulary ({KindKey})");
        if (!HighestDefault.TryGetValue(kind, out var highest))
            throw new GgufException(ModelFaultKind.UnknownTokenizer, $"its vocabulary is of the kind \"{GgufReader.Shorten(kind)}\", which is unknown");
        if (header.List(TokensKey) is not { ElementType: GgufValue.TextType } tokens)
            throw new GgufException(ModelFaultKind.MissingValue, $"its vocabulary ({TokensKey}) is missing");
        CheckTokens(header, kind, tokens);
        if (tokens.Count <= (ulong)highest)
            throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its vocabulary has only {tokens.Count} tokens");
        // GGML_ASSERT(special_bos_id != LLAMA_TOKEN_NULL): the only kind that has no start token of itself.
        if (kind == "t5" && header.Metadata.GetValueOrDefault($"{Prefix}add_bos_token") is true && !header.Metadata.ContainsKey($"{Prefix}bos_token_id"))
            throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its texts are to begin with a start token, and its vocabulary names none");
        foreach (var key in header.Metadata.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith("_token_id", StringComparison.Ordinal)))
            if (header.Number(key) is not { } id || id < 0 || (ulong)id >= tokens.Count)
                throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its {key} is {header.Metadata[key]}, and its vocabulary has {tokens.Count} tokens");
    }

    static void CheckTokens(GgufHeader header, string kind, GgufArray tokens)
    {
        if (tokens.Count is 0 or > int.MaxValue)
            throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its vocabulary is empty");
        if (!tokens.AllDifferent)
            throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its vocabulary holds a token twice");
        // A character that no token holds is written in bytes; a byte without a token is an exception in the middle of the native library.
        if (kind is "llama" or "plamo2" && !tokens.HasAllBytes)
            throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its vocabulary lacks tokens for single bytes, without which not every text can be read");
        // A text whose first byte begins tokens and is none is read for ever, and the memory fills.
        if (kind is "rwkv" && !tokens.HasAllEscapedBytes)
            throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its vocabulary lacks tokens for single bytes, without which not every text can be read");
        // GGML_ABORT in token_to_byte: words of this kind have none.
        if (kind is "bert" && header.List($"{Prefix}token_type") is { HasByteKind: true })
            throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its vocabulary is of whole words and holds tokens for single bytes, which belong to another kind");
        foreach (var key in (string[])[$"{Prefix}scores", $"{Prefix}token_type"])
            if (header.Metadata.ContainsKey(key) && header.List(key)?.Count != tokens.Count)
                throw new GgufException(ModelFaultKind.DamagedVocabulary, $"its {key} doesn't have a value for each of its {tokens.Count} tokens");
    }
}
