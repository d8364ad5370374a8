using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Playground.Architecture.Tests;

/// <summary>Holds the arrows between the projects: who may know whom.</summary>
public partial class SourceTests
{
    static readonly string[] OuterProjects = ["Playground.Llama", "Playground.Connectors", "Playground.Storage"];
    static readonly string[] EntryPoints = ["Playground.Web", "Playground.Cli"];

    [Fact]
    public void Engine_References_TheRulesAndTheChatTemplates() => Assert.Equal(["Playground.csproj", "Playground.ChatTemplates.csproj"], References("Playground.Llama"));

    [Theory]
    [InlineData("Playground.Connectors")]
    [InlineData("Playground.Storage")]
    public void Project_References_OnlyTheRules(string project) =>
        Assert.Equal(["Playground.csproj"], References(project));

    [Theory]
    [InlineData("Playground.ChatTemplates")]
    [InlineData("Playground.Statistics")]
    public void Project_ThatCouldBeAPackage_ReferencesNone(string project) => Assert.Empty(References(project));

    [Fact]
    public void Rules_Reference_OnlyTheStatistics() =>
        Assert.Equal(["Playground.Statistics.csproj"], References("Playground", "Playground.csproj"));

    [Theory]
    [InlineData(@"\bHttpClient\b")]
    [InlineData(@"\bDbContext\b")]
    [InlineData(@"\bIQueryable\b")]
    [InlineData(@"\bFile\.(Open|Read|Write|Delete|Create)")]
    [InlineData(@"\bRadzen\b")]
    [InlineData(@"\bConsole\.")]
    public void Rules_Never_Mention(string pattern) => Assert.Empty(FilesWith("Playground", pattern, exceptProgram: false));

    [Fact]
    public void EntryPoints_NameTheOuterProjects_OnlyInProgram()
    {
        foreach (var entry in EntryPoints)
            foreach (var project in OuterProjects)
                Assert.Empty(FilesWith(entry, $@"\b{Regex.Escape(project)}\b", exceptProgram: true));
    }

    [Fact]
    public void Projects_OtherThanTheCommandLine_NeverUseTheConsole()
    {
        foreach (var project in (string[])["Playground", "Playground.ChatTemplates", .. OuterProjects])
            Assert.Empty(FilesWith(project, @"\bConsole\.(Write|Read|Out|Error|In)\b", exceptProgram: false));
    }

    /// <summary>Another database is a folder beside Sqlite: nothing outside may be written for one database, but for the root, which composes them.</summary>
    [Theory]
    [InlineData(@"\bSqlite\w|\.Sqlite\b|\bSQLitePCL\b")]
    [InlineData(@"\b(FromSql|ExecuteSql|SqlQuery)")]
    [InlineData(@"\b(HasFilter|HasComputedColumnSql|HasDefaultValueSql|CommandText)\b")]
    [InlineData(@"""\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|VACUUM) ")]
    public void Sources_OutsideTheFolderOfTheDatabase_NeverMention(string pattern) =>
        Assert.DoesNotContain(FilesWith("", pattern, exceptProgram: false), file => !IsOfSqlite(file) && Path.GetDirectoryName(file) != "Playground.Storage");

    [Fact]
    public void NativeCalls_AreDeclaredOnly_ByTheEngineAndTheDatabase() =>
        Assert.DoesNotContain(
            FilesWith("", @"\[(DllImport|LibraryImport)\b", exceptProgram: false), file => !IsOfSqlite(file) && file.Split(Path.DirectorySeparatorChar)[0] != "Playground.Llama");

    static bool IsOfSqlite(string file) => file.StartsWith(Path.Combine("Playground.Storage", "Sqlite") + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static IEnumerable<string> FilesWith(string project, string pattern, bool exceptProgram) =>
        Directory.EnumerateFiles(Path.Combine(Source(), project), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Where(file => !exceptProgram || Path.GetFileName(file) != "Program.cs")
            .Where(file => File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, pattern)))
            .Select(file => Path.GetRelativePath(Source(), file));

    static IEnumerable<string> References(string project, string? file = null) =>
        ProjectReference().Matches(File.ReadAllText(Path.Combine(Source(), project, file ?? project + ".csproj"))).Select(match => match.Groups[1].Value);

    static string Source([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "src"));

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?([^/""]+\.csproj)""")]
    private static partial Regex ProjectReference();
}
