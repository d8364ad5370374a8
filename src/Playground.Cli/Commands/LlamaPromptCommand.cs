using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Comparisons;
using Playground.Models;

namespace Playground.Cli.Commands;

/// <summary><c>playground llama prompt MODEL --message …</c>: what exactly a local model reads.</summary>
static class LlamaPromptCommand
{
    public static Command Create(CliContext context)
    {
        var model = new Argument<string>("model") { Description = "Id of a local model." };
        var messages = new Option<string[]>("--message") { Description = "What is said, oldest first; \"system:\", \"assistant:\" or another role in front says by whom, else it is the user.", Required = true };
        var tools = new Option<FileInfo?>("--tools") { Description = "A JSON file with a list of tools, as OpenAI writes them." };
        var thinking = new Option<ThinkingLevel?>("--thinking") { Description = "off, on, low, medium or high." };
        var json = CliOptions.Json();
        var command = new Command("prompt", "Print the exact prompt that a local model reads, with its special tokens marked and counted.") { model, messages, tools, thinking, json };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            var options = new SamplingOptions { Thinking = parsed.GetValue(thinking) }.ToChatOptions();
            options.Tools = parsed.GetValue(tools) is { } file ? ToolFile.Read(file) : null;
            var prompt = await services.GetRequiredService<ILocalPrompts>().WriteAsync(
                parsed.GetRequiredValue(model), [.. parsed.GetRequiredValue(messages).Select(Message)], options, services.GetRequiredService<TimeProvider>().GetLocalNow(), cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { prompt.Template, prompt.TemplateSha256, prompt.Text, tokens = prompt.Tokens.Count, prompt.SpecialTokens, prompt.Notes }));
            else
                Write(context.Console, prompt);
            return ExitCodes.Ok;
        }));
        return command;
    }

    /// <summary>The prompt alone goes to the output, special tokens between ⟦ and ⟧.</summary>
    static void Write(CliConsole console, LocalPrompt prompt)
    {
        console.Output.WriteLine(string.Concat(prompt.Tokens.Select(token => token.IsSpecial ? $"⟦{token.Text}⟧" : token.Text)));
        console.Error.WriteLine($"{Counted.Of(prompt.Tokens.Count, "token")}, {prompt.SpecialTokens} of them special; template: {prompt.Template}{(prompt.TemplateSha256 is { } hash ? $", SHA-256 {hash}" : "")}");
        foreach (var note in prompt.Notes)
            console.Error.WriteLine(note);
    }

    static ChatMessage Message(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text[..colon] is "system" or "user" or "assistant" or "developer" or "tool" ? new(new ChatRole(text[..colon]), text[(colon + 1)..].TrimStart()) : new(ChatRole.User, text);
    }
}
