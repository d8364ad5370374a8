using System.Text.Json.Nodes;
using Playground.ChatTemplates.Syntax;

namespace Playground.ChatTemplates.Reading;

/// <summary>Lets a template write turns of an assistant whose words can be found again.</summary>
sealed class TemplateProbe(ChatTemplate template, string startToken, string endToken)
{
    public const string Content = "Zcontentz";
    public const string Thought = "Zthoughtz";
    public const string Tool = "zprobetool";
    public const string FirstKey = "akey";
    public const string SecondKey = "bkey";

    readonly string? _prompt = Render(template, startToken, endToken, null);

    /// <summary>The prompt before an answer; <c>null</c> when the template gives none.</summary>
    public string? Prompt => _prompt;

    /// <summary>What stands behind the prompt when the answer is known: what the model is to write.</summary>
    /// <returns><c>null</c> when the template doesn't write such an answer.</returns>
    public string? Turn(JsonObject answer) => Turn(answer, out _);

    /// <param name="shared">What the two have in common up to there: of a prompt that goes on otherwise a part.</param>
    public string? Turn(JsonObject answer, out string shared)
    {
        answer["role"] = "assistant";
        shared = "";
        if (_prompt is null || Render(template, startToken, endToken, answer) is not { } whole)
            return null;
        shared = whole[..Tags.Boundary(whole, _prompt.AsSpan().CommonPrefixLength(whole))];
        return whole[shared.Length..];
    }

    /// <summary>Under all the names that templates know for it.</summary>
    public static JsonObject Answer(string? thought = null, string content = "", params JsonNode[] calls)
    {
        var answer = new JsonObject { ["content"] = content };
        if (thought is not null)
            foreach (var name in (string[])["reasoning_content", "reasoning"])
                answer[name] = thought;
        if (calls.Length > 0)
            answer["tool_calls"] = new JsonArray(calls);
        return answer;
    }

    public static JsonObject Call(JsonNode first, JsonNode second, bool asText = false)
    {
        var arguments = new JsonObject { [FirstKey] = first, [SecondKey] = second };
        return new()
        {
            ["id"] = "call00001",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = Tool, ["arguments"] = asText ? arguments.ToJsonString() : arguments },
        };
    }

    static string? Render(ChatTemplate template, string startToken, string endToken, JsonObject? answer)
    {
        var messages = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Zquestionz" });
        if (answer is not null)
            messages.Add(answer.DeepClone());
        try
        {
            return template.Render(
                new()
                {
                    ["messages"] = messages,
                    ["tools"] = new JsonArray(JsonNode.Parse("""{ "type": "function", "function": { "name": "zprobetool", "description": "d", "parameters": { "type": "object", "properties": { "akey": { "type": "string", "description": "a" }, "bkey": { "type": "string", "description": "b" } }, "required": [] } } }""")),
                    ["add_generation_prompt"] = answer is null,
                    ["bos_token"] = startToken,
                    ["eos_token"] = endToken,
                },
                DateTimeOffset.UnixEpoch);
        }
        catch (ChatTemplateException)
        {
            return null;
        }
    }
}
