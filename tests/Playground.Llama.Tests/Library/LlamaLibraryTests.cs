using Playground.Llama.Library;

namespace Playground.Llama.Tests.Library;

public sealed class LlamaLibraryTests
{
    [Fact]
    public void Version_OfTheLoadedLibraries_NamesEngineAndWrapper() =>
        Assert.Matches(@"^llama\.cpp [0-9a-f]{7,} \(ggml \d+\.\d+\.\d+, LLamaSharp [1-9\d]*\d\.[1-9]\d*\.\d+\)$", LlamaLibrary.Version);

    [Fact]
    public void MissingLibrary_OpenMpIsNotInstalled_NamesThePackages()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only the libraries for Linux need one of the system's that may be missing.");

        Assert.Contains("Install the package libgomp1", LlamaLibrary.MissingLibrary(file => file != "libgomp.so.1"));
        Assert.Null(LlamaLibrary.MissingLibrary(_ => true));
    }
}
