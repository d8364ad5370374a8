using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Playground.Faults;
using Playground.Settings;
using YamlDotNet.Core;

namespace Playground.PromptSets.Files;

/// <summary>Reads files of prompts, whatever they come from. Nothing is stored.</summary>
public sealed class PromptSetReader(ICheckCatalog checks)
{
    /// <param name="name">The file's, without its folder: the set is called by it where the file names none.</param>
    /// <param name="format">Told by name and content where it is <c>null</c>.</param>
    /// <param name="readBeside">Reads a file that this one names, by its path from this one's folder; <c>null</c> where none may be read.</param>
    /// <exception cref="InvalidPromptSetException">The file as a whole can't be read.</exception>
    public async Task<PromptSetImport> ReadAsync(Stream stream, string name, PromptSetFormat? format = null, Func<string, byte[]?>? readBeside = null, CancellationToken cancellationToken = default)
    {
        var file = await ContentAsync(stream, cancellationToken);
        if (!Utf8.IsValid(file))
            throw new InvalidPromptSetException(PromptSetFaultKind.NotUtf8, $"It is no UTF-8. Save the file as UTF-8.");
        var found = new ReadItems(checks);
        var kind = format ?? PromptSetFormats.Of(file, name);
        var set = Read(file, Bare(name), kind, found, readBeside ?? (_ => null));
        return new(kind, set, [.. found.Faults, .. Nothing(set, found)], found.NotCarried);
    }

    static PromptSet Read(byte[] file, string name, PromptSetFormat format, ReadItems found, Func<string, byte[]?> readBeside)
    {
        switch (format)
        {
            case PromptSetFormat.Promptfoo:
                return PromptfooFile.Read(Mapping(file), name, found, readBeside);
            case PromptSetFormat.GitHubPrompt:
                return GitHubPromptFile.Read(Mapping(file), name, found);
            case PromptSetFormat.Csv:
                var prompts = CsvItems.Read(file, found);
                return new() { Id = "", Name = name, Prompts = prompts, Items = found.Items };
            default:
                JsonLines.Read(file, found, Lines(format, found));
                return new() { Id = "", Name = name, Items = found.Items };
        }
    }

    static Action<long, JsonElement> Lines(PromptSetFormat format, ReadItems found) => format switch
    {
        PromptSetFormat.MtBench => (line, source) => MtBenchItems.Read(source, line, found),
        PromptSetFormat.OpenAiEvals => (line, source) => OpenAiEvalItems.Read(source, line, found),
        _ => (line, source) => JsonlItems.Read(source, line, found),
    };

    static YamlValue Mapping(byte[] file)
    {
        try
        {
            var value = YamlReader.Read(new StreamReader(new MemoryStream(file), Encoding.UTF8));
            return value.Members is not null ? value : throw FieldFaults.Invalid("file", value.Kind, "a mapping with prompts and tests");
        }
        catch (YamlException exception)
        {
            throw new InvalidPromptSetException([new Fault(PromptSetFaultKind.NotYaml, $"It can't be read as YAML: {exception.Message}").In(new FaultLine(Math.Max(1, exception.Start.Line)))]);
        }
    }

    static IEnumerable<Fault> Nothing(PromptSet set, ReadItems found)
    {
        if (found.Faults.Count == 0 && PromptSetRow.Count(set) == 0)
            yield return new(PromptSetFaultKind.NoPrompts, $"There is nothing to ask: the set has {set.Items.Count} items and {set.Prompts.Count} prompts. It needs at least one of each, or items with prompts of their own.");
    }

    static async Task<byte[]> ContentAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0; content.Write(buffer, 0, count))
            if (content.Length + count > PromptSetLimits.File)
                throw new InvalidPromptSetException(PromptSetFaultKind.TooLarge, $"The file is larger than {PromptSetLimits.File >> 20} MiB. Split it.");
        return content.ToArray();
    }

    static string Bare(string name)
    {
        var bare = Path.GetFileNameWithoutExtension(name);
        bare = bare.EndsWith(".prompt", StringComparison.OrdinalIgnoreCase) ? bare[..^".prompt".Length] : bare;
        return bare.Length > PromptSetLimits.NameCharacters ? bare[..PromptSetLimits.NameCharacters] : bare;
    }
}
