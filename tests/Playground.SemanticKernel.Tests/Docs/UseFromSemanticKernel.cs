using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Connectors;
using Playground.Faults;

namespace Playground.SemanticKernel.Tests.Docs;

/// <summary>The program of that name in docs/models.md, as it stands there.</summary>
static class UseFromSemanticKernel
{
    public static async Task RunAsync(string[] args, TextWriter Console)
    {
        // <program>
        var builder = Kernel.CreateBuilder();
        builder.AddAnthropicChatCompletion("claude-x", apiKey: args[0], endpoint: new Uri(args[1]), serviceId: "claude");
        var kernel = builder.Build();
        var claude = kernel.GetRequiredService<IChatCompletionService>("claude");

        var history = new ChatHistory("Be brief.");
        history.AddUserMessage("What is the capital of France?");
        try
        {
            await foreach (var piece in claude.GetStreamingChatMessageContentsAsync(history, kernel: kernel))
                Console.Write(piece.Content);
            Console.WriteLine();
        }
        catch (ModelFailureException exception)
        {
            Console.WriteLine($" … not the whole answer, {exception.Failure.Kind}: {exception.Message}");
        }
        // </program>
    }
}
