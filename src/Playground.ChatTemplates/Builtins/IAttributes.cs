namespace Playground.ChatTemplates.Builtins;

/// <summary>A value with attributes of its own, as <c>loop</c>.</summary>
interface IAttributes
{
    bool TryAttribute(string name, out object? value);
}
