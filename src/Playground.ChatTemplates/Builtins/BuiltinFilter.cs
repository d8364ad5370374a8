using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>What stands behind <c>|</c>.</summary>
delegate object? BuiltinFilter(RenderBudget budget, object? value, Arguments arguments);
