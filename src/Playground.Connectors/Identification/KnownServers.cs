using Playground.Connectors.Settings;
using static Playground.Models.Endpoints.ServerLimit;

namespace Playground.Connectors.Identification;

/// <summary>
/// The table of known servers, the surest signs first. A gateway stands before what it may pass through from a server behind it.
/// </summary>
static class KnownServers
{
    const string OpenAiHost = "api.openai.com";

    /// <summary>The moment at which each model of its lists was made, whichever it is.</summary>
    const string LiteLlmCreated = "1677610602";

    public static IReadOnlyList<KnownServer> All { get; } =
    [
        new("LiteLLM", WireKinds.OpenAiChat, replies => replies.Header("x-litellm-version") is not null || Said(replies, ServerQuestions.LiteLlmLife, "I'm alive!") || !IsHost(replies, OpenAiHost) && replies.List?.Value("data", 0, "created") == LiteLlmCreated,
            replies => replies.Header("x-litellm-version"), EndingsInvented, FallbacksAnswer),
        new("Portkey", WireKinds.OpenAiChat, replies => replies.Header("x-portkey-trace-id") is not null || Said(replies, ServerQuestions.Root, "AI Gateway says hey!"), Unsaid, FallbacksAnswer),
        new("OpenRouter", WireKinds.OpenAiChat, replies => IsHost(replies, "openrouter.ai") || replies.List is { } list && list.Has("data", 0, "pricing", "prompt") && list.Has("data", 0, "architecture"), Unsaid, FallbacksAnswer),
        new("Ollama", WireKinds.Ollama, replies => Said(replies, ServerQuestions.Root, "Ollama is running") || replies.Start(WireKinds.Ollama) is not null && Told(replies, ServerQuestions.OllamaVersion, "version") is not null,
            replies => Told(replies, ServerQuestions.OllamaVersion, "version"), CachedPromptsUncounted, LongPromptsShortened, LoadsAtFirstRequest),
        new("LM Studio", WireKinds.OpenAiChat, replies => replies.At(ServerQuestions.LmStudioModels)?.Has("data", 0, "compatibility_type") == true, Unsaid, LoadsAtFirstRequest),
        new("llama-server", WireKinds.OpenAiChat, replies => replies.Header("server") == "llama.cpp" || Owner(replies) == "llamacpp" || replies.At(ServerQuestions.Props)?.Has("default_generation_settings") == true,
            replies => Told(replies, ServerQuestions.Props, "build_info")),
        new("vLLM", WireKinds.OpenAiChat, replies => Owner(replies) == "vllm", replies => Told(replies, ServerQuestions.Version, "version")),
        new("SGLang", WireKinds.OpenAiChat, replies => Owner(replies) == "sglang" || replies.At(ServerQuestions.SglangInfo)?.Has("is_generation") == true, Unsaid),
        new("FastChat", WireKinds.OpenAiChat, replies => Owner(replies) == "fastchat", Unsaid, NoUsageInStreams),
        new("KoboldCpp", WireKinds.OpenAiChat, replies => Told(replies, ServerQuestions.KoboldVersion, "result") == "KoboldCpp", replies => Told(replies, ServerQuestions.KoboldVersion, "version")),
        new("Text Generation Inference", WireKinds.OpenAiChat, replies => replies.At(ServerQuestions.TgiInfo)?.Has("model_id") == true && replies.At(ServerQuestions.TgiInfo)!.Has("max_total_tokens"),
            replies => Told(replies, ServerQuestions.TgiInfo, "version")),
        new("llama-cpp-python", WireKinds.OpenAiChat, replies => Owner(replies) == "me" && replies.List!.Has("data", 0, "permissions"), Unsaid,
            NoUsageInStreams, UnknownModelsAnswered, LongPromptsEmpty, SecondRequestCutsFirst),
        new("transformers serve", WireKinds.OpenAiChat, replies => replies.List?.Has("data", 0, "status", "value") == true, Unsaid, LongPromptsShortened),
        new("Anthropic", WireKinds.Anthropic, replies => IsHost(replies, "api.anthropic.com"), Unsaid),
        new("Google Gemini", WireKinds.Gemini, replies => IsHost(replies, "generativelanguage.googleapis.com"), Unsaid),
        new("OpenAI", WireKinds.OpenAiChat, replies => IsHost(replies, OpenAiHost), Unsaid),
    ];

    static bool IsHost(ServerReplies replies, string host) => replies.Host.Equals(host, StringComparison.OrdinalIgnoreCase);

    static string? Owner(ServerReplies replies) => replies.List?.Value("data", 0, "owned_by");

    static bool Said(ServerReplies replies, string question, string words) => replies.At(question) is { IsOk: true } reply && reply.Text.Contains(words, StringComparison.Ordinal);

    static string? Told(ServerReplies replies, string question, string member) => replies.At(question) is { IsOk: true } reply ? reply.Value(member) : null;

    static string? Unsaid(ServerReplies replies) => null;
}
