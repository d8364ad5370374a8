using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>What stands behind <c>is</c>.</summary>
delegate bool BuiltinTest(RenderBudget budget, object? value, Arguments arguments);
