using Playground.Models;

namespace Playground.Connectors.Settings;

/// <summary>One host that offers models.</summary>
public sealed class EndpointOptions
{
    /// <summary>The wire format: see <see cref="WireKinds"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>Where the API begins, for instance <c>https://api.openai.com/v1</c>. Empty: the endpoint is off until an address is given.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The environment variable that holds the key.</summary>
    public string? ApiKeyEnvironment { get; set; }

    /// <summary>A file that holds nothing but the key; relative to the content root.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>The key itself: from user secrets or the environment, never from a file that is shared.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The models offered without asking the host.</summary>
    public List<string> Models { get; set; } = [];

    /// <summary>Allows plain http and addresses inside private networks for this host and port.</summary>
    public bool AllowPrivateAddress { get; set; }

    /// <summary>False takes the endpoint and its models out of every list.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Headers to send beside the format's own.</summary>
    public Dictionary<string, string> Headers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The header that carries the key where it isn't the format's own, for instance <c>api-key</c> for Azure.</summary>
    public string? KeyHeader { get; set; }

    /// <summary>The name under which OpenAI-like hosts take the output limit first: <c>max_tokens</c> or <c>max_completion_tokens</c>.</summary>
    public string MaxTokensParameter { get; set; } = "max_tokens";

    /// <summary>The output limit sent when none is asked for to formats that demand one (Anthropic).</summary>
    public int DefaultMaxTokens { get; set; } = 8192;

    /// <summary>Asks for the probability of each token where the format offers it; what is kept is their mean.</summary>
    public bool LogProbabilities { get; set; }

    public EndpointLimits Limits { get; set; } = new();

    /// <summary>What is known of single models, before what the program knows itself.</summary>
    public Dictionary<string, EndpointModelOptions> Facts { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>What the administrator knows of a model.</summary>
public sealed class EndpointModelOptions
{
    public string? Name { get; set; }

    public string? Maker { get; set; }

    public ModelAccess? Access { get; set; }

    public string? Licence { get; set; }

    /// <summary>In tokens.</summary>
    public int? ContextLength { get; set; }

    /// <summary>True for a model that may think for minutes without a word.</summary>
    public bool? Reasoning { get; set; }
}
