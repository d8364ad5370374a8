namespace Playground.Models.Endpoints;

/// <summary>What a server or gateway is known not to do or not to tell; see <c>docs/servers.md</c>.</summary>
public enum ServerLimit
{
    /// <summary>Streams hold no token counts, whatever is asked: they are estimated.</summary>
    NoUsageInStreams,

    /// <summary>A model that it doesn't have is answered by another one under the name that was asked for.</summary>
    UnknownModelsAnswered,

    /// <summary>A second request cuts the first one off.</summary>
    SecondRequestCutsFirst,

    /// <summary>A prompt longer than the context is shortened without a word.</summary>
    LongPromptsShortened,

    /// <summary>A prompt longer than the context gives an empty answer.</summary>
    LongPromptsEmpty,

    /// <summary>A stream that broke off behind it is given an ending and token counts of its own making.</summary>
    EndingsInvented,

    /// <summary>Another model may answer where the one asked for fails; the column says so where the gateway does.</summary>
    FallbacksAnswer,

    /// <summary>What was cached isn't counted: such counts are estimated.</summary>
    CachedPromptsUncounted,

    /// <summary>A model is loaded at its first request, which may take long.</summary>
    LoadsAtFirstRequest,
}
