using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>A function of the language, or a method with the value that it belongs to.</summary>
sealed class Method(Func<RenderBudget, Arguments, object?> run) : Callable
{
    public override object? Call(RenderBudget budget, Arguments arguments) => run(budget, arguments);
}
