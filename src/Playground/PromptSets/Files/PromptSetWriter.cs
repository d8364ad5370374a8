namespace Playground.PromptSets.Files;

/// <summary>Writes sets as files that are read here and elsewhere.</summary>
public static class PromptSetWriter
{
    /// <summary>What can be written.</summary>
    public static IReadOnlyList<PromptSetFormat> Formats { get; } = [PromptSetFormat.Jsonl, PromptSetFormat.Csv, PromptSetFormat.Promptfoo];

    public static string Extension(PromptSetFormat format) => format switch
    {
        PromptSetFormat.Csv => ".csv",
        PromptSetFormat.Promptfoo => ".yaml",
        _ => ".jsonl",
    };

    /// <returns>What the file can't say of the set, a word each; empty where it says everything.</returns>
    /// <exception cref="ArgumentException">The format is only read.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(PromptSet set, PromptSetFormat format, Stream stream, CancellationToken cancellationToken = default)
    {
        var (text, lost) = format switch
        {
            PromptSetFormat.Jsonl => JsonlWriter.Write(set),
            PromptSetFormat.Csv => CsvWriter.Write(set),
            PromptSetFormat.Promptfoo => PromptfooWriter.Write(set),
            _ => throw new ArgumentException($"Sets aren't written as {format}.", nameof(format)),
        };
        await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteAsync(text.AsMemory(), cancellationToken);
        return lost;
    }
}
