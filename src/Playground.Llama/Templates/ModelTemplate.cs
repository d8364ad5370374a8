using System.Text.Json.Nodes;
using Playground.ChatTemplates;
using Playground.ChatTemplates.Reading;
using Playground.ChatTemplates.Syntax;

namespace Playground.Llama.Templates;

/// <summary>One of a model's chat templates, read once.</summary>
sealed class ModelTemplate
{
    const string Probe = "Zprobez";

    readonly Lazy<AnswerForm> _form;

    /// <param name="name">Where it is from, in words.</param>
    public ModelTemplate(string name, string text)
    {
        Name = name;
        _form = new(() => Parsed is { } parsed ? AnswerForm.Learn(parsed) : AnswerForm.Plain);
        try
        {
            if (string.IsNullOrWhiteSpace(text))
                throw new ChatTemplateException(ChatTemplateFault.Syntax, "the template is empty", 1, 1);
            Parsed = ChatTemplate.Parse(text);
            NeedsParts = !Writes(Parsed, Probe) && Writes(Parsed, new JsonArray(TextPart(Probe)));
        }
        catch (ChatTemplateException exception)
        {
            Problem = exception;
        }
    }

    public string Name { get; }

    /// <summary>How its answers are marked, learned when it is first needed.</summary>
    public AnswerForm Form => _form.Value;

    /// <summary><c>null</c> when there is a <see cref="Problem"/>.</summary>
    public ChatTemplate? Parsed { get; }

    /// <summary>Why it can't be used at all.</summary>
    public ChatTemplateException? Problem { get; }

    /// <summary>Whether it writes a message only when that is a list of parts.</summary>
    public bool NeedsParts { get; }

    public static JsonObject TextPart(string text) => new() { ["type"] = "text", ["text"] = text };

    static bool Writes(ChatTemplate template, JsonNode content)
    {
        try
        {
            var variables = new JsonObject { ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = content }), ["bos_token"] = "", ["eos_token"] = "", ["add_generation_prompt"] = true };
            return template.Render(variables, default).Contains(Probe, StringComparison.Ordinal);
        }
        catch (ChatTemplateException)
        {
            return false;
        }
    }
}
