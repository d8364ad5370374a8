using Microsoft.SemanticKernel;

namespace Playground.Tools;

/// <summary>The functions of this program, carried out by a kernel, so that the filters registered with it see each call.</summary>
public interface IToolKernel
{
    /// <summary>All that may be offered: those that come with the program, and those of plugins that the host's configuration names.</summary>
    IReadOnlyList<Tool> All { get; }

    /// <summary>Carries a call out.</summary>
    /// <param name="arguments">As JSON elements.</param>
    /// <param name="text">What the comparison gave to look things up in.</param>
    /// <returns>The result as text: what isn't a text is written as JSON.</returns>
    /// <exception cref="Exception">Whatever the function, or a filter, throws.</exception>
    Task<string> InvokeAsync(Tool tool, KernelArguments arguments, string? text, CancellationToken cancellationToken);
}
