using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Llama.Faults;
using Playground.Llama.Inference;
using Playground.Llama.Templates;

namespace Playground.Llama.Chat;

/// <summary>A conversation as chat templates expect it.</summary>
static class PromptVariables
{
    public static JsonObject Create(IReadOnlyList<ChatMessage> messages, ModelTemplate template, PromptOptions options, LlamaVocabulary vocabulary)
    {
        var variables = new JsonObject
        {
            ["messages"] = new JsonArray([.. messages.SelectMany(message => Messages(message, messages, template.NeedsParts))]),
            ["add_generation_prompt"] = messages[^1].Role != ChatRole.Assistant,
            ["bos_token"] = vocabulary.StartText,
            ["eos_token"] = vocabulary.EndText,
        };
        if (options.Tools.Count > 0)
            variables["tools"] = new JsonArray([.. options.Tools.Select(Tool)]);
        return variables;
    }

    /// <exception cref="ModelFailureException">It holds something other than text.</exception>
    public static string TextOf(ChatMessage message) => message.Contents.FirstOrDefault(content => content is DataContent or UriContent) is null
        ? message.Text
        : throw LlamaFailures.Parameter("messages", "local models read text only, and a message holds a file");

    /// <summary>Results of tools are messages of their own.</summary>
    static IEnumerable<JsonNode> Messages(ChatMessage message, IReadOnlyList<ChatMessage> all, bool inParts)
    {
        var results = message.Contents.OfType<FunctionResultContent>().ToArray();
        if (results.Length == 0)
            return [Message(message, inParts)];
        return results.Select(result => new JsonObject
        {
            ["role"] = "tool",
            ["tool_call_id"] = result.CallId,
            ["name"] = all.SelectMany(one => one.Contents).OfType<FunctionCallContent>().FirstOrDefault(call => call.CallId == result.CallId)?.Name ?? "",
            ["content"] = Content(result.Result as string ?? JsonSerializer.Serialize(result.Result), inParts),
        });
    }

    static JsonObject Message(ChatMessage message, bool inParts)
    {
        var written = new JsonObject { ["role"] = message.Role.Value, ["content"] = Content(TextOf(message), inParts) };
        if (string.Concat(message.Contents.OfType<TextReasoningContent>().Select(reasoning => reasoning.Text)) is { Length: > 0 } thought)
            written["reasoning_content"] = thought;
        if (message.Contents.OfType<FunctionCallContent>().ToArray() is { Length: > 0 } calls)
            written["tool_calls"] = new JsonArray([.. calls.Select(Call)]);
        return written;
    }

    static JsonNode Content(string text, bool inParts) => inParts ? new JsonArray(ModelTemplate.TextPart(text)) : JsonValue.Create(text);

    static JsonObject Call(FunctionCallContent call) => new()
    {
        ["id"] = call.CallId,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = JsonSerializer.SerializeToNode(call.Arguments) ?? new JsonObject() },
    };

    static JsonObject Tool(AIFunctionDeclaration tool) => new()
    {
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description, ["parameters"] = JsonNode.Parse(tool.JsonSchema.GetRawText()) },
    };
}
