namespace Playground.ChatTemplates.Values;

/// <summary>The one thing that a template may change: <c>namespace(found=false)</c>.</summary>
sealed class NamespaceValue
{
    public Dictionary<string, object?> Members { get; } = [];
}
