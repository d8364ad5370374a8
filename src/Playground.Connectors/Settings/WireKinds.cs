namespace Playground.Connectors.Settings;

/// <summary>The wire formats by their names in the configuration.</summary>
public static class WireKinds
{
    public const string OpenAiChat = "openai-chat";
    public const string OpenAiResponses = "openai-responses";
    public const string Anthropic = "anthropic";
    public const string Gemini = "gemini";
    public const string Ollama = "ollama";

    public static IReadOnlyList<string> All { get; } = [OpenAiChat, OpenAiResponses, Anthropic, Gemini, Ollama];
}
