namespace Playground.Llama.Inference;

/// <summary>How the vectors of a text's tokens become one; the numbers are llama.cpp's (llama_pooling_type).</summary>
enum Pooling
{
    Mean = 1,
    FirstToken = 2,
    LastToken = 3,
}
