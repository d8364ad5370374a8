namespace Playground.ChatTemplates.Syntax;

/// <param name="Parameters">Names, and what they are when a call doesn't say.</param>
/// <param name="TakesFurther">The body reads <c>varargs</c>.</param>
/// <param name="TakesFurtherNamed">The body reads <c>kwargs</c>.</param>
/// <param name="TakesCaller">The body reads <c>caller</c>.</param>
sealed record MacroSignature(string Name, KeyValuePair<string, Expression?>[] Parameters, bool TakesFurther = false, bool TakesFurtherNamed = false, bool TakesCaller = false);
