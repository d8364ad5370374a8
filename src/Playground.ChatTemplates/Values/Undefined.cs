namespace Playground.ChatTemplates.Values;

/// <summary>What a name or an attribute that isn't there gives: nothing as a text, false as a condition, and an error when something is done with it.</summary>
/// <param name="message">That error.</param>
sealed class Undefined(string message)
{
    public string Message => message;

    public static Undefined Name(string name) => new($"'{name}' is undefined");
}
