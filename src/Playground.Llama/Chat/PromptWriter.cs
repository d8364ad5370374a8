using Microsoft.Extensions.AI;
using Playground.ChatTemplates;
using Playground.ChatTemplates.Reading;
using Playground.ChatTemplates.Syntax;
using Playground.Comparisons;
using Playground.Llama.Faults;
using Playground.Llama.Inference;
using Playground.Llama.Templates;

namespace Playground.Llama.Chat;

/// <summary>Writes conversations down as a model's own chat template says; a base model without one just gets the texts to complete.</summary>
/// <param name="now">What a template that asks for the date is told.</param>
sealed class PromptWriter(LlamaVocabulary vocabulary, ModelTemplates templates, PromptOptions options, DateTimeOffset now)
{
    /// <exception cref="ModelFailureException">A message holds something other than text, there is none, or the template refuses or fails.</exception>
    public ChatPrompt Write(IReadOnlyList<ChatMessage> messages)
    {
        if (messages.Count == 0)
            throw LlamaFailures.Parameter("messages", "there is nothing to answer");
        if (templates.For(options.Tools.Count > 0) is not { } template)
            return new(string.Join("\n\n", messages.Select(PromptVariables.TextOf)), false, "none: plain completion", null, AnswerForm.Plain, NoTools("A base model without a template only completes text."));
        try
        {
            return template.Parsed is { } parsed ? ByTemplate(messages, template, parsed) : throw template.Problem!;
        }
        catch (ChatTemplateException exception)
        {
            return options.IsPlain ? Plain(messages, exception) : throw LlamaFailures.Template(exception, HasSystem(messages) && !options.MovesSystem);
        }
    }

    ChatPrompt ByTemplate(IReadOnlyList<ChatMessage> messages, ModelTemplate template, ChatTemplate parsed)
    {
        var adaptations = new List<Adaptation>();
        if (!parsed.Reads("tools"))
            adaptations.AddRange(NoTools("The model's template has no place for tools."));
        else if (options.Tools.Count > 0 && !template.Form.KnowsCalls)
            adaptations.Add(new("tools", "calls stay text", "The model's template doesn't show how its calls are marked."));
        var text = WithSystem(messages, template, parsed, adaptations);
        return string.IsNullOrEmpty(text)
            ? throw new ChatTemplateException(ChatTemplateFault.Failed, "the template writes nothing for this conversation", 1, 1)
            : new(text, true, template.Name, parsed, template.Form, adaptations);
    }

    /// <summary>Where the template refuses what the system says, or loses it, that goes before the first user's words if the user takes that; otherwise it is told.</summary>
    string WithSystem(IReadOnlyList<ChatMessage> messages, ModelTemplate template, ChatTemplate parsed, List<Adaptation> adaptations)
    {
        var mayMove = options.MovesSystem && HasSystem(messages);
        string? text = null;
        try
        {
            text = Render(messages, template, parsed, adaptations);
            if (messages.Where(IsSystem).All(message => text.Contains(message.Text.Trim(), StringComparison.Ordinal)))
                return text;
        }
        catch (ChatTemplateException) when (mayMove)
        {
            // The way out below is taken.
        }
        adaptations.Add(mayMove
            ? new("messages", "the system's text put before the first user's", text is null ? "The model's template refuses what the system says." : "The model's template leaves out what the system says.")
            : new("messages", "the system's text isn't in the prompt", "The model's template leaves it out."));
        return mayMove ? Render(Moved(messages), template, parsed, []) : text!;
    }

    string Render(IReadOnlyList<ChatMessage> messages, ModelTemplate template, ChatTemplate parsed, List<Adaptation> adaptations)
    {
        var variables = PromptVariables.Create(messages, template, options, vocabulary);
        if (ThinkingSwitch.Set(options.Thinking, parsed, variables) is { } adaptation && adaptations.All(known => known.Parameter != adaptation.Parameter))
            adaptations.Add(adaptation);
        var text = parsed.Render(variables, now);
        return messages[^1] is { Role: var role } last && role == ChatRole.Assistant ? GoingOn(text, last.Text) : text;
    }

    /// <summary>An answer that was begun goes on where its text ends: what closes the turn isn't read yet.</summary>
    static string GoingOn(string text, string begun)
    {
        var at = text.LastIndexOf(begun.Trim(), StringComparison.Ordinal);
        return at < 0 ? text : text[..(at + begun.Trim().Length)];
    }

    ChatPrompt Plain(IReadOnlyList<ChatMessage> messages, ChatTemplateException problem) => new(
        PlainForm.Write(messages.Select(message => (message.Role.Value, PromptVariables.TextOf(message))), messages[^1].Role != ChatRole.Assistant),
        true, PlainForm.Name, null, AnswerForm.Plain, [new("template", $"{PlainForm.Name} instead of the model's own", problem.Message), .. NoTools($"{PlainForm.Name} has no place for tools.")]);

    Adaptation[] NoTools(string reason) => options.Tools.Count > 0 ? [new("tools", "left out", reason)] : [];

    static List<ChatMessage> Moved(IReadOnlyList<ChatMessage> messages)
    {
        var system = string.Join("\n\n", messages.Where(IsSystem).Select(message => message.Text));
        var rest = messages.Where(message => !IsSystem(message)).ToList();
        var first = rest.FindIndex(message => message.Role == ChatRole.User);
        if (first >= 0)
            rest[first] = new(ChatRole.User, $"{system}\n\n{PromptVariables.TextOf(rest[first])}");
        else
            rest.Insert(0, new(ChatRole.User, system));
        return rest;
    }

    static bool HasSystem(IReadOnlyList<ChatMessage> messages) => messages.Any(IsSystem);

    static bool IsSystem(ChatMessage message) => message.Role == ChatRole.System || message.Role.Value == "developer";
}
