using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Playground.Architecture.Tests;

/// <summary>Holds the arrows between the projects: who may know whom.</summary>
public partial class SourceTests
{
    static readonly string[] OuterProjects = ["Playground.Llama", "Playground.Connectors", "Playground.SemanticKernel", "Playground.Storage"];
    static readonly string[] EntryPoints = ["Playground.Web", "Playground.Cli"];

    [Fact]
    public void Engine_References_TheRulesAndTheChatTemplates() => Assert.Equal(["Playground.csproj", "Playground.ChatTemplates.csproj"], References("Playground.Llama"));

    [Theory]
    [InlineData("Playground.Connectors")]
    [InlineData("Playground.SemanticKernel")]
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

    /// <summary>Every address that a page, a file or a model can name is judged where it is connected to.</summary>
    [Fact]
    public void HttpHandlers_AreMadeOnly_WithTheGate()
    {
        var making = FilesWith("", @"\bSocketsHttpHandler\b|\bHttpClientHandler\b", exceptProgram: false).ToArray();
        Assert.NotEmpty(making);
        Assert.DoesNotContain(making, file => File.ReadAllText(Path.Combine(Source(), file)) is var text && (!text.Contains("ConnectCallback", StringComparison.Ordinal) || !text.Contains("OutgoingGate", StringComparison.Ordinal)));
    }

    [Fact]
    public void NativeCalls_AreDeclaredOnly_ByTheEngineAndTheDatabase() =>
        Assert.DoesNotContain(
            FilesWith("", @"\[(DllImport|LibraryImport)\b", exceptProgram: false), file => !IsOfSqlite(file) && file.Split(Path.DirectorySeparatorChar)[0] != "Playground.Llama");

    /// <summary>What others know of Semantic Kernel is its abstractions; the library with its connectors and their closure lives in one project.</summary>
    [Fact]
    public void SemanticKernelsLibrary_IsReferencedOnly_ByItsProject()
    {
        var referring = Directory.EnumerateFiles(Source(), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => SemanticKernelReference().Matches(File.ReadAllText(project)).Select(match => (Project: Path.GetFileNameWithoutExtension(project), Package: match.Groups[1].Value)));
        Assert.Equal(
            [("Playground", "Microsoft.SemanticKernel.Abstractions"), ("Playground.SemanticKernel", "Microsoft.SemanticKernel")],
            referring.Order());
    }

    /// <summary>Each experimental interface of a library is used in one file of a project, so that a change of it is mended in one place.</summary>
    [Fact]
    public void ExperimentalInterfaces_StayBehindPragmas_InOneFileEach()
    {
        var used = Directory.EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file))
            .SelectMany(file => ExperimentalPragma().Matches(File.ReadAllText(file)).Select(match => (Code: match.Groups[1].Value, File: Path.GetRelativePath(Source(), file))))
            .Distinct()
            .GroupBy(use => (use.Code, Project: use.File.Split(Path.DirectorySeparatorChar)[0]), use => use.File);
        Assert.Empty(used.Where(files => files.Count() > 1).Select(files => $"{files.Key.Code}: {string.Join(", ", files)}"));
        Assert.DoesNotContain(Directory.EnumerateFiles(Source(), "*.*proj", SearchOption.AllDirectories), project => File.ReadAllText(project).Contains("SKEXP", StringComparison.Ordinal));
    }

    /// <summary>The settings page tells whose software this is made with; who adds a package adds its line.</summary>
    [Fact]
    public void Packages_ThatProjectsReference_AreNamedWithTheirLicences()
    {
        var named = File.ReadAllText(Path.Combine(Source(), "Playground.Web", "Preferences", "UsedSoftware.cs"));
        var packages = Directory.EnumerateFiles(Source(), "*.csproj", SearchOption.AllDirectories).SelectMany(project => PackageReference().Matches(File.ReadAllText(project)).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain(packages.Distinct(), package => !named.Contains(Family(package), StringComparison.Ordinal));

        // Large houses are told apart by what comes second.
        static string Family(string package) => string.Join('.', package.Split('.').Take(package.StartsWith("Microsoft.", StringComparison.Ordinal) || package.StartsWith("System.", StringComparison.Ordinal) ? 2 : 1));
    }

    static bool IsOfSqlite(string file) => file.StartsWith(Path.Combine("Playground.Storage", "Sqlite") + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static IEnumerable<string> FilesWith(string project, string pattern, bool exceptProgram) =>
        Directory.EnumerateFiles(Path.Combine(Source(), project), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !IsBuilt(file))
            .Where(file => !exceptProgram || Path.GetFileName(file) != "Program.cs")
            .Where(file => File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, pattern)))
            .Select(file => Path.GetRelativePath(Source(), file));

    static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}");

    static IEnumerable<string> References(string project, string? file = null) =>
        ProjectReference().Matches(File.ReadAllText(Path.Combine(Source(), project, file ?? project + ".csproj"))).Select(match => match.Groups[1].Value);

    static string Source([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "src"));

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?([^/""]+\.csproj)""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"<PackageReference Include=""(\w[^""]*)""")]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"<PackageReference Include=""(Microsoft\.SemanticKernel[^""]*)""")]
    private static partial Regex SemanticKernelReference();

    [GeneratedRegex(@"#pragma warning disable ((?:SKEXP|MEAI|OPENAI|SCME)\d+)")]
    private static partial Regex ExperimentalPragma();
}
