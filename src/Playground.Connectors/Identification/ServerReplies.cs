using Playground.Connectors.Settings;

namespace Playground.Connectors.Identification;

/// <summary>What a server answered to all the questions by which it is known; those that it didn't answer are missing.</summary>
/// <param name="host">The name in the address.</param>
sealed class ServerReplies(string host, IReadOnlyDictionary<string, ServerReply> replies)
{
    public string Host => host;

    public IEnumerable<KeyValuePair<string, ServerReply>> All => replies;

    /// <summary>The list in the form of OpenAI, wherever it was found; <c>null</c> where there is none.</summary>
    public ServerReply? List => At(ServerQuestions.Models) is { } reply && IsList(reply) ? reply : null;

    /// <summary>The path at which the API of a wire format begins, as it answered; <c>null</c> where it doesn't speak it.</summary>
    public string? Start(string kind) => kind switch
    {
        WireKinds.Ollama when At(ServerQuestions.OllamaTags) is { } tags && tags.Has("models") => "",
        WireKinds.Gemini when At(ServerQuestions.GeminiModels) is { } gemini && (gemini.Value("models", 0, "name")?.StartsWith("models/", StringComparison.Ordinal) == true || gemini.IsRefused && gemini.Has("error", "status")) => "/v1beta",
        WireKinds.Anthropic when At(ServerQuestions.AnthropicModels) is { } anthropic && (anthropic.Value("data", 0, "type") == "model" && anthropic.Has("has_more") || anthropic.IsRefused && anthropic.Value("type") == "error") => "/v1",
        WireKinds.OpenAiChat when At(ServerQuestions.Models) is { } models && (IsList(models) || models.IsRefused && models.Json is not null) => "/v1",
        _ => null,
    };

    public ServerReply? At(string question) => replies.GetValueOrDefault(question);

    /// <summary>A header of whichever answer has it.</summary>
    public string? Header(string name) => replies.Values.Select(reply => reply.Headers.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    static bool IsList(ServerReply reply) => reply.IsOk && (reply.Has("data", 0, "id") || reply.Has(0, "id") || reply.Has("object") && reply.Has("data"));
}
