using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Comparisons;
using Playground.Connectors.Failures;
using Playground.Connectors.Transport;
using Playground.Faults;
using Playground.Metrics;

namespace Playground.Bench.Wires.Recordings;

/// <summary>Compares what the product made of a recording with what is right for it.</summary>
static class ReplayCheck
{
    const int ComparedCharacters = 150;

    /// <summary>The kinds of failure that say what the recording's word says.</summary>
    static readonly Dictionary<string, FailureKind[]> Kinds = new()
    {
        ["auth"] = [FailureKind.WrongKey, FailureKind.GatewayKey, FailureKind.Forbidden],
        ["bad_request"] = [FailureKind.BadRequest, FailureKind.InvalidParameter],
        ["connection"] = [FailureKind.Unreachable],
        ["context_length"] = [FailureKind.ContextTooLong],
        ["cut"] = [FailureKind.StreamCut],
        ["content_filter"] = [FailureKind.ContentFiltered],
        ["no_such_address"] = [FailureKind.NotAnApi],
        ["overloaded"] = [FailureKind.Overloaded],
        ["quota"] = [FailureKind.QuotaExhausted],
        ["rate_limit"] = [FailureKind.RateLimited],
        ["server_error"] = [FailureKind.ServerError, FailureKind.Overloaded, FailureKind.BrokenOff],
        ["too_large"] = [FailureKind.TooLarge],
        ["unknown_model"] = [FailureKind.ModelNotFound],
    };

    /// <summary>Errors after which the same request may succeed.</summary>
    static readonly string[] Retried = ["rate_limit", "server_error", "overloaded", "timeout", "connection"];

    /// <returns>For each aspect that the recording tells about, what is wrong with it; <c>null</c> when it is right.</returns>
    public static IEnumerable<(string Aspect, string? Fault)> Of(Recording recording, Replay replay)
    {
        var expected = recording.Expected;
        if (expected.States.Count == 0) return [("state", replay.Reached ? null : "not reached"), ("text", replay.Reached ? null : "not reached")];
        return replay.Answers.SelectMany(answer => Of(recording, answer)).GroupBy(check => check.Aspect)
            .Select(checks => (checks.Key, checks.Select(check => check.Fault).FirstOrDefault(fault => fault is not null)))
            .Append(("retry", Retry(recording, replay)));
    }

    static IEnumerable<(string Aspect, string? Fault)> Of(Recording recording, Answer answer)
    {
        var expected = recording.Expected;
        yield return ("state", expected.States.Contains(answer.State.ToString().ToLowerInvariant()) ? null : $"{answer.State} ({answer.RawFinishReason}, {answer.Failure?.Kind}), not {string.Join('/', expected.States)}");
        yield return ("text", expected.Text is null || IsRefusal(answer, expected) ? null : Same(answer.Text, expected.Text));
        yield return ("reasoning", Same(answer.Reasoning.Trim(), (expected.Reasoning ?? "").Trim()));
        yield return ("tools", Tools(answer, expected));
        if (expected.Trust is not null) yield return ("usage", Usage(answer.Usage, expected));
        if (expected.Error is not { } error) yield break;
        yield return ("error", Error(answer, error, recording));
        if (error.Words.Length > 0) yield return ("words", Words(answer, error.Words));
    }

    /// <summary>Words of a refusal that stand in a member of their own are shown as the answer: they are what the model had to say.</summary>
    static bool IsRefusal(Answer answer, RecordingExpectation expected) => expected.Text == "" && answer.State == AnswerState.Refused;

    static string? Same(string said, string wanted) => said == wanted ? null : $"{Quoted(said)}, not {Quoted(wanted)}";

    static string? Tools(Answer answer, RecordingExpectation expected)
    {
        if (answer.ToolCalls.Count != expected.ToolCalls.Count) return $"{answer.ToolCalls.Count} calls, not {expected.ToolCalls.Count}";
        return answer.ToolCalls.Zip(expected.ToolCalls)
            .Select(pair => pair.First.Name != pair.Second.Name || !IsSame(pair.First.Arguments, pair.Second) ? $"{pair.First.Name}({pair.First.Arguments}), not {pair.Second.Name}({pair.Second.Arguments})" : null)
            .FirstOrDefault(fault => fault is not null);
    }

    static bool IsSame(string arguments, ExpectedToolCall call)
    {
        if (!call.IsValid) return arguments == call.Arguments;
        try { return JsonNode.DeepEquals(JsonNode.Parse(arguments), JsonNode.Parse(call.Arguments)); }
        catch (JsonException) { return false; }
    }

    static string? Usage(TokenUsage usage, RecordingExpectation expected)
    {
        var right = expected.Trust switch
        {
            "reported" => usage.Origin == NumberOrigin.Reported && HasCounts(usage, expected.Usage!),
            "gateway_estimate" => usage.Origin == NumberOrigin.CountedByGateway && HasCounts(usage, expected.Usage!),
            _ => usage.Origin is not (NumberOrigin.Reported or NumberOrigin.CountedByGateway),
        };
        return right ? null : $"{usage.Input}/{usage.Output}/{usage.CacheRead}/{usage.Reasoning} {usage.Origin}, not {expected.Usage?.Input}/{expected.Usage?.Output}/{expected.Usage?.Cached}/{expected.Usage?.Reasoning} {expected.Trust}";
    }

    /// <summary>None cached and nothing known of a cache are the same to whoever pays.</summary>
    static bool HasCounts(TokenUsage usage, ExpectedUsage counts) =>
        usage.Input == counts.Input && usage.Output == counts.Output && (usage.CacheRead ?? 0) == (counts.Cached ?? 0) && (usage.Reasoning ?? 0) == (counts.Reasoning ?? 0);

    static string? Error(Answer answer, ExpectedError error, Recording recording) =>
        recording.ClientLeaves && answer.State == AnswerState.Stopped ? null
        : answer.Failure?.Kind is { } kind && (Kinds.TryGetValue(error.Kind, out var kinds) ? kinds : [FailureKind.HostTimeout, FailureKind.Stalled, FailureKind.HeadersTimeout]).Contains(kind) ? null
        : $"{answer.Failure?.Kind} ({answer.Failure?.Message}), not {error.Kind}";

    static string? Words(Answer answer, string words)
    {
        var (said, wanted) = (Plain(answer.Failure?.Raw ?? ""), Plain(new KeyMask(null).Apply(HostWords.Clean(words))!));
        return said.StartsWith(wanted[..Math.Min(wanted.Length, ComparedCharacters)], StringComparison.Ordinal) ? null : $"{Quoted(said)}, not {Quoted(wanted)}";
    }

    static string? Retry(Recording recording, Replay replay)
    {
        var (expected, failure) = (recording.Expected, replay.Answers[0].Failure);
        var again = expected.Error is { } error && expected.Text is null or "" && Retried.Contains(error.Kind);
        if (replay.Answers[0].Retries > 0 != again) return again ? "not asked again" : $"asked {replay.Requests} times";
        if (expected.RetryAfterSeconds is not { } seconds) return null;
        var told = (failure?.PossibleAgainAt - replay.Answers[0].Timings.EndedAt)?.TotalSeconds;
        return told is { } wait && Math.Abs(wait - seconds) < 1 ? null : $"again in {told} s, not {seconds}";
    }

    static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Quoted(string text) => $"\"{(text.Length > 160 ? text[..160] + "…" : text).ReplaceLineEndings("⏎")}\"";
}
