namespace Playground.Llama.Inference;

/// <summary>How an answer ended.</summary>
enum LlamaEnd
{
    /// <summary>The model said an end-of-generation token.</summary>
    EndToken,
    StopSequence,
    MaxTokens,
    ContextFull,
}
