using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary>Something that a template can call: a function, a method of a value, a macro.</summary>
abstract class Callable
{
    public abstract object? Call(RenderBudget budget, Arguments arguments);
}
