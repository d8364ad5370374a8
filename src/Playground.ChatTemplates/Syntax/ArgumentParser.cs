namespace Playground.ChatTemplates.Syntax;

/// <summary>Reads lists with commas: items, and the arguments of calls.</summary>
sealed class ArgumentParser(TokenStream tokens)
{
    /// <summary>Items up to a closing bracket; a comma may stand before it.</summary>
    public T[] Items<T>(string end, Func<T> item)
    {
        var items = new List<T>();
        while (!tokens.Skip(end))
        {
            if (items.Count > 0)
                tokens.Expect(",");
            if (tokens.Skip(end))
                break;
            items.Add(item());
        }
        return [.. items];
    }

    public CallArguments Read(Func<Expression> expression)
    {
        tokens.Expect("(");
        var (positional, named) = (new List<Expression>(), new List<KeyValuePair<string, Expression>>());
        Expression? further = null, furtherNamed = null;
        Items(")", () =>
        {
            if (furtherNamed is not null)
                throw Invalid();
            if (tokens.Skip("**"))
                furtherNamed = expression();
            else if (tokens.Skip("*"))
                further = further is null ? expression() : throw Invalid();
            else if (tokens.Current.Kind == TokenKind.Name && tokens.Following.Is("="))
                named.Add(Named(expression));
            else
                positional.Add(further is null && named.Count == 0 ? expression() : throw Invalid());
            return 0;
        });
        return new([.. positional], [.. named], further, furtherNamed);
    }

    KeyValuePair<string, Expression> Named(Func<Expression> expression)
    {
        var name = tokens.Next().Text;
        tokens.Expect("=");
        return new(name, expression());
    }

    ChatTemplateException Invalid() => tokens.Fail("invalid syntax for function call expression");
}
