using System.Runtime.CompilerServices;

namespace Playground.SemanticKernel.Tests.Docs;

/// <summary>A program that stands in the documentation and, with the same words, in a file of this project that is compiled and run.</summary>
static class DocumentedProgram
{
    /// <summary>The block of C# below a heading of docs/models.md.</summary>
    public static string InDocs(string heading, [CallerFilePath] string thisFile = "")
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs", "models.md")).ReplaceLineEndings("\n");
        var section = text[text.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        var start = section.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        return section[start..section.IndexOf("```\n", start, StringComparison.Ordinal)];
    }

    /// <summary>The usings of a file here and what stands between its marks, as a program of its own would have it.</summary>
    public static string Compiled(string file, string[] others, [CallerFilePath] string thisFile = "")
    {
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(thisFile)!, file));
        var begin = Array.FindIndex(lines, line => line.Trim() == "// <program>") + 1;
        var indent = lines[begin].Length - lines[begin].TrimStart().Length;
        var body = lines[begin..Array.FindIndex(lines, line => line.Trim() == "// </program>")].Select(line => line.Length > indent ? line[indent..] : "");
        // Namespaces around the file here are no namespaces around a program.
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Concat(others.Select(other => $"using {other};")).Order(StringComparer.Ordinal);
        return string.Join('\n', [.. usings, "", .. body, ""]);
    }
}
