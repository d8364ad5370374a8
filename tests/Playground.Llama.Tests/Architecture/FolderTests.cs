using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Playground.Llama.Tests.Architecture;

/// <summary>The room's folders are floors: each knows only those below it, so that none hangs on another in a circle.</summary>
public sealed partial class FolderTests
{
    static readonly string[] _floors = ["Faults", "Native", "Library", "Files", "Energy", "Inference", "Templates", "Configuration", "Loading", "Embeddings", "Chat", "Tools"];

    public static TheoryData<string> Floors => [.. _floors];

    [Theory]
    [MemberData(nameof(Floors))]
    public void Folder_OfTheRoom_KnowsOnlyThoseBelow(string folder)
    {
        var below = _floors.TakeWhile(floor => floor != folder).Append(folder).ToArray();

        var files = Directory.EnumerateFiles(Path.Combine(Room(), folder), "*.cs", SearchOption.AllDirectories).ToArray();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Named(File.ReadAllText(file)).Except(below)));
    }

    [Fact]
    public void Folders_OfTheRoom_AreFloors() =>
        Assert.Empty(Directory.EnumerateDirectories(Room()).Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any()).Select(folder => Path.GetFileName(folder)).Except(_floors));

    /// <summary>The folders that a file names: in a using, or in front of a type's name.</summary>
    static IEnumerable<string> Named(string code) => Using().Matches(code).Select(match => match.Groups[1].Value)
        .Concat(_floors.Where(floor => Regex.IsMatch(code, $@"(?<![\w.<""/]){floor}\.[A-Z]\w+")));

    static string Room([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "src", "Playground.Llama"));

    [GeneratedRegex(@"using Playground\.Llama\.(\w+);")]
    private static partial Regex Using();
}
