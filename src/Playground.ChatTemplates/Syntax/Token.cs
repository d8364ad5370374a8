namespace Playground.ChatTemplates.Syntax;

/// <param name="Text">As written; of a text what it means.</param>
/// <param name="Value">Of a number, boxed.</param>
/// <param name="At">Offset into the source.</param>
readonly record struct Token(TokenKind Kind, string Text, int At, object? Value = null)
{
    public bool Is(string operation) => Kind == TokenKind.Operator && Text == operation;

    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;

    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end of the template",
        TokenKind.BlockEnd => "'%}'",
        TokenKind.VariableEnd => "'}}'",
        _ => $"'{Text}'",
    };
}
