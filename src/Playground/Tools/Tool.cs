using Microsoft.SemanticKernel;

namespace Playground.Tools;

/// <summary>A function that models may be offered.</summary>
/// <param name="IsBuiltIn">It comes with the program, and its names and descriptions are in the pages' languages too.</param>
public sealed record Tool(KernelFunction Function, bool IsBuiltIn = false)
{
    /// <summary>As models are told it: <c>calculator</c>, or <c>Plugin_Function</c>.</summary>
    public string Name => Function.PluginName is { Length: > 0 } plugin ? $"{plugin}_{Function.Name}" : Function.Name;

    public string Description => Function.Description;

    /// <summary>Connectors part a plugin from its function with other marks, and models forget the plugin.</summary>
    public bool IsCalled(string name) => name == Name || (Function.PluginName is { Length: > 0 } plugin && (name == $"{plugin}-{Function.Name}" || name == $"{plugin}.{Function.Name}"));
}
