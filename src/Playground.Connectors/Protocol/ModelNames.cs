namespace Playground.Connectors.Protocol;

/// <summary>Compares the names that hosts give their models.</summary>
static class ModelNames
{
    /// <summary>A name with a version or a maker before it is the same model: <c>gpt-x</c>, <c>openai/gpt-x</c> and <c>gpt-x-2026-01-01</c>.</summary>
    public static bool AreSame(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.OrdinalIgnoreCase)) return true;
        var one = Last(first);
        var other = Last(second);
        return one.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(one, StringComparison.OrdinalIgnoreCase);
    }

    static ReadOnlySpan<char> Last(ReadOnlySpan<char> name) => name[(name.LastIndexOf('/') + 1)..];
}
