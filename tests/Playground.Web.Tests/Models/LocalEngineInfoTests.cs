using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Models;
using Playground.Web.Models;
using Xunit;

namespace Playground.Web.Tests.Models;

public sealed class LocalEngineInfoTests : PageContext
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Info_EachReasonForNoGpu_IsSaidWithItsFacts(string language)
    {
        Speak(language);
        var engine = new ManualEngine();
        Services.AddSingleton<ILocalEngine>(engine);

        Assert.All(Enum.GetValues<NoGpuKind>(), kind =>
        {
            engine.Facts = engine.Facts with { NoGpu = new(kind, "", "cuda12", "libcublas.so.12") };

            var info = Render<LocalEngineInfo>();

            info.WaitForAssertion(() => Assert.Contains("GPU", info.Find("section > p:last-child").TextContent));
            Assert.DoesNotContain("NoGpu.", info.Markup);
            Assert.DoesNotContain("{0}", info.Markup);
        });
    }

    [Fact]
    public void Info_AGpuComputes_SaysVersionBackendAndKernels()
    {
        var info = Render<LocalEngineInfo>();

        info.WaitForAssertion(() => Assert.Contains("llama.cpp abc (ggml 1.2.3, LLamaSharp 4.5.6), backend cpu, CPU kernels for avx2", info.Markup));
        Assert.Contains("CPU: Some processor", info.Markup);
        Assert.DoesNotContain("No GPU", info.Markup);
    }
}
