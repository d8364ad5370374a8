namespace Playground.Llama.Native;

/// <summary>A token's number in a model's vocabulary.</summary>
readonly record struct LlamaToken(int Id);

/// <summary>A place in a sequence, from 0.</summary>
readonly record struct LlamaPosition(int Index);

/// <summary>The number of a sequence in a context, from 0.</summary>
readonly record struct LlamaSequence(int Id);
