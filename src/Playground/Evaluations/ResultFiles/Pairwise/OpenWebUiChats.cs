using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Pairwise;

/// <summary>
/// Chats exported from Open WebUI. A chat is a tree: all answers to one message of a person are its columns, by <c>modelIdx</c>; those of one column are repeats. A later
/// turn hangs on one answer, which all models were sent.
/// </summary>
static class OpenWebUiChats
{
    public static bool Fits(JsonElement first) => first.Get("chat").Get("history").Get("messages") is { ValueKind: JsonValueKind.Object };

    public static ResultFile Read(JsonElement root)
    {
        var chats = root.EnumerateArray().ToArray();
        return new(ResultFileKind.OpenWebUiChats, null)
        {
            Rows = [.. chats.SelectMany(chat => Rows(chat.Get("chat").Get("history").Get("messages")))],
            NotTaken =
            [
                .. chats.Any(chat => Messages(chat).Any(message => Fields.Items(message.Get("files")).Any())) ? ["pictures and files (their content isn't in the export)"] : Array.Empty<string>(),
                .. chats.Any(chat => Messages(chat).Any(message => message.Get("merged") is not null)) ? ["merged answers"] : Array.Empty<string>(),
                "thumbs (take the export of feedback)",
            ],
        };
    }

    static IEnumerable<JsonElement> Messages(JsonElement chat) => Fields.Members(chat.Get("chat").Get("history").Get("messages")).Select(message => message.Value);

    static IEnumerable<ResultRow> Rows(JsonElement? messages)
    {
        foreach (var asked in Fields.Members(messages).Where(message => message.Value.Text("role") == "user"))
        {
            var (history, repeats) = (History(messages, asked.Value), new Dictionary<(double?, string?), int>());
            foreach (var id in asked.Value.Items("childrenIds").Select(child => Fields.Text(child)).OfType<string>())
                if (messages.Get(id) is { } answer && answer.Text("role") == "assistant")
                {
                    // In an arena the message has the arena's name, and who really answered beside it.
                    var model = answer.Text("selectedModelId") ?? answer.Text("model");
                    var column = (answer.Number("modelIdx"), answer.Number("modelIdx") is null ? model : null);
                    var repeat = repeats[column] = repeats.GetValueOrDefault(column) + 1;
                    yield return Row(asked.Name, repeat, model, asked.Value, answer) with { History = history };
                }
        }
    }

    static ResultRow Row(string item, int repeat, string? model, JsonElement asked, JsonElement answer)
    {
        var (error, usage) = (answer.Get("error"), answer.Get("usage"));
        // Stopped by a person only the output's status tells; lost by the server's end, only that it never was done.
        var lost = error is null && answer.Truth("done") == false && string.IsNullOrEmpty(answer.Text("content"));
        var stopped = error is null && answer.Items("output").Any(part => part.Text("type") == "message" && part.Text("status") == "incomplete");
        return new(item, repeat, model is null ? null : new(model, model))
        {
            Prompt = asked.Text("content"),
            Answer = lost ? null : answer.Text("content"),
            Outcome = error is not null || lost ? ResultOutcome.Error : ResultOutcome.NotJudged,
            Error = error is not null ? error.Get("content").Text("message") ?? error.Text("content") ?? Fields.Shown(error) : lost ? "The server ended before the answer did." : null,
            Stop = stopped ? "stopped" : null,
            Tokens = usage is null ? null : new(Any(usage, "input_tokens", "prompt_tokens"), Any(usage, "output_tokens", "completion_tokens"), usage.Whole("total_tokens")),
        };
    }

    static long? Any(JsonElement? usage, string name, string other) => usage.Whole(name) ?? usage.Whole(other);

    // From the root down to what was asked; a circle of parents ends it.
    static ResultMessage[] History(JsonElement? messages, JsonElement asked)
    {
        var (path, seen) = (new List<ResultMessage>(), new HashSet<string>(StringComparer.Ordinal));
        for (var parent = asked.Text("parentId"); parent is not null && seen.Add(parent) && messages.Get(parent) is { } message; parent = message.Text("parentId"))
            path.Add(new(message.Text("role") ?? "", message.Text("content") ?? ""));
        path.Reverse();
        return [.. path];
    }
}
