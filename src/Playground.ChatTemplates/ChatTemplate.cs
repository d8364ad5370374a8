using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Playground.ChatTemplates.Builtins;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Rendering;
using Playground.ChatTemplates.Syntax;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates;

/// <summary>
/// A chat template as model makers ship them: a Jinja program that writes a conversation down in the form on which the model was trained. Rendered as
/// transformers does it: Jinja 3.1 in its immutable sandbox with <c>trim_blocks</c>, <c>lstrip_blocks</c>, <c>break</c>, <c>continue</c> and <c>generation</c>,
/// <c>tojson</c> as <c>json.dumps</c> without <c>ensure_ascii</c>, and <c>raise_exception</c>, <c>strftime_now</c> and <c>namespace</c>. Safe for many threads.
/// </summary>
public sealed class ChatTemplate
{
    /// <summary>Which interpreter rendered a prompt; changes when it renders something otherwise than before.</summary>
    public const string InterpreterVersion = "1";

    /// <summary>Characters that a template may have.</summary>
    public const int Longest = 1 << 20;

    readonly Source _source;
    readonly Statement[] _statements;
    readonly HashSet<string> _names;

    ChatTemplate(string text)
    {
        Text = text;
        _source = new(text);
        if (text.Length > Longest)
            throw _source.Fail(0, $"the template has {text.Length} characters and at most {Longest} are allowed", ChatTemplateFault.Limit);
        _statements = StatementParser.Run(_source, out _names);
    }

    /// <summary>As its maker wrote it.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text in UTF-8, in small hexadecimal letters.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <exception cref="ChatTemplateException">It isn't written in the language.</exception>
    public static ChatTemplate Parse(string text) => new(text);

    /// <summary>Whether the template reads a variable of that name, as <c>enable_thinking</c>.</summary>
    public bool Reads(string variable) => _names.Contains(variable);

    /// <param name="variables"><c>messages</c>, <c>tools</c>, <c>add_generation_prompt</c>, <c>bos_token</c> and whatever else the template may ask for.</param>
    /// <param name="now">What the template's clock says.</param>
    /// <exception cref="ChatTemplateException">It refuses, fails, or wants more than it may have.</exception>
    public string Render(JsonObject variables, DateTimeOffset now, RenderLimits? limits = null)
    {
        var globals = new Dictionary<string, object?>(Functions.For(now));
        var characters = 0L;
        foreach (var (name, value) in variables)
            globals[name] = JsonValues.From(value, ref characters);
        var budget = new RenderBudget(_source, (limits ?? RenderLimits.Default).For(characters));
        try
        {
            return new Renderer(budget).Render(_statements, globals);
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentException or InvalidOperationException or InvalidCastException or FormatException)
        {
            // What a strange value may do to the library below ends as every other failure of a template.
            throw budget.Fail(exception.Message, exception);
        }
    }
}
