using LLama.Native;
using Playground.Llama.Library;
using Playground.Models;

namespace Playground.Llama.Tests.Library;

public sealed class GpuAbsenceTests
{
    static readonly GpuBackend _cuda12 = GpuBackend.All.Single(backend => backend.Name == "cuda12");
    static readonly string[] _all = OperatingSystem.IsWindows() ? _cuda12.Windows : _cuda12.Linux;

    [Fact]
    public void Explain_AGpuComputes_SaysNothing() => Assert.Null(GpuAbsence.Explain("cuda12", true, [_cuda12], _ => true));

    [Fact]
    public void Explain_BackendWithoutDevice_NamesTheToolThatWouldShowOne() =>
        Assert.Contains("nvidia-smi", GpuAbsence.Explain("cuda12", false, [_cuda12], _ => true)!.Message);

    [Theory]
    [InlineData(0, "Install the GPU's driver", NoGpuKind.NoDriver)]
    [InlineData(1, "Install the runtime of CUDA 12", NoGpuKind.NoRuntime)]
    [InlineData(2, "Install the runtime of CUDA 12", NoGpuKind.NoRuntime)]
    public void Explain_LibraryOfTheBackendIsMissing_NamesItAndWhatToInstall(int missing, string expected, NoGpuKind kind)
    {
        var reason = GpuAbsence.Explain("cpu", false, [_cuda12], library => library != _all[missing])!;

        Assert.Equal((kind, "cuda12", _all[missing]), (reason.Kind, reason.Backend, reason.Library));
        Assert.Contains(_all[missing], reason.Message);
        Assert.Contains(expected, reason.Message);
    }

    [Fact]
    public void Explain_BackendDidNotLoadAlthoughAllIsThere_SaysSo() =>
        Assert.Contains("could not be loaded", GpuAbsence.Explain("cpu", false, [_cuda12], _ => true)!.Message);

    [Fact]
    public void Explain_CpuBuildAndADriver_NamesThePackage()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "Metal comes with the CPU package there.");

        Assert.Contains("LLamaSharp.Backend.Cuda12", GpuAbsence.Explain("cpu", false, [], library => library == _all[0])!.Message);
        Assert.Contains("LLamaSharp.Backend.Vulkan", GpuAbsence.Explain("cpu", false, [], library => library.Contains("vulkan", StringComparison.Ordinal))!.Message);
        Assert.Contains("No driver of a GPU", GpuAbsence.Explain("cpu", false, [], _ => false)!.Message);
    }

    [Fact]
    public void Apply_NoGpuBackendInTheBuild_OffersTheCpuOnly()
    {
        var description = new NativeLibraryConfig.Description(null, NativeLibraryName.LLama, true, true, AvxLevel.Avx2, true, false, []);

        var offered = new InstalledBackends(_ => true).Apply(description, new(System.Runtime.InteropServices.OSPlatform.Linux, 12, "1.3"), null).ToArray();

        Assert.NotEmpty(offered);
        Assert.All(offered, library => Assert.False(library.Metadata is { UseCuda: true } or { UseVulkan: true }));
    }
}
