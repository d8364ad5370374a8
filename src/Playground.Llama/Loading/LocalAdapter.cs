namespace Playground.Llama.Loading;

/// <param name="Path">Full path.</param>
sealed record LocalAdapter(string Path, float Scale);
