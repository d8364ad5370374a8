namespace Playground.Connectors.Identification;

/// <summary>The addresses that are asked, relative to where the server begins: lists of models in each form, and what servers tell of themselves.</summary>
static class ServerQuestions
{
    public const string Models = "/v1/models";
    public const string AnthropicModels = "/v1/models (Anthropic)";
    public const string GeminiModels = "/v1beta/models";
    public const string OllamaTags = "/api/tags";
    public const string OllamaVersion = "/api/version";
    public const string Version = "/version";
    public const string Props = "/props";
    public const string LiteLlmLife = "/health/liveliness";
    public const string LmStudioModels = "/api/v0/models";
    public const string SglangInfo = "/get_model_info";
    public const string TgiInfo = "/info";
    public const string KoboldVersion = "/api/extra/version";
    public const string Root = "/";

    /// <summary>Those that hosts may want a key for.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Models, AnthropicModels, GeminiModels, OllamaTags];

    public static IReadOnlyList<string> Signs { get; } = [OllamaVersion, Version, Props, LiteLlmLife, LmStudioModels, SglangInfo, TgiInfo, KoboldVersion, Root];

    /// <summary>The path of a question.</summary>
    public static string Path(string question) => question.Split(' ')[0];
}
