using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Llama.Tests.Files;

namespace Playground.Llama.Tests.Chat;

/// <summary>A model whose words a grammar dictates, so that its marks are certain: the real engine, its tokens and its stream.</summary>
public sealed class AnswerReadingTests : IDisposable
{
    const string Template = """
        {% for m in messages %}<{{ m.role }}>{% if m.reasoning_content %}<think>{{ m.reasoning_content }}</think>{% endif %}{{ m.content }}
        {%- for c in m.tool_calls %}<call>{"name": "{{ c.function.name }}", "arguments": {{ c.function.arguments | tojson }}}</call>{% endfor %}</{{ m.role }}>{% endfor %}
        {%- if add_generation_prompt %}<assistant>{% endif %}
        """;

    readonly LocalLlama _llama = LocalLlama.With(("tested:Path", "model.gguf"), ("tested:ContextSize", "512"));

    public AnswerReadingTests() => File.WriteAllBytes(Path.Combine(_llama.Folder, "model.gguf"), GgufBytes.Llama().UInt("llama.context_length", 512).Text("tokenizer.chat_template", Template).ToArray());

    public void Dispose() => _llama.Dispose();

    [Fact]
    public async Task Ask_ModelThinks_ThoughtIsApartAndCounted()
    {
        var answer = await SayAsync("<think>hm hm</think>yes");

        Assert.Equal(("hm hm", "yes"), (Thought(answer), answer.Text));
        Assert.InRange(answer.End.Usage!.Reasoning!.Value, 2, answer.End.Usage.Output!.Value);
        Assert.Null(answer.End.Hint);
    }

    [Fact]
    public async Task Ask_ModelEndsInItsThought_SaysThatTheAnswerIsEmpty()
    {
        var answer = await SayAsync("<think>hm hm");

        Assert.Equal(("hm hm", ""), (Thought(answer), answer.Text));
        Assert.Equal(FailureKind.ThoughtOnly, answer.End.Hint!.Kind);
    }

    [Fact]
    public async Task Ask_ModelCallsATool_TheCallIsOne()
    {
        var answer = await SayAsync("<call>{\"name\": \"add\", \"arguments\": {\"a\": 1}}</call>", AIFunctionFactory.Create((int a) => a, "add"));

        var call = Assert.Single(answer.Updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("add", "{\"a\":1}", ""), (call.Name, call.RawRepresentation, answer.Text));
        Assert.Equal(ChatFinishReason.ToolCalls, answer.Updates[^1].FinishReason);
        Assert.Equal(AnswerState.Completed, answer.End.End);
    }

    [Fact]
    public async Task Ask_TemplateNamesAnEnd_EndsThere() => Assert.Equal("yes", (await SayAsync("yes</assistant>no")).Text);

    Task<TestAnswer> SayAsync(string words, params AITool[] tools) => _llama.AskAsync("a", "tested", new()
    {
        Temperature = 0,
        MaxOutputTokens = 200,
        Tools = tools,
        AdditionalProperties = new() { ["grammar"] = $"root ::= \"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" },
    });

    static string Thought(TestAnswer answer) => string.Concat(answer.Updates.SelectMany(update => update.Contents).OfType<TextReasoningContent>().Select(reasoning => reasoning.Text));
}
