using Microsoft.SemanticKernel;

namespace Playground.SemanticKernel.Tests;

/// <summary>A filter whose doing a test writes.</summary>
sealed class FunctionFilter(Func<FunctionInvocationContext, Func<FunctionInvocationContext, Task>, Task> filter) : IFunctionInvocationFilter
{
    public Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next) => filter(context, next);
}
