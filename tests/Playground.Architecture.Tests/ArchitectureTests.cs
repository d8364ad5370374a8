using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Playground.Architecture.Tests;

/// <summary>
/// Holds the arrows between projects, and between the folders inside them: who may know whom. Folders are namespaces, and the compiled types tell what one
/// folder needs of another.
/// </summary>
public class ArchitectureTests
{
    static readonly Assembly[] Assemblies =
    [
        typeof(Statistics.Votes.VoteTable).Assembly, typeof(PlaygroundServiceCollectionExtensions).Assembly, Assembly.Load("Playground.Llama"),
        Assembly.Load("Playground.ChatTemplates"), Assembly.Load("Playground.Connectors"), Assembly.Load("Playground.SemanticKernel"), Assembly.Load("Playground.Storage"), Assembly.Load("Playground.Web"), Assembly.Load("playground"),
    ];

    static readonly Lazy<ArchUnitNET.Domain.Architecture> Built = new(() => new ArchLoader().LoadAssemblies(Assemblies).Build());

    /// <summary>Which of our projects each may know, from the ground up. The web and the command line name the outer four in <c>Program.cs</c> only, which another test holds.</summary>
    public static TheoryData<string, string[]> Projects => new()
    {
        { "Playground.Statistics", [] },
        { "Playground.Rules", ["Playground.Statistics"] },
        { "Playground.ChatTemplates", [] },
        { "Playground.Llama", ["Playground.Rules", "Playground.Statistics", "Playground.ChatTemplates"] },
        { "Playground.Connectors", ["Playground.Rules", "Playground.Statistics"] },
        { "Playground.SemanticKernel", ["Playground.Rules", "Playground.Statistics"] },
        { "Playground.Storage", ["Playground.Rules", "Playground.Statistics"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_Knows_OnlyThoseBelow(string project, string[] below) =>
        Assert.Empty(Find(project).GetReferencedAssemblies().Select(name => name.Name!).Where(IsOurs).Except(below));

    /// <summary>The folders of the rules from the ground up; each may know those before it. The root, which registers everything, is known by nobody.</summary>
    static readonly string[] Floors =
    [
        "Concurrency", "Events", "Network", "Viewers", "Settings", "Faults", "Accounts", "Metrics", "Pricing", "Tools", "Models", "Comparisons", "Ratings", "PromptSets", "Evaluations", "RatingSessions", "Leaderboards",
        "PricePerformance", "Samples", "Reports",
    ];

    [Fact]
    public void Folders_OfTheRules_KnowOnlyFloorsBelow()
    {
        var upward = Arrows("Playground.Rules", top: true).Where(arrow => arrow.From != "" && (arrow.To == "" || Floor(arrow.From) < Floor(arrow.To)));
        Assert.Empty(upward.Select(arrow => arrow.ToString()));
        static int Floor(string folder) => Array.IndexOf(Floors, folder) is var floor and >= 0 ? floor : throw new ArgumentException($"\"{folder}\" has no floor yet: say in {nameof(Floors)} which folders it may know.");
    }

    // What a feature registers lies in the folders inside it, and only the project's root, which calls it, knows its Add… method.
    [Theory]
    [InlineData("Playground.Statistics")]
    [InlineData("Playground.Rules")]
    [InlineData("Playground.ChatTemplates")]
    [InlineData("Playground.Llama")]
    [InlineData("Playground.Connectors")]
    [InlineData("Playground.SemanticKernel")]
    [InlineData("Playground.Storage")]
    [InlineData("Playground.Web")]
    [InlineData("playground")]
    public void Folders_OfAProject_HangOnEachOtherInNoCircle(string project) => Assert.Empty(Circles.Find(Arrows(project, top: false).Where(arrow => !arrow.IsRegistration)));

    /// <summary>What types in one folder of a project need of another, each pair of folders once, with two types as an example.</summary>
    static IEnumerable<FolderArrow> Arrows(string project, bool top)
    {
        var types = Built.Value.Types.Where(type => type.Assembly?.Name.Split(',')[0] == project && IsOurs(type)).ToArray();
        var root = types.Select(type => type.Namespace.FullName).MinBy(name => name.Length)!;
        string Folder(IType type) => type.Namespace.FullName is var name && name.Length <= root.Length ? "" : top ? name[(root.Length + 1)..].Split('.')[0] : name[(root.Length + 1)..].Replace('.', '/');
        return types.SelectMany(type => type.Dependencies.Select(dependency => (type, dependency.Target)))
            .Where(pair => pair.Target.Assembly?.Name == pair.type.Assembly.Name && IsOurs(pair.Target))
            .Select(pair => new FolderArrow(Folder(pair.type), Folder(pair.Target), pair.type.Name, pair.Target.Name))
            .Where(arrow => arrow.From != arrow.To)
            .DistinctBy(arrow => (arrow.From, arrow.To, arrow.IsRegistration));
    }

    static Assembly Find(string project) => Assemblies.Single(assembly => assembly.GetName().Name == project);

    static bool IsOurs(IType type) => type.Namespace is { } folder && IsOurs(folder.FullName);

    static bool IsOurs(string name) => name.Equals("playground", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Playground.", StringComparison.Ordinal);
}
