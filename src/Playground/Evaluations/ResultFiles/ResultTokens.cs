namespace Playground.Evaluations.ResultFiles;

/// <summary>Tokens as a file has them; <c>null</c> is not in the file.</summary>
/// <param name="Judge">Of the models that judged, which are in no other figure.</param>
public sealed record ResultTokens(long? Prompt, long? Completion, long? Total, long? Cached = null, long? Judge = null);
