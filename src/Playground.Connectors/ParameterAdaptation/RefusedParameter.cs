using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Playground.Connectors.Failures;

namespace Playground.Connectors.ParameterAdaptation;

/// <summary>Reads out of a refusal (400 or 422) which parameter the model doesn't take, and what to send instead.</summary>
static partial class RefusedParameter
{
    const int MostCharacters = 300;

    /// <returns><c>null</c> when the refusal is about something else, or about a value that another value would mend.</returns>
    public static BodyChange? Find(AttemptFailure problem, JsonObject body)
    {
        // A gateway has no such model where none of those behind it takes functions.
        if (problem is { Status: 400 or 404 or 422, Error: { } refusal } && body.ContainsKey("tools") && NoTools().IsMatch(refusal.Message ?? "")) return new(BodyChangeKind.LeaveOut, "tools", Said(refusal));
        if (problem is not { Status: 400 or 422, Error: { } error }) return null;
        if (SystemChange(error, body) is { } change) return change;
        if (Named(error, body) is not { } name || (IsAboutValue(error) && name != "stream")) return null;
        return name switch
        {
            "max_tokens" when error.Parameter is not null || error.Says("max_completion_tokens") => Renamed(name, "max_completion_tokens", error),
            "max_completion_tokens" => Renamed(name, "max_tokens", error),
            _ => new(BodyChangeKind.LeaveOut, name, Said(error)),
        };
    }

    static BodyChange Renamed(string name, string newName, WireError error) => new(BodyChangeKind.Rename, name, Said(error), newName);

    static BodyChange? SystemChange(WireError error, JsonObject body)
    {
        var aboutRole = error.Parameter?.EndsWith("role", StringComparison.OrdinalIgnoreCase) == true || (error.Says("role", "message", "instruction") && error.Says("support", "not enabled", "not allowed", "invalid"));
        if (!aboutRole || !(error.Says("system", "developer instruction") || error.Parameter is not null && error.Says("developer"))) return null;
        var isSystem = body["messages"]?[0]?["role"]?.GetValue<string>() == "system";
        return isSystem && error.Says("developer")
            ? new(BodyChangeKind.SystemAsDeveloper, "system", Said(error))
            : new(BodyChangeKind.SystemIntoUser, "system", Said(error));
    }

    /// <summary>The longest name counts: <c>max_completion_tokens</c> is not about <c>max_tokens</c>.</summary>
    static string? Named(WireError error, JsonObject body)
    {
        string[] sent = [.. BodyParameters.Names(body).OrderByDescending(name => name.Length)];
        return Array.Find(sent, name => LastPart(error.Parameter) == name)
            ?? Array.Find(sent, name => FirstPart(error.Parameter) == name)
            ?? Array.Find(sent, name => Mentions(error.Message, name))
            ?? (sent.Contains("stream_options") && Mentions(error.Message, "include_usage") ? "stream_options" : null);
    }

    static string? FirstPart(string? parameter) => parameter?.Split('.', '[')[0];

    static string? LastPart(string? parameter) => parameter?[(parameter.LastIndexOf('.') + 1)..];

    static bool Mentions(string? message, string name) =>
        message is not null && Regex.IsMatch(message, $@"(?<![A-Za-z0-9_]){Regex.Escape(name)}(?![A-Za-z0-9_])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    static string? Said(WireError error) => error.Message is { Length: > MostCharacters } message ? message[..MostCharacters] + "…" : error.Message;

    /// <summary>A value out of range is the user's to mend: another comparison may ask for one inside.</summary>
    static bool IsAboutValue(WireError error) => error.Message is { } message && Range().IsMatch(message) && !Unsupported().IsMatch(message);

    [GeneratedRegex(@"(?:not |n't |un)support(?:ed|s|ing)?\b.{0,80}\b(?:tools?|functions?)\b|\b(?:tools?|tool[ _-](?:use|choice|calling|calls?)|function[ _-](?:calls?|calling))\b.{0,80}(?:not |n't |un)(?:support|available|enabled|allowed)|no endpoints found that support tool|tool choice requires", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoTools();

    [GeneratedRegex(@"must be|should be|between|less than|greater than|at most|at least|out of range|maximum|minimum|too (?:large|high|small|low|long)|exceeds|range:|[<>]=?\s*-?\d", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"unsupported|not support|unrecogni[sz]ed|unknown|unexpected|not permitted|not allowed|not accepted|forbidden|extra|deprecated|only the default|only 1 |isn't supported|cannot be used|can't be used|not available|incompatible", RegexOptions.IgnoreCase)]
    private static partial Regex Unsupported();
}
