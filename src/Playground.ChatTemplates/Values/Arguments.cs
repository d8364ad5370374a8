namespace Playground.ChatTemplates.Values;

/// <summary>What a function, a filter or a test is called with.</summary>
sealed record Arguments(object?[] Positional, KeyValuePair<string, object?>[] Named)
{
    public static readonly Arguments None = new([], []);

    /// <summary>An argument by its place or its name.</summary>
    public object? Get(int place, string name, object? otherwise = null)
    {
        if (place < Positional.Length)
            return Positional[place];
        foreach (var (key, value) in Named)
            if (key == name)
                return value;
        return otherwise;
    }

    public bool Has(int place, string name) => place < Positional.Length || Named.Any(argument => argument.Key == name);

    /// <summary>The same with texts that aren't marked as safe.</summary>
    public Arguments Plain() => Array.Exists(Positional, value => value is Markup) || Array.Exists(Named, argument => argument.Value is Markup)
        ? new([.. Positional.Select(Markup.Plain)], [.. Named.Select(argument => KeyValuePair.Create(argument.Key, Markup.Plain(argument.Value)))])
        : this;

    /// <summary>Those behind the first ones.</summary>
    public Arguments After(int count) => new(Positional.Length > count ? Positional[count..] : [], Named);
}
