using System.Globalization;
using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>Reads the header of a model that may be split into several files, <c>name-00001-of-00003.gguf</c> and so on; llama.cpp opens them all.</summary>
static class ModelParts
{
    const int MostParts = 1000;

    /// <exception cref="GgufException">A part is missing or can't be used; the message says why.</exception>
    public static GgufHeader Read(string path)
    {
        var first = GgufReader.Read(path);
        if (first.Number("split.count") is not { } count || count <= 1)
            return first;
        var end = string.Create(CultureInfo.InvariantCulture, $"-00001-of-{count:00000}.gguf");
        if (count > MostParts || first.Number("split.no") is not 0 || !path.EndsWith(end, StringComparison.Ordinal))
            throw new GgufException(ModelFaultKind.NotFirstPart, $"it is one of {count} parts of a model: name the first one, whose name ends with {end}");
        var parts = new List<GgufHeader> { first };
        for (var part = 2; part <= count; part++)
            parts.Add(ReadPart(string.Create(CultureInfo.InvariantCulture, $"{path[..^end.Length]}-{part:00000}-of-{count:00000}.gguf")));
        return new() { FileBytes = parts.Sum(part => part.FileBytes), Metadata = first.Metadata, Tensors = [.. parts.SelectMany(part => part.Tensors)] };
    }

    static GgufHeader ReadPart(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return GgufReader.Read(path);
        }
        catch (FileNotFoundException)
        {
            throw new GgufException(ModelFaultKind.PartMissing, $"its part {name} is missing");
        }
        catch (GgufException exception)
        {
            throw new GgufException(exception.Fault.About(name) with { Message = $"its part {name} can't be used: {exception.Message}" });
        }
    }
}
