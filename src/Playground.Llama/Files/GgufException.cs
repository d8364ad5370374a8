namespace Playground.Llama.Files;

/// <summary>A file is not a GGUF file that can be used. The message is a clause that goes after "The file … can't be used: ".</summary>
sealed class GgufException(string message) : Exception(message);
