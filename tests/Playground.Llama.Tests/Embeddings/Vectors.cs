using Microsoft.Extensions.AI;

namespace Playground.Llama.Tests.Embeddings;

static class Vectors
{
    /// <summary>Cosine of two vectors of length 1.</summary>
    public static double Similarity(Embedding<float> one, Embedding<float> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Dimensions; i++)
            sum += one.Vector.Span[i] * (double)other.Vector.Span[i];
        return sum;
    }
}
