namespace Playground.PromptSets.Files;

/// <summary>The sets that come with the program, as examples.</summary>
public static class ShippedSets
{
    const string Prefix = "Playground.PromptSets.Shipped.";

    /// <summary>The names of their files.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(ShippedSets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <exception cref="InvalidPromptSetException">There is none of this name.</exception>
    public static Stream Open(string name) => typeof(ShippedSets).Assembly.GetManifestResourceStream(Prefix + name)
        ?? throw new InvalidPromptSetException(PromptSetFaultKind.NotFound, $"There is no set of prompts {name}. See the page of sets or `playground sets list`.");
}
