namespace Playground.ChatTemplates.Syntax;

enum TokenKind
{
    Data,
    BlockBegin,
    BlockEnd,
    VariableBegin,
    VariableEnd,
    Name,
    Text,
    Number,
    Operator,
    End,
}
