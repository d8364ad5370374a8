namespace Playground.Browser.Tests.Hosting;

/// <summary>The repository that these tests were built in.</summary>
static class RepositoryFolder
{
    public static readonly string Path = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Artifacts => Directory.CreateDirectory(System.IO.Path.Combine(Path, "artifacts", "browser")).FullName;

    static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Playground.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No Playground.sln above {AppContext.BaseDirectory}: the browser tests run from the repository's build output.");
    }
}
