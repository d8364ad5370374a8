using System.Text;
using System.Text.Json;
using Playground.Settings;

namespace Playground.PromptSets.Files;

/// <summary>Tells what a file of prompts is.</summary>
static class PromptSetFormats
{
    /// <exception cref="InvalidPromptSetException">It is none.</exception>
    public static PromptSetFormat Of(byte[] file, string name) =>
        name.EndsWith(".prompt.yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".prompt.yaml", StringComparison.OrdinalIgnoreCase) ? PromptSetFormat.GitHubPrompt
        : Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" => PromptSetFormat.Csv,
            ".yaml" or ".yml" => Head(file).Contains("testData:", StringComparison.Ordinal) ? PromptSetFormat.GitHubPrompt : PromptSetFormat.Promptfoo,
            ".json" => PromptSetFormat.Promptfoo,
            ".jsonl" or ".ndjson" => OfLines(file),
            _ => throw new InvalidPromptSetException(PromptSetFaultKind.UnknownFormat, $"{name} is no file of prompts by its name; expected {".csv, .jsonl, .yaml, .yml or .json"}."),
        };

    static PromptSetFormat OfLines(byte[] file)
    {
        foreach (var line in Head(file).Split('\n').Where(line => line.Trim().StartsWith('{')))
            try
            {
                using var document = ForeignJson.Parse(Encoding.UTF8.GetBytes(line));
                return Of(document.RootElement);
            }
            catch (JsonException)
            {
                // The reader will say so.
            }
        return PromptSetFormat.Jsonl;
    }

    static PromptSetFormat Of(JsonElement first) =>
        first.TryGetProperty("question_id", out _) && first.TryGetProperty("turns", out _) ? PromptSetFormat.MtBench
        : first.TryGetProperty("item", out _) || (first.TryGetProperty("input", out _) && first.TryGetProperty("ideal", out _)) ? PromptSetFormat.OpenAiEvals
        : PromptSetFormat.Jsonl;

    static string Head(byte[] file) => Encoding.UTF8.GetString(file.AsSpan(0, Math.Min(file.Length, 256 * 1024))).TrimStart('\uFEFF');
}
