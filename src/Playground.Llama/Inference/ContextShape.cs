namespace Playground.Llama.Inference;

/// <summary>What a context is made with.</summary>
/// <param name="Size">Tokens that each sequence can hold; in a context that embeds also what all sequences of a step can hold together.</param>
/// <param name="Slots">Sequences that run at once.</param>
/// <param name="Threads">CPU threads that compute.</param>
/// <param name="HasFixedThreads">Whether the threads were configured, and stay whatever else computes.</param>
/// <param name="Numbers">How attention computes, where somebody chose.</param>
/// <param name="Pooling">How a context that embeds makes one vector of a text; <c>null</c> for one that writes.</param>
sealed record ContextShape(int Size, int Slots, int Threads, Pooling? Pooling = null, bool HasFixedThreads = false, ContextNumbers Numbers = default);
