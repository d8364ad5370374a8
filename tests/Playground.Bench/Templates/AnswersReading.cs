using System.Text.Json.Nodes;
using Playground.ChatTemplates;
using Playground.ChatTemplates.Reading;
using Playground.ChatTemplates.Syntax;

namespace Playground.Bench.Templates;

/// <summary>Reads answers, in one piece and letter by letter, and compares with what they hold.</summary>
static class AnswersReading
{
    public static void Compare(string name, string template, JsonObject answers, JsonArray tools, Tally tally)
    {
        var schemas = tools.Select(tool => new ToolSchema(tool!["function"]!["name"]!.GetValue<string>(), tool["function"]!["parameters"] as JsonObject)).ToArray();
        AnswerForm? form = null;
        foreach (var (id, answer) in answers)
        {
            if (answer!["text"]?.GetValue<string>() is not { } text)
                continue;
            form ??= Learn(template);
            var prompt = answer["prompt_end"]!.GetValue<string>();
            var holds = answer["holds"]!.AsObject();
            // Some templates drop words of an answer without that being noted: nobody could read them.
            if (holds["content"]?.GetValue<string>() is { } content && !text.Contains(content, StringComparison.Ordinal))
                holds["content"] = "";
            var whole = Difference(holds, form.Read(prompt, schemas), [text]);
            tally.Add($"{name} answer {id}", whole ?? Difference(holds, form.Read(prompt, schemas), text.Select(letter => letter.ToString())));
        }
    }

    static AnswerForm Learn(string template)
    {
        try
        {
            return AnswerForm.Learn(ChatTemplate.Parse(template), "<BOS>", "<EOS>");
        }
        catch (ChatTemplateException)
        {
            return AnswerForm.Plain;
        }
    }

    static string? Difference(JsonObject holds, IAnswerReader reader, IEnumerable<string> pieces)
    {
        var read = new List<AnswerPiece>();
        foreach (var piece in pieces)
            read.AddRange(reader.Add(piece));
        read.AddRange(reader.Finish(out var calls));
        var got = new JsonObject
        {
            ["content"] = Text(read, AnswerPart.Answer),
            ["reasoning_content"] = Text(read, AnswerPart.Thought),
            ["tool_calls"] = new JsonArray([.. calls.Select(call => new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments.DeepClone() })]),
        };
        var expected = new JsonObject
        {
            ["content"] = holds["content"]?.DeepClone() ?? "",
            ["reasoning_content"] = holds["reasoning_content"]?.DeepClone() ?? "",
            ["tool_calls"] = new JsonArray([.. (holds["tool_calls"] as JsonArray ?? []).Select(call => new JsonObject { ["name"] = call!["function"]!["name"]!.DeepClone(), ["arguments"] = call["function"]!["arguments"]!.DeepClone() })]),
        };
        // What a template drops of an answer isn't known to be there: of such ones only what is said to be held counts.
        if (!holds.ContainsKey("content"))
            got["content"] = expected["content"]!.DeepClone();
        if (holds["dropped"]?.GetValue<string>().Contains("content", StringComparison.Ordinal) is true && !holds.ContainsKey("reasoning_content"))
            got["reasoning_content"] = expected["reasoning_content"]!.DeepClone();
        return JsonNode.DeepEquals(got, expected) ? null : $"{got.ToJsonString()} instead of {expected.ToJsonString()}";
    }

    static string Text(List<AnswerPiece> pieces, AnswerPart part) => string.Concat(pieces.Where(piece => piece.Part == part).Select(piece => piece.Text));
}
