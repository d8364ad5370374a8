namespace Playground.ChatTemplates.Syntax;

/// <summary>A part of a template that does something.</summary>
/// <param name="At">Offset into the source.</param>
abstract record Statement(int At)
{
    public sealed record Text(string Value, int At) : Statement(At);

    public sealed record Output(Expression Value, int At) : Statement(At);

    public sealed record If(KeyValuePair<Expression, Statement[]>[] Branches, Statement[] Else, int At) : Statement(At);

    public sealed record For(Expression Target, Expression Iterable, Expression? Filter, Statement[] Body, Statement[] Else, bool IsRecursive, int At) : Statement(At);

    public sealed record Set(Expression Target, Expression Value, int At) : Statement(At);

    public sealed record SetBlock(Expression Target, Expression.Filter? Filter, Statement[] Body, int At) : Statement(At);

    public sealed record Macro(MacroSignature Signature, Statement[] Body, int At) : Statement(At);

    public sealed record CallBlock(Expression.Call Call, MacroSignature Signature, Statement[] Body, int At) : Statement(At);

    public sealed record FilterBlock(Expression.Filter Filter, Statement[] Body, int At) : Statement(At);

    public sealed record With(KeyValuePair<Expression, Expression>[] Assignments, Statement[] Body, int At) : Statement(At);

    /// <summary>A block that only keeps its names to itself, as <c>generation</c>.</summary>
    public sealed record Scope(Statement[] Body, int At) : Statement(At);

    public sealed record Break(int At) : Statement(At);

    public sealed record Continue(int At) : Statement(At);
}
