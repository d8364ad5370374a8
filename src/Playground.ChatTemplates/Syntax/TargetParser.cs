namespace Playground.ChatTemplates.Syntax;

/// <summary>Reads what is assigned to: names, members of a namespace, several of them with commas between.</summary>
sealed class TargetParser(TokenStream tokens)
{
    /// <param name="end">The name behind it, as <c>in</c>.</param>
    public Expression Read(bool allowMembers, string? end = null)
    {
        var at = tokens.Current.At;
        var targets = new List<Expression>();
        var isTuple = false;
        while (!IsEnd(end))
        {
            targets.Add(One(allowMembers));
            if (!tokens.Skip(","))
                break;
            isTuple = true;
        }
        if (targets.Count == 0)
            throw tokens.Unexpected("a name");
        return isTuple ? new Expression.List([.. targets], true, at) : targets[0];
    }

    public Token Name()
    {
        var token = tokens.Expect(TokenKind.Name, "a name");
        return token.Text is "true" or "false" or "none" or "True" or "False" or "None" ? throw tokens.Fail($"can't assign to '{token.Text}'") : token;
    }

    bool IsEnd(string? end) => tokens.Current.Is(")") || tokens.Current.Is("=") || tokens.Current.Kind == TokenKind.BlockEnd || (end is not null && tokens.Current.IsName(end));

    Expression One(bool allowMembers)
    {
        if (tokens.Skip("("))
        {
            var inside = tokens.Nested(() => Read(allowMembers));
            tokens.Expect(")");
            return inside;
        }
        var name = Name();
        if (!allowMembers || !tokens.Skip("."))
            return new Expression.Name(name.Text, name.At);
        tokens.Names.Add(name.Text);
        return new Expression.Member(name.Text, tokens.Expect(TokenKind.Name, "a name").Text, name.At);
    }
}
