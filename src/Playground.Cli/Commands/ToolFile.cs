using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Cli.Hosting;

namespace Playground.Cli.Commands;

/// <summary>A file with tools as OpenAI writes them: <c>[{ "type": "function", "function": { "name", "description", "parameters" } }]</c>.</summary>
static class ToolFile
{
    static readonly JsonElement s_noParameters = JsonDocument.Parse("""{ "type": "object", "properties": {} }""").RootElement;

    /// <exception cref="UsageException">It can't be read, or is no such list.</exception>
    public static IList<AITool> Read(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray().Select(Tool)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UsageException($"{file.Name} is no list of tools: {exception.Message}");
        }
    }

    static AITool Tool(JsonElement entry)
    {
        var function = entry.TryGetProperty("function", out var inner) ? inner : entry;
        return AIFunctionFactory.CreateDeclaration(
            function.GetProperty("name").GetString()!,
            function.TryGetProperty("description", out var description) ? description.GetString() : null,
            function.TryGetProperty("parameters", out var parameters) ? parameters : s_noParameters);
    }
}
