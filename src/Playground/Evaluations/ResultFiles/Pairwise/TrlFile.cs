using System.Globalization;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Pairwise;

/// <summary>Preferences (<c>chosen</c>, <c>rejected</c>) and labelled answers (<c>completion</c>, <c>label</c>) as TRL takes them, and OpenAI's form of the first.</summary>
static class TrlFile
{
    public static bool Fits(JsonElement first) => (first.Get("chosen") is not null && HasMember(first, "rejected")) || (first.Get("completion") is not null && first.Get("label") is not null)
        || (first.Get("preferred_output") is not null && first.Get("non_preferred_output") is not null);

    public static ResultFile Read(IReadOnlyList<JsonElement> lines)
    {
        var isPromptfoo = lines[0].Get("providers") is not null && lines[0].Get("prompts") is not null;
        return new(ResultFileKind.TrlPreferences, isPromptfoo ? "promptfoo's preferences" : null)
        {
            Comparisons = [.. lines.Index().Where(line => line.Item.Get("label") is null && !isPromptfoo).Select(line => Compare(line.Item, line.Index))],
            Rows = isPromptfoo ? [.. lines.Index().SelectMany(line => Promptfoo(line.Item, line.Index))] : [.. lines.Index().Where(line => line.Item.Get("label") is not null).Select(line => Labelled(line.Item, line.Index))],
            NotTaken = lines.Any(line => line.Get("tools") is not null) ? ["tools"] : [],
            Remarks = isPromptfoo ? ["Which model said what isn't in the file."] : ["The file doesn't say which models answered."],
        };
    }

    static ResultComparison Compare(JsonElement line, int place)
    {
        var (chosen, rejected) = (line.GetAny("chosen", "preferred_output"), line.GetAny("rejected", "non_preferred_output"));
        return new(place.ToString(CultureInfo.InvariantCulture), null, null, chosen is null || rejected is null ? null : ResultWinner.A)
        {
            Prompt = Fields.Conversation(line.Get("prompt") ?? line.Get("input").Get("messages")),
            AnswerA = Answer(chosen),
            AnswerB = Answer(rejected),
            Error = chosen is null || rejected is null ? "One side is missing." : null,
        };
    }

    static ResultRow Labelled(JsonElement line, int place)
    {
        var good = line.Truth("label") ?? (line.Number("label") is { } number ? number != 0 : null);
        return new(place.ToString(CultureInfo.InvariantCulture), 1, null)
        {
            Prompt = Fields.Conversation(line.Get("prompt")),
            Answer = Answer(line.Get("completion")),
            Outcome = good switch { true => ResultOutcome.Passed, false => ResultOutcome.Failed, null => ResultOutcome.NotJudged },
        };
    }

    // All outputs of a test that passed, and all that failed.
    static IEnumerable<ResultRow> Promptfoo(JsonElement line, int place) =>
        from side in new[] { ("chosen", ResultOutcome.Passed), ("rejected", ResultOutcome.Failed) }
        from answer in line.Items(side.Item1)
        select new ResultRow(place.ToString(CultureInfo.InvariantCulture), 1, null)
        {
            Answer = Fields.Shown(answer),
            Outcome = side.Item2,
            Variables = [.. Fields.Members(line.Get("vars")).Select(member => KeyValuePair.Create(member.Name, Fields.Shown(member.Value) ?? ""))],
        };

    // A conversation's last message is the answer.
    static string? Answer(JsonElement? side) => side is { ValueKind: JsonValueKind.Array } messages && messages.GetArrayLength() > 0
        ? Fields.Content(messages.EnumerateArray().Last().Get("content")) ?? Fields.Shown(messages.EnumerateArray().Last().Get("tool_calls"))
        : Fields.Shown(side);

    static bool HasMember(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);
}
