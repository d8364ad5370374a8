using System.Text;
using System.Text.Json;
using Playground.Faults;

namespace Playground.PromptSets.Files;

/// <summary>Reads the prompts of a configuration of promptfoo: texts, chats in JSON or YAML, and files of them.</summary>
sealed class PromptfooPrompts(ReadItems found, Func<string, byte[]?> readBeside)
{
    const string File = "file://";

    public IReadOnlyList<PromptTemplate> Read(YamlValue file)
    {
        if (file["prompts"] is not { } prompts)
            return [];
        return [.. (prompts.Items ?? [prompts]).SelectMany(Guarded)];
    }

    IReadOnlyList<PromptTemplate> Guarded(YamlValue prompt)
    {
        try
        {
            return prompt.Scalar is { } text ? Of(prompt.Line, text, null) : Labelled(prompt);
        }
        catch (InvalidPromptSetException exception)
        {
            foreach (var fault in exception.Faults)
                found.Refuse(prompt.Line, fault);
            return [];
        }
    }

    IReadOnlyList<PromptTemplate> Labelled(YamlValue prompt)
    {
        foreach (var member in (prompt.Members ?? []).Where(member => member.Key is not ("id" or "raw" or "label")))
            found.Leave(member.Value.Line, $"prompts: {member.Key}");
        var text = prompt["raw"]?.Scalar ?? prompt["id"]?.Scalar ?? throw FieldFaults.Invalid("prompts", prompt.Kind, "a text, or a mapping with raw or id");
        return Of(prompt.Line, text, prompt["label"]?.Scalar);
    }

    IReadOnlyList<PromptTemplate> Of(long line, string text, string? label)
    {
        if (!text.StartsWith(File, StringComparison.Ordinal))
            return [One(text, label)];
        var path = text[File.Length..];
        if (Path.GetExtension(path) is ".js" or ".cjs" or ".mjs" or ".ts" or ".py" || path.Contains(".js:", StringComparison.Ordinal) || path.Contains(".py:", StringComparison.Ordinal))
            found.Leave(line, $"prompts: {path}");
        else if (readBeside(path) is { } file)
            return [.. Texts(path, Encoding.UTF8.GetString(file).TrimStart('\uFEFF')).Select(part => One(part, label ?? path))];
        else
            found.Refuse(line, new(PromptSetFaultKind.FileMissing, $"It names the file {path}, which isn't at hand. Import from the command line beside it, or put its content here."));
        return [];
    }

    // Lines of three hyphens part the prompts of a text file.
    static IEnumerable<string> Texts(string path, string text) => !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? [text]
        : text.ReplaceLineEndings("\n").Split("\n---\n").Select(part => part.Trim()).Where(part => part.Length > 0);

    static PromptTemplate One(string text, string? label) => Chat(text) is { } messages
        ? ChatMessages.Read(messages, "prompts", literal: false).Prompt with { Label = label }
        : new() { Label = label, Turns = [text.TrimEnd('\n')] };

    /// <summary>A prompt that begins as a list of messages is one.</summary>
    static JsonElement? Chat(string text)
    {
        var start = text.TrimStart();
        if (!start.StartsWith('[') && !start.StartsWith("- role:", StringComparison.Ordinal))
            return null;
        try
        {
            var value = YamlReader.Read(new StringReader(text)).ToJson();
            return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("role", out _)) ? value : null;
        }
        catch (YamlDotNet.Core.YamlException)
        {
            return null;
        }
    }
}
