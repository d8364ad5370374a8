using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Playground.Tools;

namespace Playground.Models.Connectors;

/// <summary>A kernel function as models are told of it. It can't be invoked: who offers it carries its calls out, within limits that a client doesn't know.</summary>
public sealed class FunctionDeclaration(KernelFunction function) : AIFunctionDeclaration
{
    public KernelFunction Function => function;

    public override string Name { get; } = function.PluginName is { Length: > 0 } plugin ? $"{plugin}_{function.Name}" : function.Name;

    public override string Description => function.Description;

    public override JsonElement JsonSchema { get; } = FunctionSchema.Of(function);
}
