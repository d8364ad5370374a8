using Playground.Models.Endpoints;

namespace Playground.Cli.Output;

/// <summary>What is known of a server, in sentences.</summary>
static class ServerText
{
    public static string Limit(ServerLimit limit) => limit switch
    {
        ServerLimit.NoUsageInStreams => "Its streams hold no token counts: they are estimated.",
        ServerLimit.UnknownModelsAnswered => "A model that it doesn't have is answered by another one, under the name asked for.",
        ServerLimit.SecondRequestCutsFirst => "A second request cuts the first one off: compare one of its models at a time.",
        ServerLimit.LongPromptsShortened => "A prompt longer than the context is shortened without a word.",
        ServerLimit.LongPromptsEmpty => "A prompt longer than the context gives an empty answer.",
        ServerLimit.EndingsInvented => "It gives a stream that broke off behind it an ending and token counts of its own.",
        ServerLimit.FallbacksAnswer => "Another model may answer where the one asked for fails; the column says so where the gateway does.",
        ServerLimit.CachedPromptsUncounted => "What was cached isn't counted: such counts are estimated.",
        ServerLimit.LoadsAtFirstRequest => "A model is loaded at its first request, which may take long.",
        _ => limit.ToString(),
    };

    public static string Name(ServerIdentity server) => server.Software is { } name ? $"{name}{(server.Version is { } version ? $" {version}" : "")}" : $"A server of a kind unknown here that speaks {server.Kind}";
}
