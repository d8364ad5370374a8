namespace Playground.Web.Preferences;

/// <summary>What this program is made with. A test holds the list to the packages that the projects refer to.</summary>
/// <param name="Name">As its makers write it.</param>
/// <param name="Licence">By its SPDX identifier, or in words where there is none.</param>
public sealed record UsedSoftware(string Name, string Licence, string Address)
{
    public static IReadOnlyList<UsedSoftware> All { get; } =
    [
        new(".NET, Microsoft.AspNetCore, Microsoft.Extensions, Microsoft.EntityFrameworkCore", "MIT", "https://dot.net"),
        new("Microsoft.SemanticKernel", "MIT", "https://github.com/microsoft/semantic-kernel"),
        new("Azure.Core", "MIT", "https://github.com/Azure/azure-sdk-for-net"),
        new("OpenTelemetry", "Apache-2.0", "https://opentelemetry.io"),
        new("MudBlazor", "MIT", "https://mudblazor.com"),
        new("Fluid.Core", "MIT", "https://github.com/sebastienros/fluid"),
        new("NJsonSchema", "MIT", "https://github.com/RicoSuter/NJsonSchema"),
        new("Polly.Core", "BSD-3-Clause", "https://www.pollydocs.org"),
        new("YamlDotNet", "MIT", "https://github.com/aaubry/YamlDotNet"),
        new("LLamaSharp", "MIT", "https://github.com/SciSharp/LLamaSharp"),
        new("llama.cpp", "MIT", "https://github.com/ggml-org/llama.cpp"),
        new("SQLite", "public domain", "https://sqlite.org"),
        new("SQLitePCLRaw", "Apache-2.0", "https://github.com/ericsink"),
        new("Markdig", "BSD-2-Clause", "https://github.com/xoofx/markdig"),
        new("ColorCode", "MIT", "https://github.com/CommunityToolkit/ColorCode-Universal"),
        new("DiffPlex", "Apache-2.0", "https://github.com/mmanela/diffplex"),
        new("QRCoder", "MIT", "https://github.com/Shane32/QRCoder"),
        new("Spectre.Console", "MIT", "https://spectreconsole.net"),
        new("ZstdSharp.Port", "MIT", "https://github.com/oleg-st/ZstdSharp"),
        new("System.CommandLine", "MIT", "https://github.com/dotnet/command-line-api"),
    ];
}
