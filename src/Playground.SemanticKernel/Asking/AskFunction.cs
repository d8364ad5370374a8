using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Asking;

/// <summary>The kernel function by which every model is asked, as filters see it.</summary>
public static class AskFunction
{
    /// <summary>Its name in <see cref="FunctionInvocationContext.Function"/>.</summary>
    public const string Name = "AskModel";

    /// <summary>Name of the argument that holds what was said, a <see cref="ChatHistory"/>. A filter may change it; nothing in it is ever read as a template.</summary>
    public const string HistoryKey = "history";

    /// <summary>Name of the argument that holds the model's id; the execution settings carry it as service id.</summary>
    public const string ModelKey = "model";

    internal const string CallKey = "call";

    // A delegate to an object: one to a static method takes longer to call.
    internal static KernelFunction Function { get; } = KernelFunctionFactory.CreateFromMethod(
        new Func<KernelArguments, Kernel, IAsyncEnumerable<StreamingChatMessageContent>>(Ask), Name, "Asks a language model.");

    static IAsyncEnumerable<StreamingChatMessageContent> Ask(KernelArguments arguments, Kernel kernel) =>
        (arguments[CallKey] as AskCall ?? throw new InvalidOperationException($"{Name} is called by the playground alone; ask a chat completion service of the kernel."))
        .StreamAsync(arguments, kernel);

    internal static KernelArguments Arguments(AskCall call, ModelQuestion question) => new(question.Settings)
    {
        [ModelKey] = question.Settings.ServiceId,
        [HistoryKey] = question.Said,
        [CallKey] = call,
    };
}
