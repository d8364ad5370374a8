using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Learns how a template writes calls of tools.</summary>
static class CallLearner
{
    const string FirstText = "avaluez";
    const string SecondText = "bvaluez";
    const string FirstNumber = "73147";
    const string SecondNumber = "84258";

    /// <returns>A turn that holds a call, and how that is written; <c>null</c> when the template writes none.</returns>
    public static (string Turn, CallShape Shape)? Learn(TemplateProbe probe)
    {
        var turn = Turn(probe, FirstText, SecondText, asText: false) ?? Turn(probe, FirstText, SecondText, asText: true);
        if (turn is null)
            return null;
        return ((CallShape?)Json(turn) ?? Keyed(turn, Turn(probe, int.Parse(FirstNumber, null), int.Parse(SecondNumber, null), asText: false))) is { } shape ? (turn, shape) : null;
    }

    static string? Turn(TemplateProbe probe, JsonNode first, JsonNode second, bool asText) =>
        probe.Turn(TemplateProbe.Answer(calls: TemplateProbe.Call(first, second, asText))) is { } turn && turn.Contains(TemplateProbe.Tool, StringComparison.Ordinal) && turn.Contains(TemplateProbe.FirstKey, StringComparison.Ordinal) ? turn : null;

    static JsonCallShape? Json(string turn)
    {
        foreach (var document in JsonDocuments.In(turn))
        {
            var node = document.Node is JsonArray { Count: > 0 } list ? list[0] : document.Node;
            if (node is not JsonObject found)
                continue;
            if (found.ContainsKey(TemplateProbe.FirstKey))
                return new(null, null);
            if (found.FirstOrDefault(member => member.Value is JsonObject inner && inner.ContainsKey(TemplateProbe.FirstKey) || IsText(member.Value, TemplateProbe.FirstKey)) is { Key: { } argumentsKey })
                return new(found.FirstOrDefault(member => IsText(member.Value, TemplateProbe.Tool)).Key, argumentsKey);
        }
        return null;
    }

    static bool IsText(JsonNode? node, string part) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Contains(part, StringComparison.Ordinal);

    static KeyedCallShape? Keyed(string texts, string? numbers)
    {
        if (Between(texts, FirstText, SecondText) is not { } around)
            return null;
        var (toKey, toValue, toNext) = around;
        var keyOpen = CommonEnd(toKey, toNext);
        var head = toKey[..^keyOpen.Length];
        if (numbers is null || Between(numbers, FirstNumber, SecondNumber) is not { } bare || bare.ToValue == toValue)
            return new(head, keyOpen, toValue, toNext[..^keyOpen.Length], Tags.In(toNext).Length > 0 ? null : ("\"", "\""));
        var (open, close) = (toValue[bare.ToValue.Length..], toNext[..^bare.ToNext.Length]);
        return new(head, keyOpen, bare.ToValue, bare.ToNext[..^keyOpen.Length], (open, close));
    }

    /// <summary>What stands between the name and the first key, between that and its value, and between that and the second key.</summary>
    static (string ToKey, string ToValue, string ToNext)? Between(string turn, string first, string second)
    {
        var key = turn.IndexOf(TemplateProbe.FirstKey, StringComparison.Ordinal);
        var name = key < 0 ? -1 : turn.LastIndexOf(TemplateProbe.Tool, key, StringComparison.Ordinal);
        var value = key < 0 ? -1 : turn.IndexOf(first, key, StringComparison.Ordinal);
        var next = value < 0 ? -1 : turn.IndexOf(TemplateProbe.SecondKey, value, StringComparison.Ordinal);
        if (name < 0 || next < 0 || turn.IndexOf(second, next, StringComparison.Ordinal) < 0)
            return null;
        return (turn[(name + TemplateProbe.Tool.Length)..key], turn[(key + TemplateProbe.FirstKey.Length)..value], turn[(value + first.Length)..next]);
    }

    static string CommonEnd(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
            length++;
        return left[^length..];
    }
}
