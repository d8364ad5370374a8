using Playground.Llama.Faults;
using Playground.Llama.Files;

namespace Playground.Llama.Templates;

/// <summary>The chat templates of a model: one of its entry's own, else those in its file, of which one may be for tools.</summary>
sealed record ModelTemplates(ModelTemplate? Main, ModelTemplate? ForTools)
{
    public const string MainKey = "tokenizer.chat_template";
    const string ToolsKey = $"{MainKey}.tool_use";
    const string NamedKey = $"{MainKey}.default";

    /// <param name="path">A template to use instead of the file's; <c>null</c> for none.</param>
    /// <exception cref="ModelFailureException">That template can't be read.</exception>
    public static ModelTemplates Read(GgufHeader header, string? path)
    {
        if (path is not null)
            return new(new ModelTemplate($"of the configuration: {Path.GetFileName(path)}", ReadFile(path)), null);
        var main = header.Text(MainKey) ?? header.Text(NamedKey);
        return new(
            main is null ? null : new("the file's own", main),
            header.Text(ToolsKey) is { } tools ? new("the file's own for tools", tools) : null);
    }

    /// <summary>Whether a file or an entry has one, without reading it.</summary>
    public static bool Has(GgufHeader header, string? path) => path is not null || header.Text(MainKey) is not null || header.Text(NamedKey) is not null;

    public ModelTemplate? For(bool hasTools) => hasTools ? ForTools ?? Main : Main ?? ForTools;

    static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw LlamaFailures.TemplateUnreadable(path, exception);
        }
    }
}
