namespace Playground.Llama.Files;

/// <summary>An array in the metadata; its values are skipped.</summary>
readonly record struct GgufArray(uint ElementType, ulong Count)
{
    /// <summary>Whether no text stands there twice; of texts only.</summary>
    public bool AllDifferent { get; init; }

    /// <summary>Whether there is a text for each of the 256 bytes, as <c>&lt;0x0A&gt;</c> or as the byte itself; of texts only.</summary>
    public bool HasAllBytes { get; init; }

    /// <summary>The same where bytes are written as <c>\x0A</c> or <c>\n</c>, as RWKV's vocabularies do.</summary>
    public bool HasAllEscapedBytes { get; init; }

    /// <summary>Whether a number is the kind of a token that stands for a byte (LLAMA_TOKEN_TYPE_BYTE); of 32-bit numbers only.</summary>
    public bool HasByteKind { get; init; }
}
