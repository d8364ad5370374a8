namespace Playground.ChatTemplates.Syntax;

/// <summary>A part of a template that has a value.</summary>
/// <param name="At">Offset into the source.</param>
abstract record Expression(int At)
{
    public sealed record Constant(object? Value, int At) : Expression(At);

    public sealed record Name(string Text, int At) : Expression(At);

    /// <summary><c>ns.name</c> as what is assigned to.</summary>
    public sealed record Member(string Namespace, string Text, int At) : Expression(At);

    public sealed record List(Expression[] Items, bool IsTuple, int At) : Expression(At);

    public sealed record Map(KeyValuePair<Expression, Expression>[] Items, int At) : Expression(At);

    public sealed record Sign(bool IsNegative, Expression Operand, int At) : Expression(At);

    public sealed record Not(Expression Operand, int At) : Expression(At);

    /// <summary><c>and</c> and <c>or</c>, which give one of their operands.</summary>
    public sealed record Logical(bool IsAnd, Expression Left, Expression Right, int At) : Expression(At);

    public sealed record Arithmetic(string Operation, Expression Left, Expression Right, int At) : Expression(At);

    /// <summary><c>1 &lt; x &lt;= 3</c>.</summary>
    public sealed record Comparison(Expression First, KeyValuePair<string, Expression>[] Rest, int At) : Expression(At);

    /// <summary><c>~</c>, which makes texts of all its parts.</summary>
    public sealed record Concatenation(Expression[] Parts, int At) : Expression(At);

    public sealed record Conditional(Expression Condition, Expression Then, Expression? Else, int At) : Expression(At);

    public sealed record Attribute(Expression Target, string Text, int At) : Expression(At);

    public sealed record Item(Expression Target, Expression Index, int At) : Expression(At);

    public sealed record Slice(Expression? Start, Expression? Stop, Expression? Step, int At) : Expression(At);

    public sealed record Call(Expression Target, CallArguments Arguments, int At) : Expression(At);

    /// <param name="Target"><c>null</c> where a block's text is filtered.</param>
    public sealed record Filter(Expression? Target, string Text, CallArguments Arguments, int At) : Expression(At);

    public sealed record Test(Expression Target, string Text, CallArguments Arguments, int At) : Expression(At);
}
