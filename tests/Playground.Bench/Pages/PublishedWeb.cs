using System.Diagnostics;
using System.Runtime.InteropServices;
using Playground.Browser.Tests.Hosting;

namespace Playground.Bench.Pages;

/// <summary>The web program as a team's server runs it: published for this kind of machine, compiled ahead.</summary>
static class PublishedWeb
{
    /// <returns>The folder in which it lies.</returns>
    public static async Task<string> PublishAsync()
    {
        var folder = Path.Combine(RepositoryFolder.Path, "artifacts", "publish", "web");
        string[] arguments =
        [
            "publish", Path.Combine(RepositoryFolder.Path, "src", "Playground.Web"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-o", folder, "-v", "quiet", "-nologo",
        ];
        using var publish = Process.Start("dotnet", arguments);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with code {publish.ExitCode}.");
    }
}
