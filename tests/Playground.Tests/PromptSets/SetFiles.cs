using System.Text;
using Playground.Evaluations.Checks;
using Playground.PromptSets;
using Playground.PromptSets.Files;

namespace Playground.Tests.PromptSets;

/// <summary>Reads and writes texts as files of prompts.</summary>
static class SetFiles
{
    public static CheckCatalog Checks { get; } = new([]);

    public static Task<PromptSetImport> ReadAsync(string text, string name, Func<string, byte[]?>? readBeside = null) =>
        new PromptSetReader(Checks).ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, readBeside: readBeside);

    public static async Task<(string Text, IReadOnlyList<string> Lost)> WriteAsync(PromptSet set, PromptSetFormat format)
    {
        using var stream = new MemoryStream();
        var lost = await PromptSetWriter.WriteAsync(set, format, stream);
        return (Encoding.UTF8.GetString(stream.ToArray()), lost);
    }
}
