using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Llama;
using Playground.Pricing;
using Playground.Testing;

namespace Playground.Cli.Tests.Commands;

/// <summary>What a local model reads, of the model that is built in.</summary>
public class LlamaPromptCommandTests
{
    [Fact]
    public async Task Prompt_Conversation_IsPrintedWithItsSpecialTokensMarkedAndCounted()
    {
        var (code, output, error) = await RunAsync("--message", "system: Be brief.", "--message", "Hi");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Equal("⟦<|im_start|>system\n⟧Be brief.⟦<|im_end|>⟧\n⟦<|im_start|>user\n⟧Hi⟦<|im_end|>\n<|im_start|>assistant\n⟧", output.TrimEnd().ReplaceLineEndings("\n"));
        Assert.Contains("13 tokens, 4 of them special; template: the file's own, SHA-256 ", error);
    }

    [Fact]
    public async Task Prompt_ToolsTheTemplateHasNoPlaceFor_AreNoted()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """[{ "type": "function", "function": { "name": "add", "parameters": { "type": "object", "properties": {} } } }]""");

        var (code, _, error) = await RunAsync("--message", "Hi", "--tools", file);

        File.Delete(file);
        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("tools: left out.", error);
    }

    [Fact]
    public async Task Prompt_ToolFileIsNone_SaysSo()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{}");

        var (code, _, error) = await RunAsync("--message", "Hi", "--tools", file);

        File.Delete(file);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("is no list of tools", error);
    }

    static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => new MemoryStream(), output, error, IsInteractive: false);
        var code = await CommandLine.RunAsync(["llama", "prompt", "nano-llama", .. arguments], console, (services, configuration) =>
        {
            services.AddPlayground(configuration);
            services.AddLlamaModels(configuration);
            services.AddSingleton<IPriceLookup>(new FixedPrices(new ModelPrice { Input = 1, Output = 2 }));
            services.AddSingleton<IComparisonRepository>(new InMemoryComparisonRepository());
        });
        return (code, output.ToString(), error.ToString());
    }
}
