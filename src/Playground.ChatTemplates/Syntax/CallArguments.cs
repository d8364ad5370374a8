namespace Playground.ChatTemplates.Syntax;

/// <summary>What stands between the parentheses of a call.</summary>
/// <param name="Further">Behind <c>*</c>.</param>
/// <param name="FurtherNamed">Behind <c>**</c>.</param>
sealed record CallArguments(Expression[] Positional, KeyValuePair<string, Expression>[] Named, Expression? Further, Expression? FurtherNamed)
{
    public static readonly CallArguments None = new([], [], null, null);
}
